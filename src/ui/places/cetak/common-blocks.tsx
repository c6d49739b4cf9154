import { pilotFacts } from "#core/choice/pilot-facts.ts";
import type { Cell } from "#core/measure/cell.ts";
import { areaBbox } from "#core/place/geometry/area-measures.ts";
import { formatCount } from "#i18n/format.ts";
import { measureWords } from "#i18n/measure-words.ts";
import { mapValue } from "#i18n/say/paper/map-measure.ts";
import { baseNoun, measureName, valuesOf, valueWithUnit } from "#i18n/say/paper/voice.ts";
import type { Bbox } from "#map/camera.ts";
import { widened } from "#map/widened-box.ts";
import { isHigherWorse } from "#state/tasks/criteria.ts";
import { type PaperBlock, PaperTable } from "./blocks.tsx";
import styles from "./common-blocks.module.css";
import type { PaperContext } from "./context.ts";
import { MapLegend } from "./map-legend.tsx";
import { PaperMap } from "./paper-map.tsx";

export function headingBlock({ title, lead }: Pick<PaperContext, "title" | "lead">, breakBefore = false): PaperBlock {
	return {
		key: `heading ${title}`,
		breakBefore,
		node: (
			<div className={styles.heading}>
				<h1>{title}</h1>
				<p className={styles.lead}>{lead}</p>
			</div>
		),
	};
}

export function findingsBlock({ findings, voice }: PaperContext): PaperBlock {
	return {
		key: "findings",
		title: voice.t("findings"),
		node: (
			<div className={styles.findings}>
				{findings.map(({ figure, text }, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a finding is its place
					<p key={i}>
						<b>{figure}</b>
						{text}
					</p>
				))}
			</div>
		),
	};
}

/** "Belum terjangkau, persen dari keluarga terpilih; Kota Bontang 55,6." */
export function legendWords({ data, shown, voice }: PaperContext): string {
	const { t, pack } = voice;
	const { measure, cells } = shown;
	const words = measureWords(measure, data.opened.manifest.programmes);
	const value = mapValue(shown, cells.at(-1)?.value ?? Number.NaN);
	const name = measureName(measure, data.resolved.filter, voice, data.opened);
	if (measure.form === "count") return t("map.legendCount", { measure: name, region: pack.nama, value });
	const whole = measure.denominatorKind === "selected_families" ? baseNoun(data.resolved.filter, voice) : words.denominator;
	const unit = measure.denominatorKind === "square_kilometres" ? words.unit : t("map.percentOf", { whole });
	return t("map.legend", { measure: name, unit, region: pack.nama, value });
}

/** Box around areas, widened so that their neighbours show. */
export function around(context: PaperContext, kode: readonly string[], factor: number): Bbox {
	const { areas } = context.data.opened;
	const rows = areas.kode.flatMap((own, area) => (kode.includes(own) ? [area] : []));
	if (rows.length === 0) return areas.bbox;
	const boxes = rows.map((area) => areaBbox(areas.geometry, area));
	const box: Bbox = [
		Math.min(...boxes.map((one) => one[0])),
		Math.min(...boxes.map((one) => one[1])),
		Math.max(...boxes.map((one) => one[2])),
		Math.max(...boxes.map((one) => one[3])),
	];
	return widened(box, factor);
}

type MapPart = {
	readonly bbox: Bbox;
	readonly outlined: readonly string[];
	readonly width: number;
	readonly height: number;
	readonly label: string;
	readonly mark?: (kode: string) => string;
	readonly withPockets?: boolean;
};

export function MapPart({ context, part }: { readonly context: PaperContext; readonly part: MapPart }) {
	const { data, shown, fills, grid } = context;
	return (
		<div style={{ width: part.width }}>
			<PaperMap
				opened={data.opened}
				shown={shown}
				fills={fills}
				bbox={part.bbox}
				width={part.width}
				height={part.height}
				grid={grid}
				label={part.label}
				outlined={part.outlined}
				pockets={part.withPockets === false ? null : data.pockets}
				{...(part.mark ? { mark: part.mark } : {})}
			/>
			<MapLegend shown={shown} fills={fills} width={part.width} words={legendWords(context)} />
		</div>
	);
}

export function mapLabel({ data, shown, voice, subject }: PaperContext): string {
	const measure = measureName(shown.measure, data.resolved.filter, voice, data.opened);
	return voice.t("map.label", { name: subject.nama, measure });
}

const FACTS = ["keluarga", "jiwa", "desil1_jumlah", "desil1", "belum", "miskin", "kepadatan"];

type Fact = {
	readonly id: string;
	readonly name: string;
	readonly cell: Cell;
	readonly region: Cell;
	readonly words: string;
	readonly regionWords: string;
	readonly rank: number;
	readonly of: number;
};

/** The leading measures of the subject with its place among its like. */
export function factsOf({ data, voice }: PaperContext, ids: readonly string[] = FACTS): readonly Fact[] {
	const { table, unit } = data.own;
	return ids.flatMap((id) => {
		const row = table.measures.findIndex((measure) => measure.id === id);
		const measure = table.measures[row];
		const cell = table.cells[row]?.[unit];
		const region = table.cells[row]?.[table.units.length];
		if (measure === undefined || cell === undefined || region === undefined) return [];
		const [fact] = pilotFacts({
			values: [Float64Array.from(valuesOf(table, id))],
			higherIsWorse: [isHigherWorse(measure)],
			unit,
		});
		if (!Number.isFinite(cell.value)) return [];
		const name = measureName(measure, data.resolved.filter, voice, data.opened);
		const words = valueWithUnit(cell, measure, voice);
		return [
			{
				id,
				name,
				cell,
				region,
				words,
				regionWords: valueWithUnit(region, measure, voice),
				rank: fact?.rank ?? 0,
				of: fact?.of ?? 0,
			},
		];
	});
}

export function FactsTable({ context }: { readonly context: PaperContext }) {
	const { voice, subject, data } = context;
	const { t } = voice;
	const facts = factsOf(context);
	const ranked = subject.kind !== "region";
	const level = t(`level.${subject.kind === "kecamatan" ? "kecamatan" : subject.kind === "pocket" ? "pockets" : "kelurahan"}`);
	const percentOf = t("facts.percentOf", { subject: baseNoun(data.resolved.filter, voice) });
	return (
		<>
			<PaperTable
				columns={[
					{ label: t("facts.measure"), width: "50%" },
					{ label: t("facts.value"), width: "34%", right: true },
					...(ranked ? [{ label: t("facts.rank"), width: "16%", right: true }] : []),
				]}
				rows={facts.map(({ id, name, words, rank }) => ({
					key: id,
					cells: [name, words, ...(ranked ? [<b key="rank">{rankWords(rank)}</b>] : [])],
				}))}
			/>
			{ranked ? (
				<p className={styles.small}>
					{t("facts.of", { n: formatCount(data.own.table.units.length), level })} {percentOf}
				</p>
			) : null}
		</>
	);
}

function rankWords(rank: number): string {
	return formatCount(rank > 0 ? rank : Number.NaN);
}
