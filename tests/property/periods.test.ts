import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaChange } from "#core/time/lists/change.ts";
import { EXIT_REASONS } from "#core/time/lists/reasons.ts";
import { compare, type Row } from "../unit/core/time/lists/lists.ts";

const AREAS = 3;
const word = fc.constantFrom("layak", "belum", "meninggal", "pindah", "ganda", "tidak_ditemukan", "tidak_layak", null);
const row: fc.Arbitrary<Row> = fc.record({
	id: fc.option(fc.integer({ min: 0, max: 25 }).map(String), { freq: 12 }),
	area: fc.integer({ min: -1, max: AREAS - 1 }),
	listed: fc.boolean(),
	desil: fc.integer({ min: 0, max: 10 }),
	status: word,
	keluar: word,
	pkh: fc.constantFrom(true, false, null),
	extreme: fc.boolean(),
});
const list = fc.array(row, { maxLength: 40 });
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
const at = (values: Float64Array | undefined, area = AREAS): number => values?.[area] ?? Number.NaN;
/** Plain numbers: a difference of nothing may be written −0. */
const plain = (value: number): number => value + 0;

describe("two periods", () => {
	it("conserve families in every area: before − left − moved out + entered + moved in = after", () => {
		fc.assert(
			fc.property(list, list, (before, after) => {
				const comparison = compare(before, after, AREAS);
				for (let area = 0; area <= AREAS; area++) {
					const change = areaChange(comparison, area);
					expect(change.before - change.left + change.entered + change.moved).toBe(change.after);
					expect(sum(Object.values(change.byClass))).toBe(change.after - change.before);
				}
				const { stayed, left, before: total, transitions, movedIn, movedOut } = comparison;
				expect(at(stayed) + sum(EXIT_REASONS.map((reason) => at(left[reason])))).toBe(at(total));
				expect(sum(transitions)).toBe(at(stayed));
				expect(at(movedIn)).toBe(at(movedOut));
			}),
		);
	});

	it("the other way round, who entered left and who left entered", () => {
		fc.assert(
			fc.property(list, list, (before, after) => {
				const there = compare(before, after, AREAS);
				const back = compare(after, before, AREAS);
				expect(at(back.stayed)).toBe(at(there.stayed));
				for (let area = 0; area <= AREAS; area++) {
					const [one, other] = [areaChange(there, area), areaChange(back, area)];
					expect([other.entered, other.left, plain(-other.moved)]).toEqual([one.left, one.entered, plain(one.moved)]);
				}
				expect([at(back.rose), at(back.fell)]).toEqual([at(there.fell), at(there.rose)]);
				expect([at(back.programmes[0]?.gained), at(back.programmes[0]?.lost)]).toEqual([
					at(there.programmes[0]?.lost),
					at(there.programmes[0]?.gained),
				]);
			}),
		);
	});

	it("a list against itself has not changed", () => {
		fc.assert(
			fc.property(
				list.map((rows) => rows.filter(({ id }) => id !== null)),
				(rows) => {
					const comparison = compare(rows, rows, AREAS);
					const change = areaChange(comparison, AREAS);
					expect([change.entered, change.left, at(comparison.movedIn)]).toEqual([0, 0, 0]);
					expect([at(comparison.rose), at(comparison.fell)]).toEqual([0, 0]);
					expect([at(comparison.programmes[0]?.gained), at(comparison.programmes[0]?.lost)]).toEqual([0, 0]);
				},
			),
		);
	});

	it("every stage of the funnel and its exits make up the stage before, and programmes balance", () => {
		fc.assert(
			fc.property(list, list, (before, after) => {
				const { funnel, before: total, programmes } = compare(before, after, AREAS);
				expect(funnel[0]?.families).toBe(at(total));
				funnel.slice(1).forEach(({ families, exits }, i) => {
					expect(families + sum(exits.map((exit) => exit.families))).toBe(funnel[i]?.families);
				});
				for (const programme of programmes)
					expect(at(programme.before) + at(programme.gained) - at(programme.lost)).toBe(at(programme.after));
			}),
		);
	});
});
