import { fromPlainNumbers, type PlainNumbers } from "#core/base/plain-numbers.ts";
import { ok } from "#core/base/result.ts";
import { smallestCoverSet } from "#core/choice/cover-set.ts";
import type { CoverAnswer, CoverTask } from "#core/choice/cover-task.ts";
import type { PackCall } from "../call.ts";

export type CoverSetQuery = Omit<CoverTask, "load" | "cost"> & { readonly load: PlainNumbers; readonly cost?: PlainNumbers };

/** The smallest set of areas: every set is considered up to 25 of them. */
export const coverSetCall = {
	name: "coverSet",
	transfer: () => [],
	run: (_, { load, cost, ...query }) =>
		ok(smallestCoverSet({ ...query, load: fromPlainNumbers(load), ...(cost ? { cost: fromPlainNumbers(cost) } : {}) })),
} as const satisfies PackCall<CoverSetQuery, CoverAnswer>;
