import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { spokenFilter } from "#state/tasks/spoken-filter.ts";
import { Section, type SectionProps, WideTable } from "./section.tsx";

export function ProgrammesSection({ opened }: SectionProps): ReactNode {
	const { t } = useTranslation("data");

	const target = (sentence: string) => (sentence === "" ? t("programmes.everyone") : spokenFilter(sentence, opened));

	if (opened.manifest.programmes.length === 0) return null;
	return (
		<Section title={t("programmes.title")}>
			<WideTable
				label={t("programmes.title")}
				heads={[
					t("programmes.name"),
					t("programmes.owner"),
					t("programmes.group"),
					t("programmes.sector"),
					t("programmes.target"),
				]}
			>
				{opened.manifest.programmes.map((programme) => (
					<tr key={programme.id}>
						<th scope="row">{programme.nama}</th>
						<td>{programme.pemilik}</td>
						<td>{t(`programmes.groups.${programme.kelompok}`)}</td>
						<td>{programme.sektor}</td>
						<td>{target(programme.sasaran)}</td>
					</tr>
				))}
			</WideTable>
		</Section>
	);
}
