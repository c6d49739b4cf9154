import { ChevronDown, ChevronUp, SlidersHorizontal } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { selectForm } from "#state/selectors.ts";
import { Headline } from "../figure/headline.tsx";
import { IconButton } from "../kit/button.tsx";
import { classes } from "../kit/classes.ts";
import { useApp, useAppStore } from "../page/app-context.tsx";
import { activeConditions } from "../places/peta/left-panel/use-filter-form.ts";
import { RightPanel } from "../places/peta/right-panel.tsx";
import { useChrome } from "./chrome.tsx";
import { FaultBoundary } from "./fault-boundary.tsx";
import { HouseholdCard, KantongHeadline, PocketList } from "./later.tsx";
import styles from "./phone-sheet.module.css";
import { neighbourStop, type Stop } from "./sheet-stops.ts";
import { useSheetDrag } from "./use-sheet-drag.ts";

/** The results under the map: dragged by its head or moved by its two buttons between three heights. */
export function PhoneSheet(): ReactNode {
	const { t } = useTranslation("shell");
	const place = useApp((state) => state.view.place);
	const store = useAppStore();
	const [stop, setStop] = useState<Stop>("half");
	const frame = useRef<HTMLDivElement>(null);
	const { sheet, drag } = useSheetDrag(setStop);

	useEffect(() => {
		const shell = frame.current?.parentElement;
		// the map keeps the room above the half-open sheet; a full sheet lies over it
		shell?.style.setProperty("--map", stop === "peek" ? "calc(100% - var(--peek))" : "55%");
		return () => void shell?.style.removeProperty("--map");
	}, [stop]);

	useEffect(
		// a family asked about on the map must not open under the fold
		() =>
			store.subscribe((state, before) => {
				if (state.household !== null && before.household === null) setStop((now) => (now === "peek" ? "half" : now));
			}),
		[store],
	);

	return (
		<div ref={frame} className={styles.frame}>
			<section ref={sheet} className={classes(styles.sheet, styles[stop])} aria-label={t("sheet.label")}>
				<div className={styles.head} title={t("sheet.drag")} {...drag}>
					<span className={styles.grip} aria-hidden />
					<IconButton
						label={t(stop === "full" ? "sheet.half" : "sheet.peek")}
						className={styles.smaller}
						disabled={stop === "peek"}
						onClick={() => setStop(neighbourStop(stop, -1))}
					>
						<ChevronDown size={20} aria-hidden />
					</IconButton>
					<IconButton
						label={t(stop === "peek" ? "sheet.half" : "sheet.full")}
						className={styles.larger}
						disabled={stop === "full"}
						onClick={() => setStop(neighbourStop(stop, 1))}
					>
						<ChevronUp size={20} aria-hidden />
					</IconButton>
				</div>
				<div className={styles.body}>
					<div className={styles.headline}>{place === "kantong" ? <KantongHeadline /> : <Headline />}</div>
					<SheetChips />
					<HouseholdCard />
					<FaultBoundary key={place}>{place === "kantong" ? <PocketList /> : <RightPanel />}</FaultBoundary>
				</div>
			</section>
		</div>
	);
}

function SheetChips(): ReactNode {
	const { t } = useTranslation("shell");
	const { openDialog } = useChrome();
	const place = useApp((state) => state.view.place);
	const form = useApp(selectForm);
	const active = form === null ? 1 : activeConditions(form);
	if (place === "kantong")
		return (
			<div className={styles.chips}>
				<button type="button" className={styles.chip} aria-haspopup="dialog" onClick={() => openDialog("settings")}>
					<SlidersHorizontal size={15} aria-hidden />
					{t("chips.settings")}
				</button>
			</div>
		);
	return (
		<div className={styles.chips}>
			<button type="button" className={styles.chip} aria-haspopup="dialog" onClick={() => openDialog("indicator")}>
				{t("chips.indicator")}
				<ChevronDown size={15} aria-hidden />
			</button>
			<button
				type="button"
				className={classes(styles.chip, active > 0 && styles.on)}
				aria-haspopup="dialog"
				onClick={() => openDialog("filter")}
			>
				<SlidersHorizontal size={15} aria-hidden />
				{active > 0 ? t("chips.filterActive", { n: active }) : t("chips.filter")}
			</button>
		</div>
	);
}
