import { type HouseholdColumns, numberAt } from "../../families/columns.ts";
import { CRITERIA, type Deprivations } from "./kepmensos-262.ts";

/** Per family. `met` before and after: NaN where `fm_indikator` is missing. */
export type Mended = {
	readonly before: Float64Array;
	readonly after: Float64Array;
	/** Per removed criterion: 1 where a touched family has it and loses it. */
	readonly mended: readonly Uint8Array[];
	/** 1 where a touched family cannot be scored anew: its sum or a criterion to be removed is unknown. Its sum stays. */
	readonly unknown: Uint8Array;
};

/**
 * Scores the touched families anew: `fm_indikator` less the removed criteria a family really has, never below 0. Throws on a name
 * that is no criterion.
 */
export function mendDeprivations(
	households: HouseholdColumns,
	deprivations: Deprivations,
	{ touched, remove }: { readonly touched: Uint8Array; readonly remove: readonly string[] },
): Mended {
	const { length, columns } = households;
	const told = columns.get("fm_indikator");
	const removed = remove.map((name) => {
		const at = (CRITERIA as readonly string[]).indexOf(name);
		if (at < 0) throw new Error(`mendDeprivations: "${name}" is no criterion`);
		return deprivations[at];
	});
	const before = Float64Array.from({ length }, (_, row) => numberAt(told, row));
	const after = before.slice();
	const mended = removed.map(() => new Uint8Array(length));
	const unknown = new Uint8Array(length);
	if (removed.length === 0) return { before, after, mended, unknown };
	for (let row = 0; row < length; row++) {
		if (touched[row] !== 1) continue;
		if (Number.isNaN(before[row]) || removed.some((values) => values[row] < 0)) {
			unknown[row] = 1;
			continue;
		}
		for (const [i, values] of removed.entries()) {
			if (values[row] !== 1) continue;
			mended[i][row] = 1;
			after[row] = Math.max(0, after[row] - 1);
		}
	}
	return { before, after, mended, unknown };
}
