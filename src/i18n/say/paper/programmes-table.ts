import { shortProgrammeName } from "#core/families/programme-name.ts";
import { cellAt } from "#core/measure/measure-table.ts";
import type { PaperContext } from "./context.ts";
import type { TableBlock } from "./table-block.ts";
import { baseNoun, count, percent } from "./voice.ts";

/** Who runs what, whom it is for, whom it reaches, against the region. */
export function programmesBlock({ data, voice }: PaperContext): TableBlock {
	const { t, pack } = voice;
	const { opened, own } = data;
	const { table, unit } = own;
	const rows = opened.manifest.programmes.flatMap(({ id, nama, pemilik }) => {
		const cell = cellAt(table, `cakupan:${id}`, unit);
		const region = cellAt(table, `cakupan:${id}`, table.units.length);
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
