import { expect } from "vitest";
import {
	clopperPearsonInterval,
	quantileOfLevel,
	relativeStandardError,
	standardError,
} from "#core/measure/statistics/interval.ts";
import { wilsonInterval } from "#core/measure/statistics/wilson.ts";
import { numbers, parameter, referenceSuite, tolerance } from "../fixtures/oracle-cases.ts";

type Pair = readonly [number | null, number | null] | null;
type Expected = {
	readonly p?: readonly (number | null)[] | null;
	readonly wilson?: readonly Pair[] | null;
	readonly clopper_pearson?: readonly Pair[] | null;
	readonly se?: readonly (number | null)[] | null;
	readonly rse?: readonly (number | null)[] | null;
};

referenceSuite<Expected>("rate-interval", "intervals of a proportion against R", (reference) => {
	const { compare, expected } = reference;
	const [x, n] = [numbers(reference, "x", "cases"), numbers(reference, "n", "population")];
	const level = parameter(reference, ["level"], 0.95);
	const expectNear = (found: number, wanted: number | null | undefined): void => {
		if (wanted === null || wanted === undefined) expect(found).toBeNaN();
		else expect(Math.abs(found - wanted)).toBeLessThanOrEqual(tolerance(compare.values, "abs", wanted));
	};
	expect(x.length).toBeGreaterThan(0);
	x.forEach((cases, i) => {
		const total = n[i] ?? Number.NaN;
		if (expected.p) expectNear(total > 0 ? cases / total : Number.NaN, expected.p[i]);
		for (const side of [0, 1] as const) {
			if (expected.wilson) expectNear(wilsonInterval(cases, total, quantileOfLevel(level))[side], expected.wilson[i]?.[side]);
			if (expected.clopper_pearson)
				expectNear(clopperPearsonInterval(cases, total, level)[side], expected.clopper_pearson[i]?.[side]);
		}
		if (expected.se) expectNear(standardError(cases, total), expected.se[i]);
		if (expected.rse) expectNear(relativeStandardError(cases, total), expected.rse[i]);
	});
});
