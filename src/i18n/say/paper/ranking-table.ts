import { cellAt } from "#core/measure/measure-table.ts";
import { rankedFirst } from "#core/measure/rank.ts";
import { formatCount } from "../../format.ts";
import { insideSentence } from "../../letter-case.ts";
import type { PaperContext } from "./context.ts";
import type { PaperColumn, TableBlock } from "./table-block.ts";
import { baseNoun, measureName, valueWithUnit } from "./voice.ts";

type Rows = { readonly most: number /** Code of the kecamatan that all are of. */; readonly kecamatan?: string };

/** Kelurahan by the measure of the map, worst first, those on too few families last and without a rank. */
export function rankingBlock(context: PaperContext, options: Rows): TableBlock {
	const { data, shown, voice, subject } = context;
	const { kelurahan, opened } = data;
	const { t } = voice;
	const lowestFirst = shown.measure.direction === "coverage" && shown.measure.form === "rate";
	const { areas } = opened;
	const inside = new Set(areas.kode.filter((_, area) => areas.kodeKecamatan[area] === options.kecamatan));
	const asked = [...kelurahan.units.keys()].filter(
		(unit) => options.kecamatan === undefined || inside.has(kelurahan.units[unit]?.kode ?? ""),
	);
	const { order, ranks } = rankedFirst(
		asked,
		shown.cells.map(({ value }) => value),
		(unit) => shown.cells[unit]?.reliability === "ok",
		{ lowestFirst, codes: kelurahan.units.map(({ kode }) => kode) },
	);
	const name = measureName(shown.measure, data.resolved.filter, voice, opened);
	const extra = ["keluarga", "desil1", "belum"].filter((id) => id !== shown.measure.id && cellAt(kelurahan, id, 0) !== null);
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
			!within && order.length > options.most
				? t("top.title", { measure: insideSentence(name) })
				: subject.kind === "kecamatan"
					? t("inside.title")
					: t("top.all", { measure: name }),
		columns,
		rows: order.slice(0, options.most).map((unit) => {
			const { kode = "", nama = "", induk = "" } = kelurahan.units[unit] ?? {};
			const cells = [shown.measure.id, ...extra].map((id) => {
				const measure = measureById(id);
				const cell = cellAt(kelurahan, id, unit);
				return measure && cell ? valueWithUnit(cell, measure, voice) : "";
			});
			return { key: kode, cells: [formatCount(ranks[unit] || Number.NaN), nama, ...(within ? [] : [induk]), ...cells] };
		}),
		note: t("top.note", { subject: baseNoun(data.resolved.filter, voice) }),
	};
}
