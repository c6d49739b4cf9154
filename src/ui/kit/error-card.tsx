import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "#core/base/errors.ts";
import { LANGUAGES } from "#core/base/language.ts";
import { currentLanguage, inLanguage } from "#i18n/current-language.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { loadTopics } from "#i18n/topics.ts";
import { useActions } from "../page/app-context.tsx";
import { Button } from "./button.tsx";
import styles from "./error-card.module.css";

/** What happened, in which file, and what to do; in both languages, with another try. */
export function ErrorCard({ error, onRetry }: { readonly error: AppError; readonly onRetry?: () => void }): ReactNode {
	const { t } = useTranslation("shell");
	const { retryRequested } = useActions();
	const message = errorMessage(error);
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
			<OtherLanguage error={error} />
		</section>
	);
}

/** The same in the other language, once its texts are here; without a connection the card does without. */
function OtherLanguage({ error }: { readonly error: AppError }): ReactNode {
	const { t } = useTranslation("shell");
	const language = currentLanguage();
	const other = LANGUAGES.find((one) => one !== language) ?? language;
	const [loaded, setLoaded] = useState<string | null>(null);
	useEffect(() => {
		let gone = false;
		const done = (found: string | null) => {
			if (!gone) setLoaded(found);
		};
		loadTopics(["errors"], other).then(
			() => done(other),
			() => done(null),
		);
		return () => {
			gone = true;
		};
	}, [other]);
	if (loaded !== other) return null;
	const { title, detail, action } = inLanguage(other, () => errorMessage(error));
	return (
		<details className={styles.other}>
			<summary lang={other}>{t("failed.otherLanguage")}</summary>
			<div lang={other}>
				<p>{title}</p>
				<p>{detail}</p>
				<p>{action}</p>
			</div>
		</details>
	);
}
