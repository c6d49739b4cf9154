import { ChevronDown, ChevronUp, SlidersHorizontal } from "lucide-react";
import { useEffect, useRef, useState, type PointerEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { selectForm } from "#state/selectors.ts";
import { HouseholdCard } from "../household-card.tsx";
import { KantongHeadline } from "../kantong/kantong-headline.tsx";
import { PocketList } from "../kantong/pocket-list.tsx";
import { Headline } from "../peta/headline.tsx";
import { activeConditions } from "../peta/left-panel/use-filter-form.ts";
import { RightPanel } from "../peta/right-panel.tsx";
import { useApp } from "../shared/app-context.tsx";
import { IconButton } from "../shared/button.tsx";
import { classes } from "../shared/classes.ts";
import { useChrome } from "./chrome.tsx";
import styles from "./phone-sheet.module.css";
import { nearestStop, neighbourStop, sheetHeight, type Stop } from "./sheet-stops.ts";

/** The results under the map: dragged by its head or moved by its two buttons between three heights. */
export function PhoneSheet(): ReactNode {
	const { t } = useTranslation("shell");
	const place = useApp((state) => state.view.place);
	const household = useApp((state) => state.household);
	const [stop, setStop] = useState<Stop>("half");
	const sheet = useRef<HTMLElement>(null);
	const drag = useSheetDrag(sheet, setStop);

	useEffect(() => {
		const frame = sheet.current?.parentElement;
		// the map keeps the room above the half-open sheet; a full sheet lies over it
		frame?.style.setProperty("--sheet", stop === "peek" ? "124px" : "calc(var(--frame) * 0.45 - 8px)");
		return () => void frame?.style.removeProperty("--sheet");
	}, [stop]);

	useEffect(() => {
		if (household !== null) setStop((now) => (now === "peek" ? "half" : now));
	}, [household]);

	return (
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
				{place === "kantong" ? <PocketList /> : <RightPanel />}
			</div>
		</section>
	);
}

function SheetChips(): ReactNode {
	const { t } = useTranslation("shell");
	const { openDialog } = useChrome();
	const place = useApp((state) => state.view.place);
	const form = useApp(selectForm);
	const active = form === null ? 1 : activeConditions(form);
	return (
		<div className={styles.chips}>
			{place === "kantong" ? (
				<button type="button" className={styles.chip} aria-haspopup="dialog" onClick={() => openDialog("settings")}>
					{t("chips.settings")}
					<ChevronDown size={15} aria-hidden />
				</button>
			) : (
				<button type="button" className={styles.chip} aria-haspopup="dialog" onClick={() => openDialog("indicator")}>
					{t("chips.indicator")}
					<ChevronDown size={15} aria-hidden />
				</button>
			)}
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

type DragHandlers = Record<"onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel", (event: PointerEvent<HTMLElement>) => void>;

function useSheetDrag(sheet: { readonly current: HTMLElement | null }, settle: (stop: Stop) => void): DragHandlers {
	const start = useRef<{ readonly y: number; readonly height: number; lastY: number; lastTime: number; velocity: number } | null>(null);

	function frame(): number {
		const element = sheet.current;
		if (element === null) return 0;
		return sheetHeightOfFrame(element);
	}

	function end(event: PointerEvent<HTMLElement>): void {
		const from = start.current;
		const element = sheet.current;
		start.current = null;
		if (from === null || element === null) return;
		const height = element.getBoundingClientRect().height;
		element.style.removeProperty("height");
		element.removeAttribute("data-dragging");
		if (Math.abs(event.clientY - from.y) > 4) settle(nearestStop(height, frame(), from.velocity));
	}

	return {
		onPointerDown(event) {
			if (sheet.current === null || (event.target as Element).closest("button") !== null) return;
			event.currentTarget.setPointerCapture(event.pointerId);
			const height = sheet.current.getBoundingClientRect().height;
			start.current = { y: event.clientY, height, lastY: event.clientY, lastTime: event.timeStamp, velocity: 0 };
			sheet.current.setAttribute("data-dragging", "");
		},
		onPointerMove(event) {
			const from = start.current;
			if (from === null || sheet.current === null) return;
			const height = Math.max(sheetHeight("peek", frame()), Math.min(frame(), from.height + from.y - event.clientY));
			sheet.current.style.height = `${height}px`;
			const elapsed = event.timeStamp - from.lastTime;
			if (elapsed > 0) from.velocity = (from.lastY - event.clientY) / elapsed;
			from.lastY = event.clientY;
			from.lastTime = event.timeStamp;
		},
		onPointerUp: end,
		onPointerCancel: end,
	};
}

/** The room between top bar and foot bar: the sheet's own `max-height`. */
function sheetHeightOfFrame(element: HTMLElement): number {
	return Number.parseFloat(getComputedStyle(element).maxHeight);
}
