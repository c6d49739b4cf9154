import { formatPercentRange } from "../../format.ts";
import type { PaperContext } from "./context.ts";
import { factsOf } from "./facts.ts";
import type { TableBlock } from "./table-block.ts";
import { baseNoun } from "./voice.ts";

/** Every measure of the subject before a pilot starts, with its interval and the region's figure. */
export function baselineBlock(context: PaperContext): TableBlock {
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
