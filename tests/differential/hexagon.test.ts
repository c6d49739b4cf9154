import { expect } from "vitest";
import { buildHexagons, hexagonOf } from "#core/place/geometry/hexagons.ts";
import { numbers, parameter, points, referenceSuite } from "../fixtures/oracle-cases.ts";

type Cell = { q: number; r: number; n: number; poor: number; rate_households?: number | null };
type Expected = { readonly q: readonly number[]; readonly r: readonly number[]; readonly cells: readonly Cell[] };

referenceSuite<Expected>("hexagon", "hexagons by their definition in R", (reference) => {
	const { params, expected } = reference;
	const { x, y } = points(reference);
	const mask = Uint8Array.from(numbers(reference, "poor"));
	const origin = (params.origin ?? reference.input.origin ?? [0, 0]) as [number, number];
	const grid = { sideMetres: parameter(reference, ["side_m"]), origin };
	const cells = Array.from(x, (px, row) => hexagonOf(grid, px, y[row] ?? 0));
	expect(cells.map((cell) => cell.q)).toEqual(expected.q);
	expect(cells.map((cell) => cell.r)).toEqual(expected.r);
	const built = buildHexagons({ x, y, mask, ...grid });
	const own = Array.from(built.q, (q, i) => ({
		q,
		r: built.r[i] ?? 0,
		n: built.households[i] ?? 0,
		poor: built.selected[i] ?? 0,
	}));
	const order = (a: { q: number; r: number }, b: { q: number; r: number }) => a.r - b.r || a.q - b.q;
	const want = [...expected.cells].sort(order);
	expect(own).toEqual(want.map(({ q, r, n, poor }) => ({ q, r, n, poor })));
	for (const [i, { rate_households: rate }] of want.entries())
		if (typeof rate === "number") expect((own[i]?.poor ?? 0) / (own[i]?.n ?? 1)).toBeCloseTo(rate, 9);
});
