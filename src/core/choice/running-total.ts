/** Each value with all before it. */
export function cumulative(values: readonly number[]): readonly number[] {
	let sum = 0;
	return values.map((value) => {
		sum += value;
		return sum;
	});
}

/** What the n largest of the positive values hold of their sum, from n = 0 on; [0] without a positive value. */
export function shareOfLargest(values: Float64Array): readonly number[] {
	const sums = cumulative([
		...values
			.filter((value) => value > 0)
			.sort()
			.reverse(),
	]);
	const total = sums.at(-1) ?? 0;
	return [0, ...sums.map((sum) => sum / total)];
}
