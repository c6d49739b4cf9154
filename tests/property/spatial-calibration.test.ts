import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { findCaseControlPockets } from "#core/pocket/methods/case-control.ts";
import { dbscan } from "#core/pocket/methods/dbscan.ts";
import { PLANTED, poorWithPocket, poorWithRate, townWithTwoKampung } from "../fixtures/towns.ts";

const RUNS = 200;
const OPTIONS = { radiusMetres: 100, minimumPoor: 5, alpha: 0.05 };

describe("the kantong layer in a town with two dense kampung", () => {
	it("finds a pocket in at most 8 % of 200 runs where the risk is the same everywhere", () => {
		let falsePockets = 0;
		for (let run = 0; run < RUNS; run++) {
			const town = townWithTwoKampung(run);
			const poor = poorWithRate(town, 0.12, createRandom(10_000 + run));
			if (findCaseControlPockets({ ...town, poor, ...OPTIONS }).clusterCount > 0) falsePockets++;
		}
		expect(falsePockets).toBeLessThanOrEqual(0.08 * RUNS);
	});

	it("finds a planted pocket of 40 % poor in at least 80 % of 200 runs, and hardly a core elsewhere", () => {
		let found = 0;
		let cores = 0;
		let stray = 0;
		for (let run = 0; run < RUNS; run++) {
			const town = townWithTwoKampung(run);
			const poor = poorWithPocket(town, 0.12, createRandom(20_000 + run));
			const { core } = findCaseControlPockets({ ...town, poor, ...OPTIONS });
			const distances = [...core.keys()]
				.filter((row) => core[row] === 1)
				.map((row) => Math.hypot((town.x[row] ?? 0) - PLANTED.x, (town.y[row] ?? 0) - PLANTED.y));
			if (distances.some((distance) => distance <= PLANTED.radiusMetres)) found++;
			cores += distances.length;
			stray += distances.filter((distance) => distance > PLANTED.radiusMetres + OPTIONS.radiusMetres).length;
		}
		expect(found).toBeGreaterThanOrEqual(0.8 * RUNS);
		expect(stray / cores).toBeLessThan(0.06);
	});

	it("is needed: plain DBSCAN of the poor finds groups in every run of equal risk", () => {
		for (let run = 0; run < 20; run++) {
			const town = townWithTwoKampung(run);
			const poor = poorWithRate(town, 0.12, createRandom(10_000 + run));
			const rows = Uint32Array.from([...poor.keys()].filter((row) => poor[row] === 1));
			expect(dbscan(town.x, town.y, { radiusMetres: 100, minPoints: 5, rows }).clusterCount).toBeGreaterThan(0);
		}
	});
});
