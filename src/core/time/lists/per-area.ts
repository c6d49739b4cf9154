/** Counts of families: one entry per area, then the whole region (families outside every area included). */
export type PerArea = Float64Array;

export function perArea(areaCount: number): PerArea {
	return new Float64Array(areaCount + 1);
}

/**
 * Counts a family in its area (−1 = in none) and in the region. What is counted here are pairs of rows of two lists, now in the area
 * of the one, now of the other, several counts in one walk; `countRows` counts the rows of one list by masks of its own.
 */
export function addTo(counts: PerArea, area: number, count = 1): void {
	if (area >= 0) counts[area] += count;
	counts[counts.length - 1] += count;
}
