import { describe, expect, it } from "vitest";
import { buildHexagons, hexagonOf } from "#core/place/geometry/hexagons.ts";
import { column, hasCases, oracleCases } from "../fixtures/oracle-cases.ts";

type Cell = { q: number; r: number; n: number; poor: number; rate_households: number };
type Expected = { readonly q: readonly number[]; readonly r: readonly number[]; readonly cells: readonly Cell[] };

describe.runIf(hasCases("hexagon"))("hexagons", () => {
	it.each(oracleCases<Expected>("hexagon"))("$id", ({ columns, files, params, expected }) => {
		const households = columns(Object.keys(files)[0] ?? "");
		const [x, y] = [column(households, "x"), column(households, "y")];
		const mask = Uint8Array.from(column(households, "poor"));
		const grid = { sideMetres: params.side_m as number, origin: params.origin as [number, number] };
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
		for (const [i, cell] of want.entries()) expect((own[i]?.poor ?? 0) / (own[i]?.n ?? 1)).toBeCloseTo(cell.rate_households, 9);
	});
});
