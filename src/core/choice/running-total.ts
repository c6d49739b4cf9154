/** Each value with all before it. */
export function cumulative(values: readonly number[]): readonly number[] {
	let sum = 0;
	return values.map((value) => {
		sum += value;
		return sum;
	});
}
