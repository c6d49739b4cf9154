import type { Random } from "#core/base/random.ts";
import { hilbert } from "#io/format/flatgeobuf/hilbert.ts";
import { sampleWeighted } from "./draw.ts";
import type { Houses } from "./houses.ts";

/** Houses of an area along a Hilbert curve: neighbours in the order are neighbours on the ground. */
export function alongHilbertCurve(houses: Houses): Uint32Array {
	const { x, y } = houses;
	const west = x.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
	const south = y.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
	const keys = Float64Array.from(x, (value, i) =>
		hilbert(Math.min(65_535, Math.round(value - west)), Math.min(65_535, Math.round((y[i] as number) - south))),
	);
	return Uint32Array.from(x.keys()).sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
}

/**
 * Which houses hold listed families: in each planted circle the wanted share of poor ones, elsewhere the same risk for all.
 * Both are dealt out in short stretches of the Hilbert curve (outside the circles two listed families to a stretch), so that the share is
 * level across the kelurahan and chance alone makes no further pocket. Answers the listed family of each house, −1 none.
 */
export function allotHouses<T extends { readonly desil: number }>(task: {
	readonly order: Uint32Array;
	readonly listed: readonly T[];
	readonly circles: readonly { readonly houses: readonly number[]; readonly rate: number }[];
	readonly random: Random;
}): Int32Array {
	const { order, listed, circles, random } = task;
	const familyOf = new Int32Array(order.length).fill(-1);
	const isTaken = new Uint8Array(order.length);
	const placed = new Set<number>();
	let free = listed.map((_, i) => i);
	for (const { houses, rate } of circles) {
		const poor = free.filter((i) => (listed[i] as T).desil <= 4);
		const count = Math.min(poor.length, Math.round(rate * houses.length));
		const chosen = sampleWeighted(random, poor, count, (i) => 7 - (listed[i] as T).desil);
		for (const house of houses) isTaken[house] = 1;
		const walk = [...order].filter((house) => isTaken[house] === 1 && !placed.has(house));
		for (const house of walk) placed.add(house);
		chosen.forEach((family, i) => {
			const first = Math.floor((i * walk.length) / count);
			const choices = Math.floor(((i + 1) * walk.length) / count) - first;
			familyOf[walk[first + random.integer(choices)] as number] = family;
		});
		const used = new Set(chosen);
		free = free.filter((i) => !used.has(i));
	}
	random.shuffle(free);
	const apart = [...order].filter((house) => isTaken[house] === 0);
	// So few families that the ordinary houses cannot hold the list: the circles take their part of it too.
	const open = apart.length >= free.length ? apart : [...order].filter((house) => familyOf[house] === -1);
	const stretches = Math.max(1, Math.ceil(free.length / 2));
	let next = 0;
	for (let s = 0; s < stretches; s++) {
		const stretch = open.slice(Math.floor((s * open.length) / stretches), Math.floor(((s + 1) * open.length) / stretches));
		const wanted = Math.min(stretch.length, Math.floor(((s + 1) * free.length) / stretches) - next);
		for (const house of sampleWeighted(random, stretch, wanted, () => 1)) familyOf[house] = free[next++] as number;
	}
	for (const house of open) if (next < free.length && familyOf[house] === -1) familyOf[house] = free[next++] as number;
	return familyOf;
}
