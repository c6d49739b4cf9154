import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { parseFilter } from "#core/families/filter/parse.ts";
import { speakFilter } from "#i18n/speak-filter.ts";
import { filterNames } from "../../figure/filter-names.ts";
import { Section, type SectionProps, WideTable } from "./section.tsx";

export function ProgrammesSection({ opened }: SectionProps): ReactNode {
	const { t } = useTranslation("data");

	function target(sentence: string): string {
		if (sentence === "") return t("programmes.everyone");
		const clause = parseFilter(sentence);
		return clause.ok ? speakFilter(clause.value, filterNames(opened)) : sentence;
	}

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
