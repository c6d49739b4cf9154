import { orderOfList } from "./rank.ts";

/** The fewest units that together hold at least `HELD` of a total. */
export type HeldBy = { readonly units: readonly number[]; readonly sum: number; readonly share: number };

/** "Nearly half": from here on few units are said to hold much of a total. */
const HELD = 0.45;

/**
 * null when there is nothing to hold (total 0 or unknown). `counts` holds one count per code; units of unknown count hold none,
 * equal ones are taken by their codes.
 */
export function heldBy(counts: ArrayLike<number>, codes: readonly string[], total: number): HeldBy | null {
	if (!(total > 0)) return null;
	const units: number[] = [];
	let sum = 0;
	for (const unit of orderOfList(counts, codes.length, { codes })) {
		if (!(counts[unit] > 0) || sum / total >= HELD) break;
		units.push(unit);
		sum += counts[unit];
	}
	return units.length === 0 ? null : { units, sum, share: sum / total };
}
