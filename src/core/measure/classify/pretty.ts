/**
 * Round breaks covering the values: multiples of 1, 2, 2.5 or 5 × 10^m, the step whose number of classes comes nearest
 * to the number asked, on a tie the one that overshoots the values less. The ends are round too, so they may lie outside the values.
 */
export function prettyBreaks(sorted: Float64Array, classCount: number): number[] {
	const low = sorted[0];
	const high = sorted[sorted.length - 1];
	const magnitude = Math.floor(Math.log10((high - low) / classCount));
	let best: number[] = [];
	let bestMiss = Number.POSITIVE_INFINITY;
	for (let exponent = magnitude + 1; exponent >= magnitude - 1; exponent--)
		for (const factor of [5, 2.5, 2, 1]) {
			const breaks = multiples(low, high, factor, exponent);
			const miss = Math.abs(breaks.length - 1 - classCount);
			if (miss > bestMiss || (miss === bestMiss && span(breaks) >= span(best))) continue;
			best = breaks;
			bestMiss = miss;
		}
	return best;
}

function span(breaks: readonly number[]): number {
	return breaks[breaks.length - 1] - breaks[0];
}

function multiples(low: number, high: number, factor: number, exponent: number): number[] {
	// Dividing by a power of ten rounds once; multiplying by 10^−m would show 0.30000000000000004 in the legend.
	const at = (i: number): number => (exponent < 0 ? (i * factor) / 10 ** -exponent : i * factor * 10 ** exponent);
	const step = at(1);
	let first = Math.floor(low / step);
	if (at(first + 1) <= low) first++;
	if (at(first) > low) first--;
	let last = Math.ceil(high / step);
	if (at(last - 1) >= high) last--;
	if (at(last) < high) last++;
	return Array.from({ length: last - first + 1 }, (_, i) => at(first + i));
}
