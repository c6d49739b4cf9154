/** Where a value lies between the lowest and the highest break, in pixels. */
export function histogramX(value: number, breaks: readonly number[], width: number): number {
	const low = breaks[0] ?? 0;
	const high = breaks.at(-1) ?? 1;
	return high > low ? ((value - low) / (high - low)) * width : width / 2;
}
