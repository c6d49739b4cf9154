import type { Random } from "#core/base/random.ts";

/** One of the keys, with probability in proportion to its weight. */
export function pick(random: Random, weights: Readonly<Record<number, number>>): number {
	const entries = Object.entries(weights);
	let left = random.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
	for (const [key, weight] of entries) {
		left -= weight;
		if (left < 0) return Number(key);
	}
	return Number((entries.at(-1) as [string, number])[0]);
}

/** `count` of the items without repetition, the likelier the larger their weight (Efraimidis & Spirakis 2006). */
export function sampleWeighted<T>(random: Random, items: readonly T[], count: number, weight: (item: T) => number): T[] {
	if (count > items.length) throw new RangeError(`sample: ${count} of ${items.length} items`);
	const keyed = items.map((item, order) => ({ item, order, key: Math.log(1 - random.next()) / Math.max(weight(item), 1e-9) }));
	keyed.sort((a, b) => b.key - a.key || a.order - b.order);
	return keyed.slice(0, count).map(({ item }) => item);
}
