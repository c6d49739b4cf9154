import { binomialUpperTail } from "../binomial-tail.ts";
import { createCellGrid } from "../cell-grid.ts";
import { spreadLabels } from "../nearest-core.ts";
import { countNeighbours, type NeighbourCounts } from "../neighbour-counts.ts";
import type { ClusterLabels } from "../pocket.ts";
import { dbscan } from "./dbscan.ts";

export type CaseControlInput = {
	/** UTM metres per household; non-finite rows never take part. */
	readonly x: Float64Array;
	readonly y: Float64Array;
	/** 1 = counted as poor. */
	readonly poor: Uint8Array;
	readonly radiusMetres: number;
	/** Fewest poor households within the radius of a core, itself included. */
	readonly minimumPoor: number;
	/** False discovery rate over the poor households, `FALSE_DISCOVERY_RATE` by default. */
	readonly alpha: number;
};

/** `labels`: the pocket of every member household, poor or not, −1 none. `core`: 1 where the poor household is a core. */
export type CaseControlResult = ClusterLabels &
	NeighbourCounts & {
		/** Poor share of all households with coordinates; NaN if there are none. */
		readonly rate: number;
		readonly households: number;
		readonly poor: number;
		/** P(Binomial(n_t, rate) ≥ n_p) and its Benjamini–Hochberg q, NaN for households that are not poor. */
		readonly pValue: Float64Array;
		readonly qValue: Float64Array;
	};

/**
 * Case-control DBSCAN, the kantong layer: places where more families are poor than the rate of the whole region allows by chance.
 * Core = poor, n_p ≥ minimumPoor, q ≤ alpha; pocket = cores connected by steps ≤ radius; members = all households within the radius of a
 * core, each with its nearest core (equal distance: lower label). Labels are numbered from the south-west, independent of row order.
 * Own construction on Ester et al. 1996, Openshaw et al. 1987 and Benjamini & Hochberg 1995.
 */
export function findCaseControlPockets(input: CaseControlInput): CaseControlResult {
	const { x, y, radiusMetres } = input;
	if (!(radiusMetres > 0)) throw new RangeError(`kantong radius ${radiusMetres}: expected metres above 0`);
	let households = 0;
	let poor = 0;
	for (let row = 0; row < x.length; row++) {
		if (!Number.isFinite(x[row]) || !Number.isFinite(y[row])) continue;
		households++;
		if (input.poor[row] === 1) poor++;
	}
	const rate = households === 0 ? Number.NaN : poor / households;
	const grid = createCellGrid(x, y, radiusMetres / 3);
	const counts = countNeighbours({ x, y, poor: input.poor, radiusMetres, grid });
	const { pValue, qValue } = testCounts(counts, rate);
	const coreRows: number[] = [];
	for (let row = 0; row < x.length; row++)
		if (qValue[row] <= input.alpha && counts.poorNeighbourCount[row] >= input.minimumPoor) coreRows.push(row);
	const {
		labels: coreLabels,
		core,
		clusterCount,
	} = dbscan(x, y, { radiusMetres, minPoints: 1, rows: Uint32Array.from(coreRows) });
	const labels = clusterCount === 0 ? coreLabels : spreadLabels({ x, y, labels: coreLabels, core, radiusMetres, grid });
	return { rate, households, poor, labels, core, clusterCount, pValue, qValue, ...counts };
}

/** One test per distinct pair (n_t, n_p): many households share one, and equal p-values share their q. */
function testCounts(counts: NeighbourCounts, rate: number): { pValue: Float64Array; qValue: Float64Array } {
	const { neighbourCount, poorNeighbourCount } = counts;
	const pairOf = new Map<number, number>();
	const pairs: { p: number; q: number; households: number }[] = [];
	const pairOfRow = new Int32Array(neighbourCount.length).fill(-1);
	let tests = 0;
	for (let row = 0; row < neighbourCount.length; row++) {
		if (neighbourCount[row] === 0) continue;
		const key = neighbourCount[row] * 4_294_967_296 + poorNeighbourCount[row];
		let pair = pairOf.get(key);
		if (pair === undefined) {
			const p = binomialUpperTail(neighbourCount[row], poorNeighbourCount[row], rate);
			pair = pairs.push({ p, q: Number.NaN, households: 0 }) - 1;
			pairOf.set(key, pair);
		}
		pairs[pair].households++;
		pairOfRow[row] = pair;
		tests++;
	}
	const ascending = [...pairs].sort((a, b) => a.p - b.p);
	let rank = tests;
	let least = 1;
	for (const pair of ascending.reverse()) {
		least = Math.min(least, (pair.p * tests) / rank);
		pair.q = least;
		rank -= pair.households;
	}
	const pValue = new Float64Array(neighbourCount.length).fill(Number.NaN);
	const qValue = new Float64Array(neighbourCount.length).fill(Number.NaN);
	for (let row = 0; row < neighbourCount.length; row++) {
		if (pairOfRow[row] < 0) continue;
		pValue[row] = pairs[pairOfRow[row]].p;
		qValue[row] = pairs[pairOfRow[row]].q;
	}
	return { pValue, qValue };
}
