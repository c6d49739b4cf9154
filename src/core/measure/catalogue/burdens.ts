import { ok } from "../../base/result.ts";
import { allOf } from "../../families/filter/all-of.ts";
import type { Clause } from "../../families/filter/clause.ts";
import type { IndicatorDefinition } from "./indicator.ts";
import { burden, lacking, missing } from "./parts.ts";

/** The poorest deciles, the poverty rule, and who is not reached: parts of the selected families. */
export const BURDENS = [
	poorest("desil1", 1),
	poorest("desil1_2", 2),
	poorest("desil1_4", 4),
	burden("miskin", (context) => {
		const { povertyThreshold: value } = context;
		if (value === undefined) return missing("povertyThreshold");
		return lacking(context, "fm_indikator", "number") ?? ok({ type: "compare", column: "fm_indikator", operator: ">=", value });
	}),
	/** None of the chosen programmes. A family of whom it is not known whether it receives one is not counted. */
	{
		...burden("belum", ({ chosenProgrammes, types }) => {
			const columns = chosenProgrammes.map((id) => `p_${id}`).filter((column) => types.get(column) === "boolean");
			if (columns.length === 0) return missing("p_*");
			return ok(allOf(columns.map((column): Clause => ({ type: "not", item: { type: "is", column } }))));
		}),
		ofChosen: true,
	},
] as const satisfies readonly IndicatorDefinition[];

/** Decile 0 is "not ranked" and never among them. */
function poorest<Id extends string>(id: Id, most: number) {
	const values = Array.from({ length: most }, (_, i) => i + 1);
	return burden(id, (context) => lacking(context, "desil", "number") ?? ok({ type: "in", column: "desil", values }));
}
