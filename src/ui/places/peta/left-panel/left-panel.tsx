import type { ReactNode } from "react";
import { PanelFrame } from "../../../kit/panel-frame.tsx";
import { CountBlock } from "./count-block.tsx";
import { FilterControls } from "./filter-controls.tsx";
import { IndicatorControls } from "./indicator-controls.tsx";
import { LayerToggles } from "./layer-toggles.tsx";
import { MoreFiltersButton } from "./more-filters.tsx";

/** Left of the map: what is shown, of whom, and how many that leaves. The count stays in view. */
export function LeftPanel(): ReactNode {
	return (
		<PanelFrame foot={<CountBlock more={<MoreFiltersButton />} />}>
			<IndicatorControls />
			<FilterControls />
			<LayerToggles />
		</PanelFrame>
	);
}
