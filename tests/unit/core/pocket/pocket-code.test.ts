import { describe, expect, test } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { findCaseControlPockets } from "#core/pocket/methods/case-control.ts";
import { dbscan } from "#core/pocket/methods/dbscan.ts";
import { pocketCodes } from "#core/pocket/pocket-code.ts";
import { clusteredTown, poorWithPocket, poorWithRate, townWithTwoKampung } from "../../../fixtures/towns.ts";

/** Poor at given places, each pocket a list of [x, y]. */
function codesOf(...pockets: readonly (readonly (readonly [number, number])[])[]): string[] {
	const points = pockets.flat();
	let next = 0;
	const poorRows = pockets.map((own) => Uint32Array.from(own, () => next++));
	return pocketCodes({ x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y), poorRows });
}

describe("the code of a pocket", () => {
	test("is the 200 m cell of its thickest spot", () => {
		// cell column 2750 = 24e, row 70 = 1y, to the base of 36
		expect(
			codesOf([
				[550_010, 14_010],
				[550_020, 14_010],
				[550_030, 14_020],
				[550_390, 14_010],
			]),
		).toEqual(["24e001y"]);
		expect(
			codesOf([
				[550_390, 14_010],
				[550_380, 14_010],
				[550_385, 14_020],
				[550_010, 14_010],
			]),
		).toEqual(["24f001y"]);
	});

	test("tells no place within its cell", () => {
		expect(codesOf([[550_000, 14_000]])).toEqual(codesOf([[550_199, 14_199]]));
	});

	test("the thicker of two pockets keeps the cell they share, and the other takes its next", () => {
		const thick = [
			[550_010, 14_010],
			[550_012, 14_010],
			[550_014, 14_010],
		] as const;
		const thin = [
			[550_190, 14_190],
			[550_195, 14_190],
			[550_350, 14_190],
		] as const;
		expect(codesOf(thick, thin)).toEqual(["24e001y", "24f001y"]);
		expect(codesOf(thin, thick)).toEqual(["24f001y", "24e001y"]);
	});

	test("pockets that have no cell left add a letter, each another", () => {
		const at = (x: number) => [[x, 14_010]] as const;
		expect(codesOf(at(550_010), at(550_150), at(550_190))).toEqual(["24e001yj", "24e001y", "24e001yi"]);
	});

	test("does not depend on the order of the rows", () => {
		const own = [
			[550_010, 14_010],
			[550_070, 14_040],
			[550_230, 14_110],
			[550_250, 14_130],
			[550_255, 14_120],
		] as const;
		expect(codesOf([...own].reverse())).toEqual(codesOf(own));
	});

	test("of no pockets is none", () => {
		expect(codesOf()).toEqual([]);
	});
});

/** Poor members of each pocket. */
function members(labels: Int32Array, clusterCount: number, poor: Uint8Array): Uint32Array[] {
	const rows = Array.from({ length: clusterCount }, (): number[] => []);
	for (const [row, label] of labels.entries()) if (label >= 0 && poor[row] === 1) rows[label]?.push(row);
	return rows.map((own) => Uint32Array.from(own));
}

/** Over all pairs of radii of 50 to 150 m: the pockets that share more than half of the larger, and how many keep their code. */
function survival(runs: readonly { readonly rows: readonly Uint32Array[]; readonly codes: readonly string[] }[]) {
	let same = 0;
	let kept = 0;
	for (const [i, a] of runs.entries())
		for (const b of runs.slice(i + 1))
			for (const [p, mine] of a.rows.entries())
				for (const [q, theirs] of b.rows.entries()) {
					const other = new Set(theirs);
					const shared = mine.reduce((sum, row) => sum + (other.has(row) ? 1 : 0), 0);
					if (shared <= Math.max(mine.length, theirs.length) / 2) continue;
					same += 1;
					if (a.codes[p] === b.codes[q]) kept += 1;
				}
	return { same, kept };
}

test.each(["casecontrol", "dbscan"] as const)(
	"%s: more than nine of ten keep their code where the pocket is the same, and no two have one",
	(method) => {
		const town = method === "casecontrol" ? townWithTwoKampung(11) : clusteredTown(6_000, 11);
		const { x, y } = town;
		const poor = method === "casecontrol" ? poorWithPocket(town, 0.1, createRandom(5)) : poorWithRate(town, 0.1, createRandom(5));
		const poorOnly = Uint32Array.from(poor.keys()).filter((row) => poor[row] === 1);
		const runs = [50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150].map((radiusMetres) => {
			const { labels, clusterCount } =
				method === "casecontrol"
					? findCaseControlPockets({ x, y, poor, radiusMetres, minimumPoor: 5, alpha: 0.05 })
					: dbscan(x, y, { radiusMetres, minPoints: 8, rows: poorOnly });
			const rows = members(labels, clusterCount, poor);
			const codes = pocketCodes({ x, y, poorRows: rows });
			expect(new Set(codes).size).toBe(codes.length);
			for (const code of codes) expect(code).toMatch(/^[0-9a-z]{7,9}$/);
			return { rows, codes };
		});
		const { same, kept } = survival(runs);
		expect(same).toBeGreaterThan(20);
		expect(kept / same).toBeGreaterThan(0.9);
	},
);
