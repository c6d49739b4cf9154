import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Finding } from "#core/base/finding.ts";
import { sayFinding, sayRows } from "#i18n/say/finding.ts";
import styles from "./findings-section.module.css";
import { Section, type SectionProps } from "./section.tsx";

/** What reading and joining found, each with its count and the first row numbers. */
export function FindingsSection({ opened }: SectionProps): ReactNode {
	const { t } = useTranslation("data");
	return (
		<Section title={t("findings.title")}>
			{opened.findings.length === 0 ? (
				<p>{t("findings.none")}</p>
			) : (
				<ul className={styles.findings}>
					{opened.findings.map((found) => (
						<FindingItem key={`${found.code}${JSON.stringify(found.params)}`} found={found} />
					))}
				</ul>
			)}
		</Section>
	);
}

function FindingItem({ found }: { readonly found: Finding }): ReactNode {
	const rows = sayRows(found);
	return (
		<li>
			<p>{sayFinding(found)}</p>
			{rows === "" ? null : <p className="remark">{rows}</p>}
		</li>
	);
}
