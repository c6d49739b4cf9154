import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { type ComparedMeasure, shownFigures } from "#core/choice/compare/compare-units.ts";
import { firstRows } from "#core/choice/compare/first-rows.ts";
import { formatMeasureBare } from "#i18n/measure-words.ts";
import type { Banding, ComparedUnit } from "#i18n/say/banding.ts";
import { cellText, unitText } from "#i18n/say/cell-words.ts";
import { sourceWords } from "#i18n/say/identity/measure-identity.ts";
import { percentFromZero } from "#map/axis.ts";
import { AxisLines } from "../../chart/axis.tsx";
import { PictureSheet, SHEET } from "../../kit/picture-sheet.tsx";
import styles from "./comparison-picture.module.css";
import { MAP_SIZE, type MapScale, UnitMap, useMapCaption, useMapScale } from "./small-maps.tsx";
import { markColourOnWhite, markPath } from "./unit-mark.tsx";

const { width: WIDTH, margin: MARGIN } = SHEET;
const ROW = 44;
const NAMES = 230;
const AXIS = { left: NAMES + 70, width: WIDTH - NAMES - 70 - MARGIN - 60 } as const;
const MAPS_PER_ROW = 4;
const MAP_ROW = MAP_SIZE.height + 52;

type PictureProps = {
	readonly banding: Banding;
	readonly title: string;
	/** In words; "" = none. */
	readonly filter: string;
	readonly onDone: () => void;
};

/** Dots and maps, once all maps have their figures. */
export function ComparisonPicture({ banding, title, filter, onDone }: PictureProps): ReactNode {
	const { t } = useTranslation("banding");
	const hatchId = useId();
	const scale = useMapScale(banding, "light");
	const { opened, units, shown, words, region } = banding;
	const { manifest } = opened;
	const rows = firstRows(banding.measures, shown);
	const about = [
		t("picture.source", { source: sourceWords(manifest), period: manifest.periode }),
		filter === "" ? "" : t("picture.filter", { filter }),
		manifest.notice,
	];
	const rowsAt = 2 + Math.ceil((units.length + 1) / 3) * 22 + 12;
	const mapsAt = rowsAt + rows.length * ROW + 30;
	return (
		<PictureSheet
			title={title}
			notes={[about.filter((line) => line !== "").join(" ")]}
			height={mapsAt + 44 + Math.ceil(units.length / MAPS_PER_ROW) * MAP_ROW + 10}
			ready={scale.cells !== undefined}
			fileParts={["kantong", manifest.kode, "banding", manifest.dibuat]}
			onDone={onDone}
		>
			{(top) => (
				<g className={styles.picture}>
					<Key units={units} mean={t("mean", { region })} top={top + 2} />
					{rows.map((on, i) => (
						<Row key={on.measure.id} on={on} banding={banding} top={top + rowsAt + i * ROW} />
					))}
					<text className={styles.name} x={MARGIN} y={top + mapsAt}>
						{t("maps.title", { measure: words(shown.measure).name, level: scale.level })}
					</text>
					<Legend scale={scale} title={unitText(words(shown.measure), shown, t)} top={top + mapsAt + 20} />
					{units.map((unit, place) => (
						<CaptionedMap
							key={unit.kode}
							banding={banding}
							unit={unit}
							place={place}
							scale={scale}
							hatchId={`${hatchId}${place}`}
							top={top + mapsAt + 44 + Math.floor(place / MAPS_PER_ROW) * MAP_ROW}
						/>
					))}
				</g>
			)}
		</PictureSheet>
	);
}

type KeyProps = { readonly units: readonly ComparedUnit[]; readonly mean: string; readonly top: number };

function Key({ units, mean, top }: KeyProps): ReactNode {
	const at = (i: number) => `translate(${MARGIN + 8 + (i % 3) * 280} ${top + Math.floor(i / 3) * 22})`;
	return (
		<>
			{units.map(({ kode, mark, name }, i) => (
				<g key={kode} transform={at(i)}>
					<path d={markPath(mark)} fill={markColourOnWhite(mark)} />
					<text className={styles.name} x={14} y={5}>
						{name}
					</text>
				</g>
			))}
			<g transform={at(units.length)}>
				<line y1={-7} y2={7} className={styles.meanTick} />
				<text x={14} y={5}>
					{mean}
				</text>
			</g>
		</>
	);
}

type RowProps = { readonly on: ComparedMeasure; readonly banding: Banding; readonly top: number };

function Row({ on, banding, top }: RowProps): ReactNode {
	const { t } = useTranslation("banding");
	const { units, words } = banding;
	const own = words(on.measure);
	const scale = percentFromZero(shownFigures(on));
	const x = (value: number) => AXIS.left + (scale(value) / 100) * AXIS.width;
	const [lowest, highest] = [on.cells[on.lowest], on.cells[on.highest]];
	const y = top + 16;
	return (
		<g>
			<text className={styles.name} x={MARGIN} y={top + 14}>
				{own.name}
			</text>
			<text className={styles.note} x={MARGIN} y={top + 30}>
				{unitText(own, on, t)}
			</text>
			<AxisLines ticks={[{ at: y, text: "" }]} side="left" from={AXIS.left} to={AXIS.left + AXIS.width} />
			{lowest && highest ? <line x1={x(lowest.value)} x2={x(highest.value)} y1={y} y2={y} className={styles.range} /> : null}
			{Number.isFinite(on.region.value) ? (
				<line x1={x(on.region.value)} x2={x(on.region.value)} y1={y - 11} y2={y + 11} className={styles.meanTick} />
			) : null}
			{Number.isFinite(on.target) ? (
				<line x1={x(on.target)} x2={x(on.target)} y1={y - 11} y2={y + 11} className={styles.targetTick} />
			) : null}
			{units.map(({ kode, mark }, place) => {
				const cell = on.cells[place];
				return cell && Number.isFinite(cell.value) ? (
					<path
						key={kode}
						d={markPath(mark)}
						transform={`translate(${x(cell.value)} ${y})`}
						fill={cell.reliability === "few" ? "var(--surface)" : markColourOnWhite(mark)}
						stroke={markColourOnWhite(mark)}
						strokeWidth={1.2}
					/>
				) : null;
			})}
			{lowest && on.lowest !== on.highest ? (
				<text x={x(lowest.value) - 11} y={y + 4} textAnchor="end">
					{formatMeasureBare(lowest.value, on.measure)}
				</text>
			) : null}
			{highest ? (
				<text x={x(highest.value) + 11} y={y + 4}>
					{cellText(highest, on, { t }).replace(/%$/, "")}
				</text>
			) : null}
		</g>
	);
}

function Legend({ scale, title, top }: { readonly scale: MapScale; readonly title: string; readonly top: number }): ReactNode {
	return (
		<>
			<text className={styles.note} x={MARGIN} y={top}>
				{title}
			</text>
			{scale.ranges.map((range, i) => (
				<g key={range} transform={`translate(${MARGIN + 210 + i * 110} ${top - 10})`}>
					<rect width={22} height={12} fill={scale.colours[i]} stroke="var(--map-line)" strokeWidth={0.5} />
					<text className={styles.note} x={28} y={10}>
						{range}
					</text>
				</g>
			))}
		</>
	);
}

type MapProps = {
	readonly banding: Banding;
	readonly unit: ComparedUnit;
	readonly place: number;
	readonly scale: MapScale;
	readonly hatchId: string;
	readonly top: number;
};

function CaptionedMap({ top, ...props }: MapProps): ReactNode {
	const caption = useMapCaption(props.banding, props.place);
	const left = MARGIN + (props.place % MAPS_PER_ROW) * (MAP_SIZE.width + 10);
	return (
		<g transform={`translate(${left} ${top})`}>
			<text className={styles.name} y={12}>
				{props.unit.name}
			</text>
			<text className={styles.note} y={28}>
				{caption}
			</text>
			<g transform="translate(0 36)">
				<UnitMap {...props} />
			</g>
		</g>
	);
}
