import { describe, expect, it } from "vitest";
import {
	clopperPearsonInterval,
	relativeStandardError,
	standardError,
	wilsonInterval,
} from "#core/measure/statistics/interval.ts";
import { hasCases, oracleCases, tolerance } from "../fixtures/oracle-cases.ts";

type Pair = readonly [number | null, number | null] | null;
type Expected = {
	readonly p: readonly (number | null)[];
	readonly wilson: readonly Pair[];
	readonly clopper_pearson: readonly Pair[];
	readonly se: readonly (number | null)[];
	readonly rse: readonly (number | null)[];
};

describe.runIf(hasCases("rate-interval"))("intervals of a proportion against R", () => {
	it.each(oracleCases<Expected>("rate-interval"))("$id", ({ input, params, compare, expected }) => {
		const { x, n } = input as { x: number[]; n: number[] };
		const level = (params.level ?? 0.95) as number;
		const expectNear = (found: number, wanted: number | null | undefined): void => {
			if (wanted === null || wanted === undefined) expect(found).toBeNaN();
			else expect(Math.abs(found - wanted)).toBeLessThanOrEqual(tolerance(compare.values, "abs", wanted));
		};
		expect(x.length).toBeGreaterThan(0);
		x.forEach((cases, i) => {
			const total = n[i] ?? Number.NaN;
			expectNear(total > 0 ? cases / total : Number.NaN, expected.p[i]);
			for (const side of [0, 1] as const) {
				expectNear(wilsonInterval(cases, total, level)[side], expected.wilson[i]?.[side]);
				expectNear(clopperPearsonInterval(cases, total, level)[side], expected.clopper_pearson[i]?.[side]);
			}
			expectNear(standardError(cases, total), expected.se[i]);
			expectNear(relativeStandardError(cases, total), expected.rse[i]);
		});
	});
});
