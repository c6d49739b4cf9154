import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Segmented } from "../../kit/segmented.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import styles from "./data-place.module.css";
import { OpenedTab } from "./opened-tab.tsx";
import { OwnTab } from "./own/own-tab.tsx";

/** The pack that is open, or a person's own files. */
export function DataPlace(): ReactNode {
	const { t } = useTranslation("own");
	const { dataTabChanged } = useActions();
	const tab = useApp(({ view }) => view.dataTab);
	return (
		<div className={styles.place} data-tab={tab}>
			<div className={styles.head}>
				<Segmented
					label={t("tabs.label")}
					value={tab}
					segments={(["pack", "own"] as const).map((value) => ({ value, label: t(`tabs.${value}`) }))}
					onChange={dataTabChanged}
				/>
				{tab === "own" ? (
					<p className={styles.privacy}>
						<Lock size={16} aria-hidden />
						<span>
							<b>{t("privacy")}</b> {t("privacyMore")}
						</span>
					</p>
				) : null}
			</div>
			{tab === "own" ? <OwnTab /> : <OpenedTab />}
		</div>
	);
}
