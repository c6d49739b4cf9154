import type { ReactNode } from "react";
import { CountBlock } from "./count-block.tsx";
import { FilterControls } from "./filter-controls.tsx";
import { IndicatorControls } from "./indicator-controls.tsx";
import { LayerToggles } from "./layer-toggles.tsx";
import styles from "./left-panel.module.css";
import { MoreFiltersButton } from "./more-filters.tsx";

/** Left of the map: what is shown, of whom, and how many that leaves. The count stays in view. */
export function LeftPanel(): ReactNode {
	return (
		<div className={styles.panel}>
			<div className={styles.scroll}>
				<IndicatorControls />
				<FilterControls />
				<LayerToggles />
			</div>
			<CountBlock more={<MoreFiltersButton />} />
		</div>
	);
}
