import type { ReactNode } from "react";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import { orderOfList } from "#core/measure/rank.ts";
import { formatCount, formatDecimal, formatList, formatPercent, formatPercentRange, formatTimes } from "#i18n/format.ts";
import { crossesBorder } from "#i18n/say/paper/findings.ts";
import { baseNoun, cellOf, count, measureName, percent, valueWithUnit } from "#i18n/say/paper/voice.ts";
import { spokenFilter } from "#state/tasks/spoken-filter.ts";
import { type PaperBlock, type PaperColumn, PaperTable } from "./blocks.tsx";
import { factsOf } from "./common-blocks.tsx";
import type { PaperContext } from "./context.ts";

/** Kelurahan by the measure of the map, worst first; only those of a kecamatan when one is named. */
export function rankingBlock(context: PaperContext, options: { readonly most: number; readonly kecamatan?: string }): PaperBlock {
	const { data, shown, voice, subject } = context;
	const { kelurahan, opened } = data;
	const { t } = voice;
	const lowestFirst = shown.measure.direction === "coverage" && shown.measure.form === "rate";
	const values = shown.cells.map(({ value }) => value);
	const rows = orderOfList(values, kelurahan.units.length, { lowestFirst }).filter(
		(unit) => options.kecamatan === undefined || kelurahan.units[unit]?.induk === options.kecamatan,
	);
	const name = measureName(shown.measure, data.resolved.filter, voice, opened);
	const extra = ["keluarga", "desil1", "belum"].filter((id) => id !== shown.measure.id && cellOf(kelurahan, id, 0) !== null);
	const measureById = (id: string) => kelurahan.measures.find((measure) => measure.id === id);
	const head = (id: string) => {
		const measure = measureById(id);
		return measure ? measureName(measure, data.resolved.filter, voice, opened) : id;
	};
	const within = options.kecamatan !== undefined;
	const columns: PaperColumn[] = [
		{ label: t("top.rank"), width: "6%" },
		{ label: t("top.name"), width: within ? "46%" : "25%" },
		...(within ? [] : [{ label: t("top.kecamatan"), width: "21%" }]),
		{ label: name, width: "16%", right: true },
		...extra.map((id) => ({ label: head(id), width: "16%", right: true })),
	];
	return {
		key: "ranking",
		title:
			!within && rows.length > options.most
				? t("top.title", { measure: name.charAt(0).toLowerCase() + name.slice(1) })
				: subject.kind === "kecamatan"
					? t("inside.title")
					: t("top.all", { measure: name }),
		columns,
		rows: rows.slice(0, options.most).map((unit, i) => {
			const { kode = "", nama = "", induk = "" } = kelurahan.units[unit] ?? {};
			const cells = [shown.measure.id, ...extra].map((id) => {
				const measure = measureById(id);
				const cell = cellOf(kelurahan, id, unit);
				return measure && cell ? valueWithUnit(cell, measure, voice) : "";
			});
			return { key: kode, cells: [formatCount(i + 1), nama, ...(within ? [] : [induk]), ...cells] };
		}),
		note: t("top.note", { subject: baseNoun(data.resolved.filter, voice) }),
	};
}

/** Pockets with families of the subject, in the order of the kantong layer. */
export function pocketsBlock(context: PaperContext): PaperBlock {
	const { data, voice, subject } = context;
	const { t, pack } = voice;
	const { pockets, opened } = data;
	const ids = new Set(data.needs.flatMap((need) => need.pockets.map(({ id }) => id)));
	const shown = (pockets?.pockets ?? []).filter(({ id }) => subject.kind === "region" || ids.has(String(id)));
	if (shown.length === 0) return { key: "pockets", title: t("pocketList.title"), note: t("pocketList.none") };
	return {
		key: "pockets",
		title: t("pocketList.title"),
		columns: [
			{ label: t("pocketList.id"), width: "6%" },
			{ label: t("pocketList.place"), width: "28%" },
			{ label: t("pocketList.poor"), width: "11%", right: true },
			{ label: t("pocketList.all"), width: "11%", right: true },
			{ label: t("pocketList.rate"), width: "11%", right: true },
			{ label: t("pocketList.ratio", { region: pack.region }), width: "9%", right: true },
			{ label: t("pocketList.without"), width: "16%", right: true },
			{ label: t("pocketList.hectares"), width: "8%", right: true },
		],
		rows: shown.map((pocket) => ({
			key: String(pocket.id),
			cells: [
				formatCount(pocket.id),
				formatList(
					pocket.kelurahan.map(({ kode }) => opened.areas.nama[opened.areas.kode.indexOf(kode)] ?? kode),
					"open",
				),
				count(pocket.poor),
				count(pocket.households),
				formatPercent(pocket.rate),
				formatTimes(pocket.ratio),
				count(pocket.withoutAny),
				formatDecimal(pocket.hectares),
			],
		})),
		note: [
			t("pocketList.note", { poor: spokenFilter(pockets?.query.poor ?? "", opened) }),
			...(crossesBorder(context) ? [t("pocketList.wholeNote", { name: subject.nama })] : []),
		].join(" "),
	};
}

/** Who runs what, whom it is for, whom it reaches, against the region. */
export function programmesBlock({ data, voice }: PaperContext): PaperBlock {
	const { t, pack } = voice;
	const { opened, own } = data;
	const { table, unit } = own;
	const rows = opened.manifest.programmes.flatMap(({ id, nama, pemilik }) => {
		const cell = cellOf(table, `cakupan:${id}`, unit);
		const region = cellOf(table, `cakupan:${id}`, table.units.length);
		if (cell === null || region === null) return [];
		const name = shortProgrammeName(nama);
		return [
			{
				key: id,
				cells: [
					name,
					pemilik,
					count(cell.denominator),
					count(cell.numerator),
					count(cell.denominator - cell.numerator),
					percent(cell.value),
					percent(region.value),
				],
			},
		];
	});
	return {
		key: "programmes",
		title: t("programmes.title"),
		columns: [
			{ label: t("programmes.name"), width: "17%" },
			{ label: t("programmes.owner"), width: "27%" },
			{ label: t("programmes.eligible"), width: "13%", right: true },
			{ label: t("programmes.received"), width: "12%", right: true },
			{ label: t("programmes.missing"), width: "8%", right: true },
			{ label: t("programmes.coverage"), width: "10%", right: true },
			{ label: pack.nama, width: "13%", right: true },
		],
		rows,
		note: t("programmes.note", { subject: baseNoun(data.resolved.filter, voice) }),
	};
}

/** The same in brief, beside other figures. */
export function CoverageTable({ context }: { readonly context: PaperContext }): ReactNode {
	const { data, voice } = context;
	const { t, pack } = voice;
	const { table, unit } = data.own;
	return (
		<PaperTable
			columns={[
				{ label: t("programmes.title"), width: "44%" },
				{ label: t("programmes.coverage"), width: "28%", right: true },
				{ label: pack.nama, width: "28%", right: true },
			]}
			rows={data.opened.manifest.programmes.flatMap(({ id, nama }) => {
				const cell = cellOf(table, `cakupan:${id}`, unit);
				const region = cellOf(table, `cakupan:${id}`, table.units.length);
				if (cell === null || region === null) return [];
				return [{ key: id, cells: [shortProgrammeName(nama), percent(cell.value), percent(region.value)] }];
			})}
		/>
	);
}

/** Every measure of the subject before a pilot starts, with its interval and the region's figure. */
export function baselineBlock(context: PaperContext): PaperBlock {
	const { data, voice } = context;
	const { t, pack } = voice;
	const ids = ["keluarga", "jiwa", "desil1", "desil1_2", "miskin", "belum"];
	for (const id of data.resolved.chosenProgrammes) ids.push(`cakupan:${id}`);
	return {
		key: "baseline",
		title: t("baseline.title"),
		columns: [
			{ label: t("facts.measure"), width: "44%" },
			{ label: t("facts.value"), width: "19%", right: true },
			{ label: t("baseline.range"), width: "19%", right: true },
			{ label: pack.nama, width: "18%", right: true },
		],
		rows: factsOf(context, ids).map(({ id, name, cell, words, regionWords }) => ({
			key: id,
			cells: [name, words, formatPercentRange(cell.low, cell.high), regionWords],
		})),
		note: t("baseline.note", { period: data.opened.manifest.periode, subject: baseNoun(data.resolved.filter, voice) }),
	};
}
