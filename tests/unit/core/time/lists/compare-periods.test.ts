import { describe, expect, test } from "vitest";
import { areaChange, leftByClass } from "#core/time/lists/change.ts";
import { DECILES } from "#core/time/lists/compare-periods.ts";
import { buildFunnel } from "#core/time/lists/funnel.ts";
import { EXIT_CLASS, EXIT_REASONS, exitReason } from "#core/time/lists/reasons.ts";
import { compare, type Row } from "./lists.ts";

const numbers = (values: Float64Array): number[] => [...values];

describe("who entered, who left and why", () => {
	test("two empty lists have nothing to tell", () => {
		const comparison = compare([], []);
		expect(areaChange(comparison, 2)).toMatchObject({ before: 0, after: 0, entered: 0, left: 0 });
		expect(comparison.funnel.map(({ families }) => families)).toEqual([0, 0, 0, 0]);
	});

	test("a family on both lists stays, one on the earlier alone leaves, one on the later alone enters", () => {
		const comparison = compare([{ id: "a" }, { id: "b" }], [{ id: "a" }, { id: "c" }]);
		expect(numbers(comparison.stayed)).toEqual([1, 0, 1]);
		expect(numbers(comparison.left.tidak_diketahui)).toEqual([1, 0, 1]);
		expect(numbers(comparison.entered.baru)).toEqual([1, 0, 1]);
		expect(comparison.matched).toBe(1);
	});

	test("the reason is the later list's status, then the earlier list's keluar, then unknown", () => {
		const before: Row[] = [
			{ id: "a", keluar: "pindah" },
			{ id: "b", keluar: "pindah" },
			{ id: "c", keluar: "sudah mampu" },
			{ id: "d" },
			{ id: "e", keluar: "lupa" },
		];
		const after: Row[] = [
			{ id: "a", listed: false, status: "meninggal" },
			{ id: "b", listed: false, status: "belum" },
		];
		const { left } = compare(before, after);
		expect(Object.fromEntries(EXIT_REASONS.map((reason) => [reason, left[reason][2]]))).toEqual({
			tidak_layak: 1,
			meninggal: 1,
			pindah: 1,
			ganda: 0,
			tidak_ditemukan: 0,
			tidak_diketahui: 2,
		});
	});

	test("a family that was known but not listed enters as known", () => {
		const comparison = compare([{ id: "a", listed: false }], [{ id: "a" }]);
		expect(comparison.entered.dikenal[2]).toBe(1);
		expect(comparison.entered.baru[2]).toBe(0);
		expect(comparison.before[2]).toBe(0);
	});

	test("an id that stands twice is never merged: the repeat leaves, or enters, as a double, and is counted", () => {
		const cleaned = compare([{ id: "a" }, { id: "a" }], [{ id: "a" }]);
		expect(cleaned.left.ganda[2]).toBe(1);
		expect(cleaned.stayed[2]).toBe(1);
		expect(cleaned.repeatedBefore).toBe(1);
		const doubled = compare([{ id: "a" }], [{ id: "a" }, { id: "a" }]);
		expect(doubled.entered.ganda[2]).toBe(1);
		expect(doubled.repeatedAfter).toBe(1);
		expect(compare([{ id: "a" }, { id: "a" }], [{ id: "a" }, { id: "a" }]).stayed[2]).toBe(2);
	});

	test("of rows with one id the listed one is the partner, wherever it stands", () => {
		const comparison = compare([{ id: "a" }], [{ id: "a", listed: false }, { id: "a" }]);
		expect(comparison.stayed[2]).toBe(1);
		expect(comparison.repeatedAfter).toBe(0);
	});

	test("rows without an id match nobody", () => {
		const comparison = compare([{ id: null }, { id: " " }], [{ id: null }]);
		expect(comparison.matched).toBe(0);
		expect(comparison.withoutIdBefore).toBe(2);
		expect(comparison.withoutIdAfter).toBe(1);
		expect(comparison.left.tidak_diketahui[2]).toBe(2);
	});

	test("a family that changed area is out of one and in the other, and does not change the region", () => {
		const comparison = compare([{ id: "a", area: 0 }], [{ id: "a", area: 1 }]);
		expect(areaChange(comparison, 0)).toMatchObject({ before: 1, after: 0, moved: -1, left: 0 });
		expect(areaChange(comparison, 1)).toMatchObject({ before: 0, after: 1, moved: 1, entered: 0 });
		expect(areaChange(comparison, 2)).toMatchObject({ before: 1, after: 1, moved: 0 });
		expect(comparison.movedIn[2]).toBe(1);
	});

	test("a family in no area counts in the region alone", () => {
		const comparison = compare([{ id: "a", area: -1 }], [{ id: "a", area: -1 }]);
		expect(numbers(comparison.after)).toEqual([0, 0, 1]);
		expect(comparison.movedIn[2]).toBe(0);
	});
});

describe("deciles and programmes of the families that stayed", () => {
	test("two deciles or more are a move; decile 0 is no decile and moves nowhere", () => {
		const comparison = compare(
			[
				{ id: "a", desil: 1 },
				{ id: "b", desil: 4 },
				{ id: "c", desil: 1 },
				{ id: "d", desil: 0 },
				{ id: "e", desil: Number.NaN },
			],
			[
				{ id: "a", desil: 3 },
				{ id: "b", desil: 2 },
				{ id: "c", desil: 2 },
				{ id: "d", desil: 5 },
				{ id: "e", desil: 5 },
			],
		);
		expect([comparison.rose[2], comparison.fell[2], comparison.ranked[2]]).toEqual([1, 1, 3]);
		expect(comparison.transitions[DECILES + 3]).toBe(1);
		expect(comparison.transitions[5]).toBe(2);
		expect(comparison.transitions.reduce((sum, n) => sum + n, 0)).toBe(5);
	});

	test("S0.2 S2.9 coverage before and after counts families on both lists whose answer is known in both", () => {
		const { programmes } = compare(
			[
				{ id: "a", pkh: true },
				{ id: "b", pkh: false },
				{ id: "c", pkh: true },
				{ id: "d", pkh: null },
				{ id: "left", pkh: true },
			],
			[
				{ id: "a", pkh: true, area: 1 },
				{ id: "b", pkh: true },
				{ id: "c", pkh: false },
				{ id: "d", pkh: true },
				{ id: "new", pkh: true },
			],
		);
		expect(programmes.map(({ id }) => id)).toEqual(["pkh"]);
		const pkh = programmes[0];
		if (pkh === undefined) throw new Error("no pkh");
		expect(numbers(pkh.families)).toEqual([2, 1, 3]);
		expect([pkh.before[2], pkh.after[2], pkh.gained[2], pkh.lost[2]]).toEqual([2, 2, 1, 1]);
	});
});

describe("the funnel", () => {
	test("S3.4 5.400 KK become 200 KK, every exit has a reason and the parts sum at every stage", () => {
		const groups: readonly [count: number, status: string | null, present: boolean][] = [
			[610, "meninggal", false],
			[840, "pindah", false],
			[390, "ganda", false],
			[720, "tidak_ditemukan", false],
			[240, null, false],
			[1_500, "sudah mampu", true],
			[900, "layak", true],
		];
		const before: Row[] = [];
		const after: Row[] = [];
		for (const [count, status, present] of groups)
			for (let i = 0; i < count; i++) {
				const id = `${status}-${i}`;
				before.push({ id, keluar: present ? null : status });
				if (present) after.push({ id, status });
			}
		for (let i = 0; i < 200; i++) {
			before.push({ id: `ekstrem-${i}` });
			after.push({ id: `ekstrem-${i}`, status: "layak", extreme: true });
		}
		expect(before).toHaveLength(5_400);
		const { funnel } = compare(before, after);
		expect(funnel.map(({ stage, families }) => [stage, families])).toEqual([
			["awal", 5_400],
			["ditemukan", 2_600],
			["layak", 1_100],
			["ekstrem", 200],
		]);
		funnel.slice(1).forEach(({ families, exits }, i) => {
			expect(families + exits.reduce((sum, exit) => sum + exit.families, 0)).toBe(funnel[i]?.families);
		});
		const exits = funnel.flatMap((stage) => stage.exits);
		expect(exits.reduce((sum, exit) => sum + exit.families, 0)).toBe(5_200);
		expect(exits.find(({ reason }) => reason === "tidak_diketahui")?.families).toBe(240);
	});

	test("more exits than families is refused", () => {
		const none = { meninggal: 0, pindah: 0, ganda: 0, tidak_ditemukan: 0, tidak_diketahui: 0, tidak_layak: 0, bukan_ekstrem: 0 };
		expect(() => buildFunnel(1, { ...none, pindah: 2 })).toThrow(RangeError);
	});
});

describe("real change and list cleaning", () => {
	test("deaths, removals, doubles and families not found are list cleaning, losing the need is real, the rest is unknown", () => {
		expect(EXIT_CLASS).toEqual({
			tidak_layak: "nyata",
			meninggal: "pembersihan",
			pindah: "pembersihan",
			ganda: "pembersihan",
			tidak_ditemukan: "pembersihan",
			tidak_diketahui: "tidak_diketahui",
		});
		const comparison = compare([{ id: "a", keluar: "meninggal" }, { id: "b", keluar: "tidak_layak" }, { id: "c" }], []);
		expect(areaChange(comparison, 0).byClass).toEqual({ nyata: -1, pembersihan: -1, tidak_diketahui: -1 });
		expect(leftByClass(comparison, 0, "pembersihan")).toBe(1);
	});

	test("a status is read as people write it; one that is no reason is none", () => {
		expect(exitReason(" Tidak Ditemukan ")).toBe("tidak_ditemukan");
		expect(exitReason("constructor")).toBeNull();
		expect(exitReason("layak")).toBeNull();
		expect(exitReason(undefined)).toBeNull();
	});
});
