import type { HouseholdColumns } from "../../families/columns.ts";

export type PeriodsInput = {
	readonly before: HouseholdColumns;
	readonly after: HouseholdColumns;
	/** Area of each row, −1 = in none; both lists in the same areas. */
	readonly areaOfBefore: Int32Array;
	readonly areaOfAfter: Int32Array;
	readonly areaCount: number;
	/** One byte per row, 1 = on the list. */
	readonly isListedBefore: Uint8Array;
	readonly isListedAfter: Uint8Array;
	/** One byte per row of the later list, 1 = counts as extreme in the last stage of the funnel. */
	readonly isExtremeAfter: Uint8Array;
	/** Programmes to compare, those with a column `p_<id>` in both lists. */
	readonly programmes: readonly string[];
};
