import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { neighbourStop, type Stop } from "#state/view/sheet-stops.ts";
import { IconButton } from "../kit/button.tsx";
import { classes } from "../kit/classes.ts";
import { useAppStore } from "../page/app-context.tsx";
import type { MapPlace } from "../page/place-object.ts";
import { FaultBoundary } from "./fault-boundary.tsx";
import { HouseholdCard } from "./household-later.ts";
import styles from "./phone-sheet.module.css";
import { useSheetDrag } from "./use-sheet-drag.ts";

/** The results under the map: dragged by its head or moved by its two buttons between three heights. */
export function PhoneSheet({ place }: { readonly place: MapPlace }): ReactNode {
	const { t } = useTranslation("shell");
	const { id, layout } = place;
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
					<div className={styles.headline}>
						<layout.headline />
					</div>
					<div className={styles.chips}>
						<layout.chips />
					</div>
					<HouseholdCard />
					<FaultBoundary key={id}>
						<layout.right />
					</FaultBoundary>
				</div>
			</section>
		</div>
	);
}
