import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "#core/base/errors.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { useActions } from "../page/app-context.tsx";
import { useLanguage } from "../page/use-language.ts";
import { Button } from "./button.tsx";
import styles from "./error-card.module.css";

/** What happened, in which file, and what to do; in both languages, with another try. */
export function ErrorCard({ error, onRetry }: { readonly error: AppError; readonly onRetry?: () => void }): ReactNode {
	const { t } = useTranslation("shell");
	const language = useLanguage();
	const { retryRequested } = useActions();
	const other = language === "id" ? "en" : "id";
	const message = errorMessage(error, language);
	const translated = errorMessage(error, other);
	return (
		<section className={styles.card} role="alert" aria-label={t("failed.label")}>
			<h2>{message.title}</h2>
			<p>{message.detail}</p>
			<p>{message.action}</p>
			{error.file === undefined ? null : <p className={styles.file}>{t("failed.file", { file: error.file })}</p>}
			<div className={styles.buttons}>
				<Button variant="primary" onClick={onRetry ?? retryRequested}>
					{error.code === "CANCELLED" ? t("opening.resume") : t("failed.retry")}
				</Button>
			</div>
			<details className={styles.other}>
				<summary lang={other}>{t("failed.otherLanguage")}</summary>
				<div lang={other}>
					<p>{translated.title}</p>
					<p>{translated.detail}</p>
					<p>{translated.action}</p>
				</div>
			</details>
		</section>
	);
}
