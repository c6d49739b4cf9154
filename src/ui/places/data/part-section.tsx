import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PartNotes } from "../../figure/part-notes.tsx";
import { Section, type SectionProps } from "./section.tsx";

/** Which part of the region the figures are about; nothing where the region is always read whole. */
export function PartSection({ opened }: SectionProps): ReactNode {
	const { t } = useTranslation("part");
	const { part, parts } = opened;
	if (parts.length === 0) return null;
	return (
		<Section title={t("title")}>
			{part === null ? null : (
				<p>
					<b>
						{t("named", {
							part: part.nama,
							level: t(`level.${part.level}`),
							kode: part.kode,
							region: part.of.nama,
							regionKode: part.of.kode,
						})}
					</b>
				</p>
			)}
			<PartNotes opened={opened} />
		</Section>
	);
}
