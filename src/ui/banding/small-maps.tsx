import { type ReactNode, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { classify, classOf } from "#core/classify/classify.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { classColours } from "#map/palette.ts";
import { type Frame, geometryPath, groupPaths } from "#map/svg-paths.ts";
import { classRanges } from "../map/class-ranges.ts";
import { useTheme } from "../peta/use-theme.ts";
import { useApp } from "../shared/app-context.tsx";
import { classes } from "../shared/classes.ts";
import { formatMeasureBare } from "../shared/measure-words.ts";
import { StaticMap } from "../shared/static-map.tsx";
import { cellText, unitText } from "./cell-words.ts";
import { HoverUnit } from "./dot-plot.tsx";
import { Hatch, MapKeys } from "./map-keys.tsx";
import styles from "./maps.module.css";
import { UnitMark } from "./unit-mark.tsx";
import type { Banding, ComparedUnit } from "./use-comparison.ts";
import { areaInUnit, rowOfArea, useOwnTable } from "./use-own-table.ts";

const SIZE = { width: 204, height: 170 } as const;
const CLASSES = 5;

/** One map per unit, all on the same classes: its own areas coloured, the others quiet. */
export function SmallMaps({ banding }: { readonly banding: Banding }): ReactNode {
	const { t } = useTranslation("banding");
	const { shown, language, words, units } = banding;
	const { table, level } = useOwnTable(banding);
	const theme = useTheme();
	const hatchId = useId();
	const own = words(shown.measure);
	const cells = table?.cells[0]?.slice(0, table.units.length);
	const scale = useMemo(() => {
		const values = (cells ?? []).map(({ value }) => value);
		const { breaks } = classify(values, { method: "natural", classCount: CLASSES });
		return { values, breaks, colours: classColours(shown.measure.direction, Math.max(1, breaks.length - 1), theme) };
	}, [cells, shown.measure.direction, theme]);
	const rate = shown.measure.form === "rate" && shown.measure.denominatorKind !== "square_kilometres";
	const ranges = classRanges(scale.breaks, { factor: rate ? 100 : 1, whole: shown.measure.form === "count" }, language, {
		upTo: (high) => t("maps.upTo", { high }),
		above: (low) => t("maps.above", { low }),
		between: (low, high) => t("maps.between", { low, high }),
	});
	return (
		<section className={styles.maps}>
			<h2>{t("maps.title", { measure: own.name, level })}</h2>
			<MapKeys
				title={unitText(own, shown, t)}
				keys={ranges.map((text, i) => ({ text, colour: scale.colours[i] ?? "" }))}
				{...(cells?.some(({ reliability }) => reliability !== "ok") ? { hatch: t("maps.few"), hatchId } : {})}
			/>
			<div className={styles.minis}>
				{units.map((unit, place) => (
					<UnitMap key={unit.kode} banding={banding} unit={unit} place={place} hatchId={hatchId} scale={scale} cells={cells} />
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
	readonly scale: { readonly values: readonly number[]; readonly breaks: readonly number[]; readonly colours: readonly string[] };
	readonly cells: readonly { readonly reliability: string }[] | undefined;
};

function UnitMap({ banding, unit, place, hatchId, scale, cells }: UnitMapProps): ReactNode {
	const { t } = useTranslation("banding");
	const { opened, kind, shown, words, language } = banding;
	const hovered = useApp((state) => state.hoveredKode === unit.kode);
	const pocket = useApp((state) =>
		kind === "kantong" ? state.pockets?.pockets.find(({ id }) => `kantong-${id}` === unit.kode) : undefined,
	);
	const inUnit = areaInUnit(banding);
	const rowOf = rowOfArea(banding);
	const near = useMemo(
		() => (pocket ? pocket.kelurahan.map(({ kode }) => opened.areas.kode.indexOf(kode)).filter((area) => area >= 0) : undefined),
		[pocket, opened],
	);
	const cell = shown.cells[place];
	const text = cell === undefined ? "" : cellText(cell, shown, { t, language });
	const few = Array.from({ length: opened.areas.length }, (_, area) => area).filter(
		(area) => inUnit(area, unit.index) && cells !== undefined && cells[rowOf(area)]?.reliability !== "ok",
	);
	const fill = (area: number) => {
		const value = scale.values[rowOf(area)] ?? Number.NaN;
		const coloured = kind === "kantong" ? near?.includes(area) : inUnit(area, unit.index);
		return coloured ? (scale.colours[classOf(value, scale.breaks)] ?? null) : null;
	};
	return (
		<figure className={classes(styles.mini, hovered && styles.hovered)}>
			<figcaption>
				<HoverUnit kode={unit.kode} className={styles.miniName}>
					<UnitMark mark={unit.mark} />
					{unit.name}
				</HoverUnit>
				<small>
					{cell !== undefined && Number.isFinite(cell.value)
						? t("maps.caption", {
								value: formatMeasureBare(cell.value, shown.measure, language),
								unit: unitText(words(shown.measure), shown, t),
							})
						: text}
				</small>
			</figcaption>
			<StaticMap
				areas={opened.areas}
				fill={fill}
				{...(near ? { fitTo: near } : {})}
				{...SIZE}
				label={t("maps.label", { unit: unit.name, measure: words(shown.measure).name, value: text })}
			>
				{(frame) => (
					<>
						<Hatch id={hatchId} />
						{areaPaths(opened, few, frame).map(({ area, d }) => (
							<path key={area} d={d} fill={`url(#${hatchId})`} fillRule="evenodd" />
						))}
						{pocket ? <path d={geometryPath(pocket.outline, frame)} className={styles.pocket} fillRule="evenodd" /> : null}
					</>
				)}
			</StaticMap>
		</figure>
	);
}

/** Outlines of some areas, for what is drawn over them. */
export function areaPaths(
	{ areas }: Pick<OpenedPack, "areas">,
	wanted: readonly number[],
	frame: Frame,
): readonly { readonly area: number; readonly d: string }[] {
	if (wanted.length === 0) return [];
	const paths = groupPaths(
		areas.geometry,
		Int32Array.from(areas.kode, (_, area) => area),
		areas.length,
		frame,
	);
	return wanted.map((area) => ({ area, d: paths[area] ?? "" }));
}
