import type { OpenedPack } from "#engine/protocol.ts";

const cache = new WeakMap<Uint8Array, readonly number[]>();

/** Families per decile of the whole layer, counted once per pack. */
export function decileCounts({ deciles }: OpenedPack): readonly number[] {
	const known = cache.get(deciles);
	if (known !== undefined) return known;
	const counts = Array.from({ length: 11 }, () => 0);
	for (const decile of deciles) if (decile <= 10) counts[decile] = (counts[decile] ?? 0) + 1;
	cache.set(deciles, counts);
	return counts;
}
