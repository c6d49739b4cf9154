import { formatCount } from "#i18n/format.ts";
import type { PaperContext } from "#i18n/say/paper/context.ts";
import { familiesOf } from "#i18n/say/paper/facts.ts";
import { headingOf } from "#i18n/say/paper/headings.ts";
import { baseNoun, measureName, valueWithUnit } from "#i18n/say/paper/voice.ts";
import { boxAround } from "#map/paper-frame.ts";
import type { PaperSubject } from "#state/tasks/paper-subjects.ts";
import styles from "./atlas.module.css";
import type { PaperBlock } from "./blocks.tsx";
import { FactsTable, headingBlock, MapPart } from "./common-blocks.tsx";
import { LEGEND_HEIGHT } from "./map-legend.tsx";
import { CoverageTable } from "./table-blocks.tsx";

const MAP_HEIGHT = 390;
const COVER_MAP_HEIGHT = 280;
/** Padding above the map, and the legend with up to two lines of words. */
const MAP_EXTRA = 12 + 6 + LEGEND_HEIGHT + 32;

/** A cover with an index, then one page per kelurahan in the order of their codes: the same measure, classes and legend on all. */
export function atlasBlocks(context: PaperContext): readonly PaperBlock[] {
	const { data } = context;
	return [headingBlock(context), ...cover(context), ...data.kelurahan.units.flatMap((_, unit) => sheetOf(context, unit))];
}

function cover(context: PaperContext): readonly PaperBlock[] {
	const { data, shown, voice, width } = context;
	const { t } = voice;
	const { units } = data.kelurahan;
	const numberOf = (kode: string) => formatCount(units.findIndex((unit) => unit.kode === kode) + 1);
	const name = measureName(shown.measure, data.resolved.filter, voice, data.opened);
	const part = {
		bbox: data.opened.areas.bbox,
		outlined: [],
		width,
		height: COVER_MAP_HEIGHT + context.extraHeight,
		label: t("map.index"),
		mark: numberOf,
		withPockets: false,
	};
	return [
		{
			key: "index map",
			height: COVER_MAP_HEIGHT + context.extraHeight + MAP_EXTRA,
			node: (
				<div className={styles.map}>
					<MapPart context={context} part={part} />
				</div>
			),
		},
		{
			key: "index",
			title: t("atlas.index"),
			columns: [
				{ label: t("atlas.sheet"), width: "10%" },
				{ label: t("top.name"), width: "30%" },
				{ label: t("top.kecamatan"), width: "25%" },
				{ label: t("top.families"), width: "15%", right: true },
				{ label: name, width: "20%", right: true },
			],
			rows: units.map(({ kode, nama, induk }, unit) => {
				const cell = shown.cells[unit];
				const value = cell ? valueWithUnit(cell, shown.measure, voice) : "";
				return { key: kode, cells: [numberOf(kode), nama, induk, familiesOf(context, kode), value] };
			}),
			note: t("top.indexNote", { subject: baseNoun(data.resolved.filter, voice) }),
		},
	];
}

function sheetOf(context: PaperContext, unit: number): readonly PaperBlock[] {
	const { data, voice, width } = context;
	const { kode = "", nama = "", induk = "" } = data.kelurahan.units[unit] ?? {};
	const subject: PaperSubject = { kind: "kelurahan", kode, nama, induk };
	const own: PaperContext = { ...context, subject, data: { ...data, own: { table: data.kelurahan, unit } } };
	const { title, lead } = headingOf(subject, own.data, "", voice);
	const mapHeight = MAP_HEIGHT + context.extraHeight;
	const sheet = voice.t("atlas.number", { n: formatCount(unit + 1) });
	const part = { bbox: boxAround(data.opened.areas, [kode], 2.6), outlined: [kode], width, height: mapHeight, label: title };
	return [
		{ ...headingBlock({ title, lead: `${sheet} · ${lead}` }, true), key: `heading ${kode}` },
		{
			key: `map ${kode}`,
			height: mapHeight + MAP_EXTRA,
			node: (
				<div className={styles.map}>
					<MapPart context={own} part={part} />
				</div>
			),
		},
		{
			key: `facts ${kode}`,
			node: (
				<div className={styles.halves}>
					<div>
						<FactsTable context={own} />
					</div>
					<div>
						<CoverageTable context={own} />
						<p className={styles.small}>{voice.t("programmes.note", { subject: baseNoun(data.resolved.filter, voice) })}</p>
					</div>
				</div>
			),
		},
	];
}
