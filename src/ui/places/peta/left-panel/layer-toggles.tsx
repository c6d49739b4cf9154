import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ToggleChip } from "../../../kit/toggle-chip.tsx";
import { useActions, useApp } from "../../../page/app-context.tsx";
import styles from "./layer-toggles.module.css";

/** Layers drawn over the areas. */
export function LayerToggles(): ReactNode {
	const { t } = useTranslation("filter");
	const { householdsToggled, pocketsToggled } = useActions();
	const households = useApp((state) => state.view.showHouseholds);
	const pockets = useApp((state) => state.view.showPockets);
	return (
		<fieldset className={styles.layers}>
			<legend className={styles.layersLabel}>{t("layers")}</legend>
			<ToggleChip pressed={households} onToggle={() => householdsToggled(!households)}>
				{t("households")}
			</ToggleChip>
			<ToggleChip pressed={pockets} onToggle={() => pocketsToggled(!pockets)}>
				{t("pockets")}
			</ToggleChip>
		</fieldset>
	);
}
