import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../../page/app-context.tsx";
import { useOpened } from "../../../page/use-opened.ts";
import { ChosenProgrammes } from "./chosen-programmes.tsx";
import styles from "./indicator-controls.module.css";
import { IndicatorPicker } from "./indicator-picker.tsx";
import { LevelSwitch } from "./level-switch.tsx";
import { MeasureSwitch } from "./measure-switch.tsx";
import { SectionHeading } from "./section-heading.tsx";

/** What the map shows: indicator, number or rate, and at which level. */
export function IndicatorControls(): ReactNode {
	const { t } = useTranslation("indicator");
	const opened = useOpened();
	const failed = useApp((state) => state.pack.status === "failed");
	if (failed) return null;
	if (opened === null)
		return (
			<div className="stack" aria-hidden>
				<div className={`${styles.skeleton} ${styles.tall}`} />
				<div className={styles.skeleton} />
				<div className={styles.skeleton} />
			</div>
		);
	return (
		<div className="stack">
			<div>
				<SectionHeading>{t("label")}</SectionHeading>
				<IndicatorPicker opened={opened} />
			</div>
			<ChosenProgrammes opened={opened} />
			<MeasureSwitch opened={opened} />
			<LevelSwitch opened={opened} />
		</div>
	);
}
