import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { columnLabel, HOUSING_COLUMNS } from "#i18n/column-labels.ts";
import styles from "./columns-section.module.css";
import { Section, type SectionProps, WideTable } from "./section.tsx";

const ANSWERING = ["id", "kode", "rt", "rw", "desil", "anggota", "terdaftar", "status", "fm_indikator", "pengeluaran"] as const;
/** Made here from the polygons, not read from the file. */
const DERIVED = new Set(["kelurahan", "kecamatan", "kota"]);

/** The columns of the household layer, and what the missing ones leave unanswered. */
export function ColumnsSection({ opened }: SectionProps): ReactNode {
	const { t } = useTranslation("data");
	const programmes = new Map(opened.manifest.programmes.map(({ id, nama }) => [`p_${id}`, nama]));
	const present = [...opened.columnTypes.keys()].filter((column) => !DERIVED.has(column));
	const missing = [
		...ANSWERING.filter((column) => !opened.columnTypes.has(column)).map((column) => ({
			column,
			answer: t(`columns.answers.${column}`),
		})),
		...HOUSING_COLUMNS.filter((column) => !opened.columnTypes.has(column)).map((column) => ({
			column,
			answer: t("columns.answers.housing"),
		})),
	];
	return (
		<Section title={t("columns.title")}>
			<h3>{t("columns.present")}</h3>
			<ul className={styles.columns}>
				{present.map((column) => (
					<li key={column}>
						{programmes.get(column) ?? columnLabel(column)} <code>{column}</code>
					</li>
				))}
			</ul>
			{missing.length === 0 ? null : (
				<>
					<h3>{t("columns.missing")}</h3>
					<WideTable label={t("columns.missing")} heads={[t("columns.name"), t("columns.missing")]}>
						{missing.map(({ column, answer }) => (
							<tr key={column}>
								<th scope="row">
									{columnLabel(column)} <code>{column}</code>
								</th>
								<td>{answer}</td>
							</tr>
						))}
					</WideTable>
				</>
			)}
		</Section>
	);
}
