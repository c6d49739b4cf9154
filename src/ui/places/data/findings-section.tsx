import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "#core/base/finding.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { columnLabel } from "#i18n/column-labels.ts";
import { formatCount, formatNumber, type Language } from "#i18n/format.ts";
import { filterNames } from "../../figure/filter-names.ts";
import { useLanguage } from "../../page/use-language.ts";
import styles from "./findings-section.module.css";
import { Section, type SectionProps } from "./section.tsx";

const ROWS_SHOWN = 20;

/** What reading and joining found, each with its count and the first row numbers. */
export function FindingsSection({ opened }: SectionProps): ReactNode {
	const { t } = useTranslation("data");
	const language = useLanguage();
	return (
		<Section title={t("findings.title")}>
			{opened.findings.length === 0 ? (
				<p>{t("findings.none")}</p>
			) : (
				<ul className={styles.findings}>
					{opened.findings.map((finding) => (
						<li key={`${finding.code}${JSON.stringify(finding.params)}`}>
							<p>{findingText(finding, opened, language, t)}</p>
							<FindingRows finding={finding} language={language} />
						</li>
					))}
				</ul>
			)}
		</Section>
	);
}

export function findingText(finding: Finding, opened: OpenedPack, language: Language, t: TFunction<"data">): string {
	const params = finding.params ?? {};
	switch (finding.code) {
		case "MISSING_COLUMN": {
			const column = String(params.column ?? "");
			return t("findings.MISSING_COLUMN", { column: `${columnLabel(column, language)} (${column})` });
		}
		case "LABEL_POINT_ELSEWHERE": {
			const elsewhere = String(params.elsewhere ?? "");
			const nama = String(params.nama ?? "");
			if (elsewhere === "") return t("findings.LABEL_POINT_NOWHERE", { nama });
			return t("findings.LABEL_POINT_ELSEWHERE", { nama, elsewhere: filterNames(opened).areas.get(elsewhere) ?? elsewhere });
		}
		case "AREA_DIFFERS":
			return t("findings.AREA_DIFFERS", {
				nama: String(params.nama ?? ""),
				squareKilometres: formatNumber(Number(params.squareKilometres), language),
				expected: formatNumber(Number(params.expected), language),
			});
		case "NO_COORDINATES":
		case "OUTSIDE":
		case "CODE_DISAGREES":
		case "CODE_UNKNOWN":
		case "DUPLICATE_ID":
		case "SAME_COORDINATES":
			return t(`findings.${finding.code}`, { n: formatCount(finding.count, language) });
	}
}

function FindingRows({ finding, language }: { readonly finding: Finding; readonly language: Language }): ReactNode {
	const { t } = useTranslation("data");
	if (finding.rows.length === 0) return null;
	const shown = finding.rows.slice(0, ROWS_SHOWN);
	const rows = shown.map((row) => formatCount(row, language)).join(" · ");
	const left = finding.count - shown.length;
	return (
		<p className="remark">
			{left > 0 ? t("findings.rowsMore", { rows, n: formatCount(left, language) }) : t("findings.rows", { rows })}
		</p>
	);
}
