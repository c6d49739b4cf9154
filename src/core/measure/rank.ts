/** Values closer than this are one value: sums of the same parts in another order. */
const TOLERANCE = 1e-12;

type OrderRule = { readonly lowestFirst?: boolean; readonly codes?: readonly string[] };

/**
 * Units with a value, the highest (or lowest) first; equal values by their codes where given, else in the order of the list.
 * NaN is left out. The one order of every ranking.
 */
export function orderOfList(
	values: ArrayLike<number>,
	count: number,
	{ lowestFirst = false, codes = [] }: OrderRule = {},
): number[] {
	const order = Array.from({ length: count }, (_, i) => i)
		.filter((i) => Number.isFinite(values[i]))
		.sort((a, b) => (lowestFirst ? values[a] - values[b] : values[b] - values[a]) || a - b);
	for (let from = 0, to = 1; from < order.length; from = to++) {
		while (to < order.length && areEqual(values[order[from]], values[order[to]])) to++;
		if (to - from > 1) order.splice(from, to - from, ...byCode(order.slice(from, to), codes));
	}
	return order;
}

function areEqual(leader: number, value: number): boolean {
	return Math.abs(leader - value) <= TOLERANCE;
}

function byCode(units: number[], codes: readonly string[]): number[] {
	const code = (unit: number) => codes[unit] ?? "";
	return units.sort((a, b) => (code(a) === code(b) ? a - b : code(a) < code(b) ? -1 : 1));
}

/** Things in the order of a ranking; those without a value come last, by code. */
export function inRankOrder<T>(
	items: readonly T[],
	value: (item: T) => number,
	{ lowestFirst = false, codeOf }: { readonly lowestFirst?: boolean; readonly codeOf?: (item: T) => string } = {},
): T[] {
	const values = items.map(value);
	const codes = codeOf === undefined ? [] : items.map(codeOf);
	const known = orderOfList(values, items.length, { lowestFirst, codes });
	const unknown = [...items.keys()].filter((i) => !Number.isFinite(values[i]));
	return [...known, ...byCode(unknown, codes)].map((i) => items[i]);
}

/**
 * All of these units with the ranked ones first, in the order of the ranking, and then those that have a figure but no rank (it
 * rests on too little) or no figure. `ranks`: 1 = first, 0 = none.
 */
export function rankedFirst(
	units: readonly number[],
	values: ArrayLike<number>,
	isRanked: (unit: number) => boolean,
	{ lowestFirst = false, codes = [] }: OrderRule = {},
): { readonly order: readonly number[]; readonly ranks: Int32Array } {
	const sorted = inRankOrder(units, (unit) => values[unit], { lowestFirst, codeOf: (unit) => codes[unit] ?? "" });
	const hasRank = (unit: number) => Number.isFinite(values[unit]) && isRanked(unit);
	const ranked = sorted.filter(hasRank);
	return { order: [...ranked, ...sorted.filter((unit) => !hasRank(unit))], ranks: ranksInOrder(ranked, values) };
}

/** The rank of every unit: 1 = first; equal values share the better rank; 0 where there is no value. */
export function ranksOfList(values: ArrayLike<number>, rule: OrderRule = {}): Int32Array {
	return ranksInOrder(orderOfList(values, values.length, rule), values);
}

/** The rank of one unit among all, how many have one, and how many others share it: one pass, for a fact about a single unit. */
export function standingOf(
	values: ArrayLike<number>,
	unit: number,
	{ lowestFirst = false }: Pick<OrderRule, "lowestFirst"> = {},
): { readonly rank: number; readonly of: number; readonly tied: number } {
	const own = values[unit];
	let [better, equal, of] = [0, 0, 0];
	for (let i = 0; i < values.length; i++) {
		if (!Number.isFinite(values[i])) continue;
		of++;
		if (areEqual(own, values[i])) equal++;
		else if (lowestFirst ? values[i] < own : values[i] > own) better++;
	}
	return Number.isFinite(own) ? { rank: better + 1, of, tied: equal - 1 } : { rank: 0, of, tied: 0 };
}

/** 1 = first; equal values share the better rank; 0 for units that are not in `order`. The one tie rule of every ranking. */
export function ranksInOrder(order: readonly number[], values: ArrayLike<number>): Int32Array {
	const ranks = new Int32Array(values.length);
	let leader = Number.NaN;
	let shared = 0;
	for (let place = 0; place < order.length; place++) {
		const unit = order[place];
		if (!areEqual(leader, values[unit])) {
			leader = values[unit];
			shared = place + 1;
		}
		ranks[unit] = shared;
	}
	return ranks;
}
