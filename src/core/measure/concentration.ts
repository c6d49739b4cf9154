import { orderOfList } from "./order-of-list.ts";

/** The fewest units that together hold at least `aim` of a total. */
export type HeldBy = { readonly units: readonly number[]; readonly sum: number; readonly share: number };

/** null when there is nothing to hold (total 0 or unknown). `counts` holds `count` units; units of unknown count hold none. */
export function heldBy(counts: ArrayLike<number>, count: number, total: number, aim = 0.45): HeldBy | null {
	if (!(total > 0)) return null;
	const units: number[] = [];
	let sum = 0;
	for (const unit of orderOfList(counts, count)) {
		if (!(counts[unit] > 0) || sum / total >= aim) break;
		units.push(unit);
		sum += counts[unit];
	}
	return units.length === 0 ? null : { units, sum, share: sum / total };
}
