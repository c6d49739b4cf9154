import { STACKED_SHARE } from "../families/join-doctor.ts";

export type PocketWarning =
	| "RATE_HIGH" // the rate of the whole region is above 40 %
	| "RATE_LOW" // below 1 %
	| "RADIUS_SMALL" // median number of households within the radius below 10
	| "RADIUS_LARGE" // above 300
	| "STACKED"; // too many of the households share a coordinate

/**
 * What speaks against reading the kantong layer as it stands (`methods.md` 4.3). `neighbourCount`: households within the radius of each
 * tested household, 0 where not tested; leave it out where nothing was tested (plain DBSCAN), then only the coordinates are judged.
 */
export function pocketWarnings(input: {
	readonly x: Float64Array;
	readonly y: Float64Array;
	/** Poor share of all households, NaN if unknown. */
	readonly rate: number;
	readonly neighbourCount?: Int32Array;
}): PocketWarning[] {
	const warnings: PocketWarning[] = [];
	if (input.rate > 0.4) warnings.push("RATE_HIGH");
	if (input.rate < 0.01) warnings.push("RATE_LOW");
	const counts = (input.neighbourCount ?? new Int32Array(0)).filter((count) => count > 0).sort();
	if (counts.length > 0) {
		const middle = counts.length >> 1;
		const median = counts.length % 2 === 1 ? counts[middle] : (counts[middle - 1] + counts[middle]) / 2;
		if (median < 10) warnings.push("RADIUS_SMALL");
		if (median > 300) warnings.push("RADIUS_LARGE");
	}
	if (stackedShare(input.x, input.y) > STACKED_SHARE) warnings.push("STACKED");
	return warnings;
}

/** Share of the rows with coordinates whose coordinate another row has too; NaN without any. */
export function stackedShare(x: Float64Array, y: Float64Array): number {
	const firstAt = new Map<number, Map<number, number>>();
	let stacked = 0;
	let rows = 0;
	for (let row = 0; row < x.length; row++) {
		if (!Number.isFinite(x[row]) || !Number.isFinite(y[row])) continue;
		rows++;
		let column = firstAt.get(x[row]);
		if (column === undefined) {
			column = new Map();
			firstAt.set(x[row], column);
		}
		const before = column.get(y[row]) ?? 0;
		column.set(y[row], before + 1);
		if (before > 0) stacked += before === 1 ? 2 : 1;
	}
	return stacked / rows;
}
