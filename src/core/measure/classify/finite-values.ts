/** Ascending copy of the finite values; NaN and infinities get no class. */
export function sortedFinite(values: ArrayLike<number>): Float64Array {
	const finite = new Float64Array(values.length);
	let count = 0;
	for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) finite[count++] = values[i];
	return finite.subarray(0, count).sort();
}

export function distinctCount(sorted: ArrayLike<number>): number {
	let count = 0;
	for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) count++;
	return count;
}

/** Ascending breaks with equal neighbours merged. */
export function mergeEqual(breaks: readonly number[]): number[] {
	return breaks.filter((value, i) => i === 0 || value !== breaks[i - 1]);
}

/** Sums are taken around the first value, so that a large offset costs no digits. NaN for no values. */
export function meanOf(values: ArrayLike<number>): number {
	if (values.length === 0) return Number.NaN;
	const origin = values[0];
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i] - origin;
	return origin + sum / values.length;
}
