import { ok, type Result } from "../../base/result.ts";
import { allOf } from "../../families/filter/all-of.ts";
import type { Clause } from "../../families/filter/clause.ts";
import { eligibilityOf } from "../../families/programme.ts";
import type { IndicatorContext, IndicatorDefinition } from "./indicator.ts";
import { lacking, missing, selected, wholeOf } from "./parts.ts";

const SHARED = { perProgramme: true, unit: "keluarga", bare: "rate" } as const;

/** Receivers, coverage and gap of each programme of the pack's catalogue. */
export const OF_PROGRAMMES = [
	{
		...SHARED,
		id: "menerima",
		direction: "coverage",
		whole: "selected_families",
		hasCount: false,
		onMap: false,
		count: (context, programme) => {
			const receives = receiving(context, programme);
			if (!receives.ok) return receives;
			return ok({ numerator: selected(receives.value), whole: wholeOf("selected_families", selected()) });
		},
	},
	{
		...SHARED,
		id: "cakupan",
		direction: "coverage",
		whole: "eligible_families",
		hasCount: true,
		onMap: true,
		count: (context, programme) => {
			const target = targeted(context, programme);
			if (!target.ok) return target;
			const { eligible, receives } = target.value;
			return ok({
				numerator: selected(allOf([eligible, receives])),
				whole: wholeOf("eligible_families", selected(eligible)),
			});
		},
	},
	{
		...SHARED,
		id: "kesenjangan",
		direction: "burden",
		whole: null,
		hasCount: true,
		bare: "count",
		onMap: false,
		count: (context, programme) => {
			const target = targeted(context, programme);
			if (!target.ok) return target;
			const { eligible, receives } = target.value;
			return ok({ numerator: selected(allOf([eligible, { type: "not", item: receives }])), whole: null });
		},
	},
] as const satisfies readonly IndicatorDefinition[];

function receiving(context: IndicatorContext, programme: string): Result<Clause> {
	const column = `p_${programme}`;
	return lacking(context, column, "boolean") ?? ok({ type: "is", column });
}

function targeted(context: IndicatorContext, id: string): Result<{ readonly eligible: Clause; readonly receives: Clause }> {
	const programme = context.programmes.find((candidate) => candidate.id === id);
	if (programme === undefined) return missing(`p_${id}`);
	const receives = receiving(context, id);
	if (!receives.ok) return receives;
	const eligible = eligibilityOf(programme, context.types);
	return eligible.ok ? ok({ eligible: eligible.value, receives: receives.value }) : eligible;
}
