import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countKinds, countRows, withRegion } from "#core/measure/count/count-rows.ts";

const UNITS = 3;
const row = fc.record({
	unit: fc.integer({ min: -1, max: UNITS - 1 }),
	kind: fc.integer({ min: 0, max: 3 }),
	weight: fc.integer({ min: 0, max: 9 }),
	first: fc.boolean(),
	second: fc.boolean(),
});

/** Rows repeated until they fill several blocks. */
const table = fc
	.tuple(fc.array(row, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 700 }))
	.map(([rows, times]) => Array.from({ length: times }, () => rows).flat());

describe("countRows", () => {
	it("counts families and persons passing every mask, those in no unit last, whatever the number of rows", () => {
		fc.assert(
			fc.property(table, fc.integer({ min: 0, max: 2 }), (rows, maskCount) => {
				const masks = [rows.map(({ first }) => first), rows.map(({ second }) => second)].slice(0, maskCount);
				const expected = { families: [0, 0, 0, 0], persons: [0, 0, 0, 0] };
				for (const [i, { unit, weight }] of rows.entries()) {
					if (!masks.every((mask) => mask[i])) continue;
					const entry = unit < 0 ? UNITS : unit;
					expected.families[entry] = (expected.families[entry] ?? 0) + 1;
					expected.persons[entry] = (expected.persons[entry] ?? 0) + weight;
				}
				const counts = countRows({
					unitOf: Int32Array.from(rows, ({ unit }) => unit),
					unitCount: UNITS,
					masks: masks.map((mask) => Uint8Array.from(mask, Number)),
					weights: Uint8Array.from(rows, ({ weight }) => weight),
				});
				expect({ families: [...counts.families], persons: [...counts.persons] }).toEqual(expected);
			}),
			{ numRuns: 60 },
		);
	});

	it("knows no persons without weights, and still counts the families", () => {
		const counts = countRows({ unitOf: Int32Array.of(0, 1, -1, 1), unitCount: 2, masks: [], weights: null });
		expect(counts).toEqual({ families: Float64Array.of(1, 2, 1), persons: new Float64Array(3).fill(Number.NaN) });
	});

	it("counts nothing in no rows", () => {
		const counts = countRows({ unitOf: new Int32Array(0), unitCount: 2, masks: [], weights: new Uint8Array(0) });
		expect(counts).toEqual({ families: new Float64Array(3), persons: new Float64Array(3) });
	});
});

describe("withRegion", () => {
	it("puts everything last, and leaves the counts it is given", () => {
		const counts = { families: Float64Array.of(1, 2, 4), persons: Float64Array.of(3, 5, 9) };
		expect(withRegion(counts)).toEqual({ families: Float64Array.of(1, 2, 7), persons: Float64Array.of(3, 5, 17) });
		expect(counts.families).toEqual(Float64Array.of(1, 2, 4));
	});
});

describe("countKinds", () => {
	it("counts families per kind of a unit and persons per unit", () => {
		// unit × 4 + kind: (0, 3), (1, 2), (1, 2), (1, 0), in none, (0, 1)
		const keyOf = Int32Array.of(3, 6, 6, 4, -1, 1);
		const mask = Uint8Array.of(1, 1, 1, 1, 1, 0);
		const { families, persons } = countKinds({
			keyOf,
			unitCount: 2,
			kindBits: 2,
			masks: [mask],
			weights: Uint8Array.of(1, 2, 3, 4, 5, 6),
		});
		expect([...families]).toEqual([0, 0, 0, 1, 1, 0, 2, 0, 1]);
		expect([...persons]).toEqual([1, 9, 5]);
	});
});
