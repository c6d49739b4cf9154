import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useOpened } from "../../page/use-opened.ts";
import { ColumnsSection } from "./columns-section.tsx";
import { FindingsSection } from "./findings-section.tsx";
import { LayersSection } from "./layers-section.tsx";
import styles from "./opened-tab.module.css";
import { PackSection } from "./pack-section.tsx";
import { PartSection } from "./part-section.tsx";
import { ProgrammesSection } from "./programmes-section.tsx";
import { SourcesSection } from "./sources-section.tsx";

/** What the open pack holds, where it comes from, what was found in it, and what it cannot answer. */
export function OpenedTab(): ReactNode {
	const { t } = useTranslation("data");
	const opened = useOpened();
	return (
		<div className={styles.page}>
			<h1>{t("title")}</h1>
			<p className={styles.lead}>{t("lead")}</p>
			<p className={styles.privacy}>
				<Lock size={18} aria-hidden />
				<span>
					<b>{t("privacy")}</b> {t("privacyMore")}
				</span>
			</p>
			{opened === null ? (
				<p className={styles.lead}>{t("waiting")}</p>
			) : (
				<div className={styles.sections}>
					<PackSection opened={opened} />
					<PartSection opened={opened} />
					<LayersSection opened={opened} />
					<FindingsSection opened={opened} />
					<ProgrammesSection opened={opened} />
					<ColumnsSection opened={opened} />
					<SourcesSection opened={opened} />
				</div>
			)}
		</div>
	);
}
