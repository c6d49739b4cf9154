import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FEWEST_FOR_RANK, FEWEST_FOR_RATE } from "#core/measure/reliability.ts";
import { formatCount } from "#i18n/format.ts";
import type { RankingWords } from "#i18n/say/ranking-words.ts";
import { barScale, cannotBeToldApart, type RankingItem, rankingItems } from "#state/ranking-items.ts";
import type { RankedArea } from "#state/selectors.ts";
import { classes } from "../../kit/classes.ts";
import { useActions, useApp } from "../../page/app-context.tsx";
import styles from "./ranking-list.module.css";
import { RankingRow } from "./ranking-row.tsx";

type RankingListProps = {
	readonly ranking: readonly RankedArea[];
	readonly words: RankingWords;
	/** Rate of the region for the dashed tick; NaN = none. */
	readonly mean: number;
	/** The list scrolls by itself, or with what stands around it. */
	readonly scrolls: boolean;
};

/** One of the areas may be chosen: arrows, Home and End move, Enter chooses; pointing at a row points at the map. */
export function RankingList({ ranking, words, mean, scrolls }: RankingListProps): ReactNode {
	const { t } = useTranslation("ranking");
	const { areaSelected, areaHovered } = useActions();
	const selectedKode = useApp((state) => state.view.selectedKode);
	const hoveredKode = useApp((state) => state.hoveredKode);
	const id = useId();
	const scroller = useRef<HTMLDivElement>(null);
	const [activeKode, setActiveKode] = useState<string | null>(null);

	const items = rankingItems(ranking);
	const areas = items.flatMap((item) => (item.kind === "area" ? [item.area] : []));
	const selected = areas.find((area) => area.kode === selectedKode);
	const active = areas.find((area) => area.kode === (activeKode ?? selectedKode)) ?? areas[0];

	function show(index: number): void {
		scroller.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView({ block: "nearest" });
	}
	const selectedIndex = items.findIndex((item) => item.kind === "area" && item.area === selected);
	useEffect(() => {
		if (!scrolls || selectedIndex < 0) return;
		scroller.current?.querySelector(`[data-index="${selectedIndex}"]`)?.scrollIntoView({ block: "nearest" });
	}, [selectedIndex, scrolls]);

	function pressed(event: KeyboardEvent): void {
		const at = active ? areas.indexOf(active) : 0;
		const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: areas.length - 1 };
		const next = moves[event.key];
		if (next !== undefined) {
			event.preventDefault();
			const area = areas[Math.min(areas.length - 1, Math.max(0, next))];
			if (area === undefined) return;
			setActiveKode(area.kode);
			areaHovered(area.kode);
			show(items.findIndex((item) => item.kind === "area" && item.area === area));
		} else if ((event.key === "Enter" || event.key === " ") && active) {
			event.preventDefault();
			areaSelected(active.kode);
		} else if (event.key === "Escape") areaSelected(null);
	}

	const scale = barScale(ranking, mean);
	function line(item: RankingItem, index: number): ReactNode {
		if (item.kind === "heading")
			return (
				<p key={item.heading} className={styles.apart} role="presentation">
					{t(item.heading, { n: formatCount(item.heading === "few" ? FEWEST_FOR_RANK : FEWEST_FOR_RATE) })}
				</p>
			);
		const { area } = item;
		return (
			<RankingRow
				key={area.kode}
				id={`${id}-${area.kode}`}
				index={index}
				count={items.length}
				area={area}
				words={words}
				scale={scale}
				mean={mean}
				selected={area === selected}
				hovered={area.kode === hoveredKode}
				active={area.kode === activeKode}
				alikeTo={selected && area !== selected && cannotBeToldApart(area, selected) ? selected.nama : null}
				onChoose={() => {
					setActiveKode(area.kode);
					areaSelected(area.kode);
				}}
				onPoint={(inside) => areaHovered(inside ? area.kode : null)}
			/>
		);
	}

	return (
		<div
			ref={scroller}
			className={classes(styles.list, scrolls && styles.scrolls)}
			role="listbox"
			aria-label={words.label}
			tabIndex={0}
			aria-activedescendant={active ? `${id}-${active.kode}` : undefined}
			onKeyDown={pressed}
			onFocus={() => setActiveKode(active?.kode ?? null)}
			onBlur={() => {
				setActiveKode(null);
				areaHovered(null);
			}}
			onPointerLeave={() => areaHovered(null)}
		>
			{items.map(line)}
		</div>
	);
}
