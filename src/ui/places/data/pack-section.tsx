import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatDate } from "#i18n/format.ts";
import styles from "./pack-section.module.css";
import { Section, type SectionProps } from "./section.tsx";

export function PackSection({ opened }: SectionProps): ReactNode {
	const { t } = useTranslation("data");
	const { manifest, rung } = opened;
	const rows: readonly (readonly [string, string])[] = [
		[t("pack.name"), manifest.nama],
		[t("pack.code"), manifest.kode],
		[t("pack.period"), manifest.periode],
		[t("pack.made"), formatDate(manifest.dibuat)],
		[t("pack.notice"), manifest.notice],
		[t("pack.contact"), manifest.contact],
		[t("pack.format"), manifest.format],
	];
	return (
		<>
			<Section title={t("pack.title")}>
				<dl className={styles.facts}>
					{rows.map(([name, value]) =>
						value === "" ? null : (
							<div key={name}>
								<dt>{name}</dt>
								<dd>{value}</dd>
							</div>
						),
					)}
				</dl>
			</Section>
			<Section title={t("rung.title")}>
				<p className={styles.rung}>
					<b aria-hidden>{rung}</b>
					<span>
						<span className="visually-hidden">{`${t("rung.label", { rung })}: `}</span>
						{t(`rung.${rung}`)}
					</span>
				</p>
			</Section>
		</>
	);
}
