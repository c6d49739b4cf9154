import { orderOfList } from "#core/measure/rank.ts";
import { formatCount } from "../../format.ts";
import type { PaperContext } from "./context.ts";
import type { PaperColumn, TableBlock } from "./table-block.ts";
import { baseNoun, cellOf, measureName, valueWithUnit } from "./voice.ts";

/** Kelurahan by the measure of the map, worst first; only those of a kecamatan when one is named. */
export function rankingBlock(context: PaperContext, options: { readonly most: number; readonly kecamatan?: string }): TableBlock {
	const { data, shown, voice, subject } = context;
	const { kelurahan, opened } = data;
	const { t } = voice;
	const lowestFirst = shown.measure.direction === "coverage" && shown.measure.form === "rate";
	const values = shown.cells.map(({ value }) => value);
	const rows = orderOfList(values, kelurahan.units.length, {
		lowestFirst,
		codes: kelurahan.units.map(({ kode }) => kode),
	}).filter((unit) => options.kecamatan === undefined || kelurahan.units[unit]?.induk === options.kecamatan);
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
