/** Values closer than this are one value: sums of the same parts in another order. */
const TOLERANCE = 1e-12;

/**
 * Units with a value, the highest (or lowest) first; equal values by their codes where given, else in the order of the list.
 * NaN is left out. The one order of every ranking.
 */
export function orderOfList(
	values: ArrayLike<number>,
	count: number,
	{ lowestFirst = false, codes = [] }: { readonly lowestFirst?: boolean; readonly codes?: readonly string[] } = {},
): number[] {
	const byCode = (a: number, b: number) => (codes[a] === codes[b] ? 0 : (codes[a] ?? "") < (codes[b] ?? "") ? -1 : 1);
	return Array.from({ length: count }, (_, i) => i)
		.filter((i) => Number.isFinite(values[i]))
		.sort((a, b) => (lowestFirst ? values[a] - values[b] : values[b] - values[a]) || byCode(a, b) || a - b);
}

/** 1 = first; equal values share the better rank; 0 for units that are not in `order`. The one tie rule of every ranking. */
export function ranksInOrder(order: readonly number[], values: ArrayLike<number>): Int32Array {
	const ranks = new Int32Array(values.length);
	let leader = Number.NaN;
	let shared = 0;
	for (let place = 0; place < order.length; place++) {
		const unit = order[place];
		if (!(Math.abs(leader - values[unit]) <= TOLERANCE)) {
			leader = values[unit];
			shared = place + 1;
		}
		ranks[unit] = shared;
	}
	return ranks;
}
