import { appError } from "../../base/errors.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import type { ColumnKind } from "../../families/columns.ts";
import type { Clause } from "../../families/filter/clause.ts";
import type { DenominatorKind } from "../denominator.ts";
import type { Quantity } from "../measure.ts";
import type { IndicatorContext, IndicatorDefinition, Whole } from "./indicator.ts";

/** Every family: nothing is narrowed. */
export const ANYONE: Clause = { type: "all" };

/** Families passing the filter and `where`. */
export function selected(where: Clause = ANYONE): Quantity {
	return { type: "families", among: "selected", where };
}

export function wholeOf(kind: DenominatorKind, quantity: Quantity): Whole {
	return { kind, quantity };
}

const BURDEN = {
	perProgramme: false,
	unit: "keluarga",
	direction: "burden",
	whole: "selected_families",
	hasCount: true,
	bare: "rate",
	onMap: true,
} as const satisfies Omit<IndicatorDefinition, "id" | "count">;

/** A part of the selected families that is worse off. */
export function burden<Id extends string>(id: Id, where: (context: IndicatorContext) => Result<Clause>) {
	return {
		...BURDEN,
		id,
		count: (context) => {
			const clause = where(context);
			if (!clause.ok) return clause;
			return ok({ numerator: selected(clause.value), whole: wholeOf("selected_families", selected()) });
		},
	} as const satisfies IndicatorDefinition;
}

/** null = the layer has this column; else what is missing. */
export function lacking(context: IndicatorContext, column: string, kind: ColumnKind): Result<never> | null {
	const found = context.types.get(column);
	return found === kind ? null : missing(column, found);
}

export function missing(column: string, found?: string): Result<never> {
	return fail(appError("MISSING_COLUMN", { column, found: found ?? "" }));
}

export function hasStatistic({ statistics }: IndicatorContext, name: string): boolean {
	for (const candidate of statistics) if (candidate === name) return true;
	return false;
}
