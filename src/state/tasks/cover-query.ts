import { toPlainNumbers } from "#core/base/plain-numbers.ts";
import type { Measure } from "#core/measure/measure.ts";
import { valuesOf } from "#core/measure/measure-table.ts";
import type { EngineCalls } from "#engine/protocol.ts";
import type { Candidates } from "./candidates.ts";

type CoverSetQuery = EngineCalls["coverSet"]["request"];

export type CoverSubject = {
	readonly candidates: Candidates;
	readonly measure: Measure;
	readonly share: number;
	/** Rupiah per family, NaN = not said. */
	readonly unitCost: number;
	readonly limits: Pick<CoverSetQuery, "budget" | "quota" | "mostUnits">;
	readonly fixed: readonly number[];
};

/** What the engine is asked for the smallest set. */
export function coverQuery({
	candidates: { table, rows },
	measure,
	share,
	unitCost,
	limits,
	fixed,
}: CoverSubject): CoverSetQuery {
	const load = valuesOf(table, measure.id, rows);
	return {
		load: toPlainNumbers(load),
		share,
		fixed,
		...(unitCost > 0 ? { cost: toPlainNumbers(load.map((families) => families * unitCost)) } : {}),
		...limits,
	};
}
