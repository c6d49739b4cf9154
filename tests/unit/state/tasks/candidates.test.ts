import { describe, expect, test } from "vitest";
import { pooled } from "#core/choice/baseline.ts";
import { weightSensitivity } from "#core/choice/weight-sensitivity.ts";
import { type Cell, countCell, rateCell } from "#core/measure/cell.ts";
import type { Measure, MeasureTable } from "#core/measure/measure.ts";
import { sensitivityCall } from "#engine/calls/sensitivity.ts";
import { at, scoreCandidates, sensitivityQuery, standings } from "#state/tasks/candidates.ts";
import { isHigherWorse, presetOf, presetsFor, shownCriteria, weightsInForce } from "#state/tasks/criteria.ts";

const families = { type: "families", among: "all", where: { type: "all" } } as const;
function measure(id: string, form: "count" | "rate", direction: Measure["direction"] = "burden"): Measure {
	return {
		id,
		form,
		unit: "keluarga",
		direction,
		numerator: families,
		denominator: form === "rate" ? families : null,
		denominatorKind: form === "rate" ? "selected_families" : null,
	};
}
const KELUARGA = measure("keluarga", "count", "extent");
const DESIL1 = measure("desil1", "rate");
const CAKUPAN = measure("cakupan:pkh", "rate", "coverage");

const LISTED = [100, 60, 40, 8];
const POOREST = [10, 30, 8, 4];
const cells = (values: readonly (readonly [number, number])[]): Cell[] =>
	values.map(([numerator, denominator]) => rateCell(numerator, denominator, "selected_families"));
const TABLE: MeasureTable = {
	units: ["Aren", "Bakau", "Cemara", "Damar"].map((nama, i) => ({ kode: `64.74.01.100${i}`, nama, induk: "Hilir" })),
	measures: [KELUARGA, DESIL1, CAKUPAN],
	cells: [
		[...LISTED, 208].map((n) => countCell(n)),
		cells([...LISTED, 208].map((n, i) => [POOREST[i] ?? 52, n] as const)),
		cells([
			[5, 20],
			[10, 20],
			[3, 5],
			[1, 2],
			[19, 47],
		]),
	],
};
const rank = (criteria: Parameters<typeof shownCriteria>[0]) =>
	scoreCandidates(TABLE, { criteria: shownCriteria(criteria, TABLE.measures), scale: "minmax", spread: "any" });

describe("the ranking of candidates", () => {
	test("areas with fewer than ten families are listed apart, not ranked", () => {
		const { order, few, units } = rank([{ id: "keluarga", weight: 1 }]);
		expect(few.map(({ nama }) => nama)).toEqual(["Damar"]);
		expect(order.map((i) => units[i]?.nama)).toEqual(["Aren", "Bakau", "Cemara"]);
	});

	test("areas of one score share a rank and stand by code, whatever they are called", () => {
		const [aren, bakau, ...others] = TABLE.units;
		const units = [{ ...aren, nama: "Zaitun" }, bakau, ...others] as typeof TABLE.units;
		const equal = { ...TABLE, units, measures: [KELUARGA], cells: [[50, 50, 50, 8, 158].map((n) => countCell(n))] };
		const { order, scores } = scoreCandidates(equal, {
			criteria: shownCriteria([{ id: "keluarga", weight: 1 }], equal.measures),
			scale: "minmax",
			spread: "any",
		});
		expect(order).toEqual([0, 1, 2]);
		expect([...scores.rank]).toEqual([1, 1, 1]);
	});

	test("the parts of every score sum to it, and the shares of the points to 100 %", () => {
		const { scores, criteria, order } = rank([
			{ id: "keluarga", weight: 40 },
			{ id: "desil1", weight: 60 },
		]);
		expect(criteria.map(({ share }) => share)).toEqual([0.4, 0.6]);
		for (const i of order)
			expect(at(scores.parts[0] ?? [], i) + at(scores.parts[1] ?? [], i)).toBeCloseTo(at(scores.score, i), 12);
	});

	test("an area without a value on a criterion in use is not ranked", () => {
		const { unscored, units } = rank([{ id: "cakupan:pkh", weight: 10 }]);
		expect(unscored.map((i) => units[i]?.nama)).toEqual(["Cemara"]);
	});

	test("little coverage is urgent unless it is turned round", () => {
		expect(isHigherWorse(CAKUPAN)).toBe(false);
		const first = (reversed: boolean) => {
			const { order, units } = rank([{ id: "cakupan:pkh", weight: 10, reversed }]);
			return units[order[0] ?? -1]?.nama;
		};
		expect(first(false)).toBe("Aren");
		expect(first(true)).toBe("Bakau");
	});

	test("its question reaches the engine whole: a missing value stays missing, and the answer is that of the areas in hand", () => {
		const scored = rank([
			{ id: "keluarga", weight: 40 },
			{ id: "cakupan:pkh", weight: 60 },
		]);
		const query = sensitivityQuery(scored);
		const sent: typeof query = JSON.parse(JSON.stringify(query));
		expect(query).toMatchObject({ spread: "all" });
		const answer = sensitivityCall.run(null as never, sent);
		expect(answer).toEqual({ ok: true, value: weightSensitivity({ ...scored.task, draws: 1000, top: 5, spread: "all" }) });
		expect(scored.unscored).toHaveLength(1);
		for (const i of scored.unscored) expect(answer.value.median[i]).toBeNaN();
	});

	test("a criterion without points is no reason for a place", () => {
		const candidates = rank([
			{ id: "keluarga", weight: 0 },
			{ id: "desil1", weight: 1 },
		]);
		expect(
			standings(candidates, 1).map(({ criterion, index, fact }) => [criterion.measure.id, index, fact.rank, fact.of]),
		).toEqual([["desil1", 1, 1, 3]]);
	});

	test("without any points nothing is ranked", () => {
		expect(rank([{ id: "keluarga", weight: 0 }]).order).toEqual([]);
	});
});

describe("criteria", () => {
	test("presets leave out what the data cannot answer", () => {
		expect(presetsFor(TABLE.measures)[0]?.criteria).toEqual([
			{ id: "keluarga", weight: 40 },
			{ id: "desil1", weight: 30 },
		]);
		expect(presetsFor([])).toEqual([]);
	});

	test("a link's unknown criteria are left out; none left means the default preset", () => {
		expect(
			weightsInForce(
				[
					{ id: "desil1", weight: 7 },
					{ id: "lain", weight: 3 },
				],
				TABLE.measures,
			),
		).toEqual([{ id: "desil1", weight: 7 }]);
		expect(weightsInForce([{ id: "lain", weight: 3 }], TABLE.measures)).toEqual(presetsFor(TABLE.measures)[0]?.criteria);
	});

	test("the default preset is recognised, a changed one is not", () => {
		const standard = weightsInForce(null, TABLE.measures);
		expect(presetOf(standard, TABLE.measures)).toBe("standard");
		expect(presetOf([...standard].reverse(), TABLE.measures)).toBeNull();
	});
});

test("S0.6 pilots against the others: rates of pooled families, counts per area", () => {
	expect(pooled(TABLE, DESIL1, [0, 1])).toMatchObject({ numerator: 40, denominator: 160, value: 0.25 });
	expect(pooled(TABLE, KELUARGA, [0, 1]).value).toBe(80);
	expect(pooled(TABLE, DESIL1, [3]).value).toBeNaN();
});
