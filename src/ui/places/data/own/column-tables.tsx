import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "#core/base/finding.ts";
import type { BuiltPackAnswer } from "#engine/protocol.ts";
import { columnLabel } from "#i18n/column-labels.ts";
import { sayFinding } from "#i18n/say/finding.ts";
import styles from "./column-tables.module.css";

/** Each column of the list with what it means here, and those left out with why. */
export function ColumnTables({ answer }: { readonly answer: BuiltPackAnswer }): ReactNode {
	const { t } = useTranslation("own");
	const { columns } = answer.report.households;
	// what nothing is asked by is told in one sentence
	const skippedColumns = answer.report.households.skippedColumns.filter(({ params }) => params?.["column"] !== undefined);
	const programmes = new Map(answer.manifest.programmes.map(({ id, nama }) => [`p_${id}`, nama]));
	const meaning = (to: string) => (to === "lng" || to === "lat" ? t(`columns.${to}`) : (programmes.get(to) ?? columnLabel(to)));
	return (
		<div className={styles.tables}>
			<table className="wide" aria-label={t("columns.used")}>
				<thead>
					<tr>
						<th scope="col">{t("columns.from")}</th>
						<th scope="col">{t("columns.to")}</th>
					</tr>
				</thead>
				<tbody>
					{columns.map(({ from, to }) => (
						<tr key={`${from}${to}`}>
							<th scope="row">
								<code>{from}</code>
							</th>
							<td>{meaning(to)}</td>
						</tr>
					))}
				</tbody>
			</table>
			{skippedColumns.length === 0 ? null : (
				<table className="wide" aria-label={t("columns.out")}>
					<thead>
						<tr>
							<th scope="col">{t("columns.out")}</th>
							<th scope="col">{t("columns.reason")}</th>
						</tr>
					</thead>
					<tbody>
						{skippedColumns.map((finding) => (
							<SkippedRow key={`${finding.code}${finding.params?.["column"]}`} finding={finding} />
						))}
					</tbody>
				</table>
			)}
		</div>
	);
}

function SkippedRow({ finding }: { readonly finding: Finding }): ReactNode {
	const { t } = useTranslation("own");
	return (
		<tr>
			<th scope="row">
				<code>{finding.params?.["column"]}</code>
			</th>
			<td>{finding.code === "PRIVATE_COLUMN" ? t("columns.dropped") : sayFinding(finding)}</td>
		</tr>
	);
}
