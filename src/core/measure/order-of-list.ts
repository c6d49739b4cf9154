/** Units with a value, the highest (or lowest) first; equal values in the order of the list. NaN is left out. */
export function orderOfList(
	values: ArrayLike<number>,
	count: number,
	{ lowestFirst = false }: { readonly lowestFirst?: boolean } = {},
): number[] {
	return Array.from({ length: count }, (_, i) => i)
		.filter((i) => Number.isFinite(values[i]))
		.sort((a, b) => (lowestFirst ? values[a] - values[b] : values[b] - values[a]) || a - b);
}
