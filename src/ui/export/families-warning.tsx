import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import { CheckRow } from "../kit/check-row.tsx";
import { useApp } from "../page/app-context.tsx";
import styles from "./families-warning.module.css";

type FamiliesWarningProps = { readonly agreed: boolean; readonly onAgree: (agreed: boolean) => void };

/** What a list of families is, before it is made: how many rows, what they hold, whom it is for. Nothing is read until agreed. */
export function FamiliesWarning({ agreed, onAgree }: FamiliesWarningProps): ReactNode {
	const { t } = useTranslation("export");
	const selected = useApp((state) => state.answer?.selectedCount ?? Number.NaN);
	return (
		<section className={styles.warning} aria-label={t("warning.title")}>
			<h3>
				<TriangleAlert size={18} aria-hidden />
				{t("warning.title")}
			</h3>
			<ul>
				<li>{t("warning.rows", { n: formatCount(selected) })}</li>
				<li>{t("warning.holds")}</li>
				<li>{t("warning.who")}</li>
			</ul>
			<CheckRow checked={agreed} onChange={onAgree} label={t("warning.agree")} />
		</section>
	);
}
