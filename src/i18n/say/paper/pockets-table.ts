import { spokenFilter } from "#state/tasks/spoken-filter.ts";
import { formatCount, formatDecimal, formatList, formatPercent, formatTimes } from "../../format.ts";
import type { PaperContext } from "./context.ts";
import { crossesBorder } from "./findings.ts";
import type { TableBlock } from "./table-block.ts";
import { count } from "./voice.ts";

/** Pockets with families of the subject, in the order of the kantong layer. */
export function pocketsBlock(context: PaperContext): TableBlock {
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
