import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDate } from "#i18n/format.ts";
import { Section, type SectionProps, WideTable } from "./section.tsx";

/** Only addresses of the web become links; anything else in the manifest stays text. */
function isWebAddress(text: string): boolean {
	return /^https?:\/\//i.test(text);
}

export function SourcesSection({ opened }: SectionProps): ReactNode {
	const { t } = useTranslation("data");
	if (opened.manifest.sources.length === 0) return null;
	return (
		<Section title={t("sources.title")}>
			<WideTable label={t("sources.title")} heads={[t("sources.name"), t("sources.licence"), t("sources.date")]}>
				{opened.manifest.sources.map(({ nama, lisensi, tautan, tanggal }) => (
					<tr key={`${nama}${tautan}`}>
						<th scope="row">
							{isWebAddress(tautan) ? (
								<a href={tautan} target="_blank" rel="noopener noreferrer" title={t("sources.link")}>
									{nama}
								</a>
							) : (
								<>
									{nama}
									{tautan === "" ? null : <small>{tautan}</small>}
								</>
							)}
						</th>
						<td>{lisensi}</td>
						<td>{formatDate(tanggal)}</td>
					</tr>
				))}
			</WideTable>
		</Section>
	);
}
