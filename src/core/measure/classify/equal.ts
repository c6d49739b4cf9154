/** Classes of equal width from the smallest to the largest value. */
export function equalBreaks(sorted: Float64Array, classCount: number): number[] {
	const low = sorted[0];
	const high = sorted[sorted.length - 1];
	return Array.from({ length: classCount + 1 }, (_, i) => (i === classCount ? high : low + ((high - low) * i) / classCount));
}
