import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatBytes, formatCount } from "#i18n/format.ts";
import styles from "./layers-section.module.css";
import { Section, type SectionProps, WideTable } from "./section.tsx";

export function LayersSection({ opened }: SectionProps): ReactNode {
	const { t } = useTranslation("data");
	const { areas, households, ringkasan } = opened.manifest.layers;
	const count = (value: number, unit: string) => `${formatCount(value)} ${unit}`;
	return (
		<Section title={t("layers.title")}>
			<WideTable label={t("layers.title")} heads={[t("layers.layer"), t("layers.rows"), t("layers.size"), "SHA-256"]}>
				<tr>
					<th scope="row">{t("layers.areas")}</th>
					<td>{count(areas.count, t("layers.areasUnit"))}</td>
					<td>{formatBytes(areas.bytes)}</td>
					<td className={styles.hash}>{areas.sha256}</td>
				</tr>
				{households === undefined ? null : (
					<tr>
						<th scope="row">{t("layers.households")}</th>
						<td>
							{count(households.count, t("layers.householdsUnit"))}
							<small>{t(households.complete ? "layers.complete" : "layers.listOnly")}</small>
						</td>
						<td>{formatBytes(households.bytes)}</td>
						<td className={styles.hash}>{households.sha256}</td>
					</tr>
				)}
				{ringkasan === undefined ? null : (
					<tr>
						<th scope="row">{t("layers.summary")}</th>
						<td>–</td>
						<td>{formatBytes(ringkasan.bytes)}</td>
						<td className={styles.hash}>{ringkasan.sha256}</td>
					</tr>
				)}
			</WideTable>
		</Section>
	);
}
