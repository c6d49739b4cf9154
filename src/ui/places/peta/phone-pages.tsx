import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import { Button } from "../../kit/button.tsx";
import { PhonePage } from "../../kit/phone-page.tsx";
import { useApp } from "../../page/app-context.tsx";
import { useChrome } from "../../page/chrome.tsx";
import { FilterWords } from "./left-panel/count-block.tsx";
import { FilterControls } from "./left-panel/filter-controls.tsx";
import { IndicatorControls } from "./left-panel/indicator-controls.tsx";
import { LayerToggles } from "./left-panel/layer-toggles.tsx";
import { MoreFilters } from "./left-panel/more-filters.tsx";
import styles from "./phone-pages.module.css";

/** What the left panel holds on a wide screen. */
export function PhonePages(): ReactNode {
	const { t } = useTranslation("shell");
	const { t: tFilter } = useTranslation("filter");
	return (
		<>
			<PhonePage name="indicator" title={t("chips.indicator")} footer={<ShowButton />}>
				<IndicatorControls />
				<LayerToggles />
			</PhonePage>
			<PhonePage name="filter" title={tFilter("title")} footer={<ShowButton />}>
				<FilterWords />
				<FilterControls>{(part) => <MoreFilters {...part} />}</FilterControls>
			</PhonePage>
		</>
	);
}

/** Closes the page and says what it leaves: "Tampilkan 2.955 keluarga". */
function ShowButton(): ReactNode {
	const { t } = useTranslation("filter");
	const { openDialog } = useChrome();
	const selected = useApp((state) => state.answer?.selectedCount ?? Number.NaN);
	return (
		<Button variant="primary" className={styles.show} onClick={() => openDialog(null)}>
			{t("show", { n: formatCount(selected) })}
		</Button>
	);
}
