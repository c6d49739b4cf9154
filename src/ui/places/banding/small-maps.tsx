import { type ReactNode, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isShare } from "#core/choice/compare/order.ts";
import type { Cell } from "#core/measure/cell.ts";
import { classify, classOf } from "#core/measure/classify/classify.ts";
import { formatMeasureBare } from "#i18n/measure-words.ts";
import type { Banding, ComparedUnit } from "#i18n/say/banding.ts";
import { cellText, unitText } from "#i18n/say/cell-words.ts";
import { classRanges } from "#i18n/say/class-ranges.ts";
import { classColours } from "#map/palette.ts";
import { geometryPath } from "#map/svg-paths.ts";
import { classes } from "../../kit/classes.ts";
import { StaticMap } from "../../kit/static-map.tsx";
import { useApp } from "../../page/app-context.tsx";
import { useTheme } from "../../page/use-theme.ts";
import { HoverUnit } from "./dot-plot.tsx";
import { HatchedAreas, MapKeys } from "./map-keys.tsx";
import styles from "./small-maps.module.css";
import { UnitMark } from "./unit-mark.tsx";
import { areaInUnit, rowOfArea, useOwnTable } from "./use-own-table.ts";

export const MAP_SIZE = { width: 204, height: 170 } as const;
const CLASSES = 5;

export type MapScale = {
	readonly values: readonly number[];
	readonly breaks: readonly number[];
	readonly colours: readonly string[];
	/** One text per class. */
	readonly ranges: readonly string[];
	/** Of the shown measure in every area; undefined while it is being counted. */
	readonly cells: readonly Cell[] | undefined;
	/** Word for an area of the maps. */
	readonly level: string;
};

/** One scale for the maps of all units. */
export function useMapScale(banding: Banding, theme: "light" | "dark"): MapScale {
	const { t } = useTranslation("banding");
	const { shown } = banding;
	const { table, level } = useOwnTable(banding);
	return useMemo(() => {
		const cells = table?.cells[0]?.slice(0, table.units.length);
		const values = (cells ?? []).map(({ value }) => value);
		const { breaks } = classify(values, { method: "natural", classCount: CLASSES });
		const ranges = classRanges(
			breaks,
			{ factor: isShare(shown.measure) ? 100 : 1, whole: shown.measure.form === "count" },
			{
				upTo: (high) => t("maps.upTo", { high }),
				above: (low) => t("maps.above", { low }),
				between: (low, high) => t("maps.between", { low, high }),
			},
		);
		const colours = classColours(shown.measure.direction, Math.max(1, breaks.length - 1), theme);
		return { values, breaks, colours, ranges, cells, level };
	}, [table, level, shown.measure, theme, t]);
}

/** One map per unit, all on the same classes: its own areas coloured, the others quiet. */
export function SmallMaps({ banding }: { readonly banding: Banding }): ReactNode {
	const { t } = useTranslation("banding");
	const { shown, words, units } = banding;
	const scale = useMapScale(banding, useTheme());
	const hatchId = useId();
	const own = words(shown.measure);
	return (
		<section className={styles.maps}>
			<h2>{t("maps.title", { measure: own.name, level: scale.level })}</h2>
			<MapKeys
				title={unitText(own, shown, t)}
				keys={scale.ranges.map((text, i) => ({ text, colour: scale.colours[i] ?? "" }))}
				{...(scale.cells?.some(({ reliability }) => reliability !== "ok") ? { hatch: t("maps.few"), hatchId } : {})}
			/>
			<div className={styles.minis}>
				{units.map((unit, place) => (
					<UnitFigure key={unit.kode} banding={banding} unit={unit} place={place} hatchId={hatchId} scale={scale} />
				))}
			</div>
		</section>
	);
}

type UnitMapProps = {
	readonly banding: Banding;
	readonly unit: ComparedUnit;
	readonly place: number;
	readonly hatchId: string;
	readonly scale: MapScale;
};

function UnitFigure(props: UnitMapProps): ReactNode {
	const { banding, unit, place } = props;
	const hovered = useApp((state) => state.hoveredKode === unit.kode);
	return (
		<figure className={classes(styles.mini, hovered && styles.hovered)}>
			<figcaption>
				<HoverUnit kode={unit.kode} className={styles.miniName}>
					<UnitMark mark={unit.mark} />
					{unit.name}
				</HoverUnit>
				<small>{useMapCaption(banding, place)}</small>
			</figcaption>
			<UnitMap {...props} />
		</figure>
	);
}

/** "61,6 persen keluarga terdaftar". */
export function useMapCaption({ shown, words }: Banding, place: number): string {
	const { t } = useTranslation("banding");
	const cell = shown.cells[place];
	if (cell === undefined) return "";
	if (!Number.isFinite(cell.value)) return cellText(cell, shown, { t });
	const value = formatMeasureBare(cell.value, shown.measure);
	return t("maps.caption", { value, unit: unitText(words(shown.measure), shown, t) });
}

/** The map of one unit as a drawing. */
export function UnitMap({ banding, unit, place, hatchId, scale }: UnitMapProps): ReactNode {
	const { t } = useTranslation("banding");
	const { opened, shown, words } = banding;
	const pocket = useApp((state) =>
		unit.kind === "kantong" ? state.pockets?.pockets.find((found) => found.kode === unit.kode) : undefined,
	);
	const inUnit = areaInUnit(banding, unit);
	const rowOf = rowOfArea(banding);
	const near = useMemo(
		() => (pocket ? pocket.kelurahan.map(({ kode }) => opened.areas.kode.indexOf(kode)).filter((area) => area >= 0) : undefined),
		[pocket, opened],
	);
	const cell = shown.cells[place];
	const text = cell === undefined ? "" : cellText(cell, shown, { t });
	const few = Array.from({ length: opened.areas.length }, (_, area) => area).filter(
		(area) => inUnit(area) && scale.cells !== undefined && scale.cells[rowOf(area)]?.reliability !== "ok",
	);
	const fill = (area: number) => {
		const value = scale.values[rowOf(area)] ?? Number.NaN;
		const coloured = unit.kind === "kantong" ? near?.includes(area) : inUnit(area);
		return coloured ? (scale.colours[classOf(value, scale.breaks)] ?? null) : null;
	};
	return (
		<StaticMap
			areas={opened.areas}
			fill={fill}
			{...(near ? { fitTo: near } : {})}
			{...MAP_SIZE}
			label={t("maps.label", { unit: unit.name, measure: words(shown.measure).name, value: text })}
		>
			{(frame, paths) => (
				<>
					<HatchedAreas id={hatchId} areas={few} paths={paths} />
					{pocket ? <path d={geometryPath(pocket.outline, frame)} className={styles.pocket} fillRule="evenodd" /> : null}
				</>
			)}
		</StaticMap>
	);
}
