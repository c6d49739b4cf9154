import { expect } from "vitest";
import { findCaseControlPockets } from "#core/pocket/methods/case-control.ts";
import { countNeighbours } from "#core/pocket/neighbour-counts.ts";
import { numbers, parameter, points, referenceSuite, tolerance } from "../fixtures/oracle-cases.ts";

type Expected = {
	/** Null without households. */
	readonly p0: number | null;
	readonly n_total_within: readonly number[];
	readonly n_poor_within: readonly number[];
	readonly p_binomial: readonly (number | null)[];
	readonly q_BH: readonly (number | null)[];
	readonly core: readonly (0 | 1)[];
	readonly pocket_of_core: readonly number[];
	readonly n_pockets: number;
};

referenceSuite<Expected>("case-control-dbscan", "case-control DBSCAN against its definition in R", (reference) => {
	const { compare, expected } = reference;
	const { x, y } = points(reference);
	const poor = Uint8Array.from(numbers(reference, "poor"));
	const radiusMetres = parameter(reference, ["eps_m", "eps"]);
	const alpha = parameter(reference, ["alpha"], 0.05);
	const all = countNeighbours({ x, y, poor, radiusMetres, around: "all" });
	expect([...all.neighbourCount]).toEqual(expected.n_total_within);
	expect([...all.poorNeighbourCount]).toEqual(expected.n_poor_within);
	const found = findCaseControlPockets({
		x,
		y,
		poor,
		radiusMetres,
		minimumPoor: parameter(reference, ["min_poor", "minPts"], 5),
		alpha,
	});
	if (expected.p0 === null) expect(found.rate).toBeNaN();
	else expect(found.rate).toBeCloseTo(expected.p0, 12);
	expect(found.clusterCount).toBe(expected.n_pockets);
	const theirs = new Map<number, number>();
	for (let row = 0; row < x.length; row++) {
		const q = expected.q_BH[row] ?? null;
		if (poor[row] !== 1) {
			expect(found.pValue[row]).toBeNaN();
			expect(found.qValue[row]).toBeNaN();
			continue;
		}
		expect(found.neighbourCount[row]).toBe(expected.n_total_within[row]);
		const p = expected.p_binomial[row] ?? Number.NaN;
		expect(Math.abs((found.pValue[row] ?? 0) - p)).toBeLessThanOrEqual(tolerance(compare.p, "rel", p));
		if (q !== null) expect(Math.abs((found.qValue[row] ?? 0) - q)).toBeLessThanOrEqual(1e-9 + 1e-8 * q);
		if (q === null || Math.abs(q - alpha) >= 1e-9) expect(found.core[row], `core row ${row}`).toBe(expected.core[row]);
		if (found.core[row] !== 1) continue;
		const label = found.labels[row] ?? -1;
		if (!theirs.has(label)) theirs.set(label, expected.pocket_of_core[row] ?? 0);
		expect(theirs.get(label)).toBe(expected.pocket_of_core[row]);
	}
	expect(new Set(theirs.values()).size).toBe(found.clusterCount);
});
