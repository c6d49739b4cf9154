import type { PeriodComparison } from "./compare-periods.ts";
import { CHANGE_CLASSES, type ChangeClass, ENTRY_CLASS, ENTRY_KINDS, EXIT_CLASS, EXIT_REASONS } from "./reasons.ts";

/** Families that came on and went off the list in one area; `moved` is the net of families that changed area and stayed listed. */
export type AreaChange = {
	readonly before: number;
	readonly after: number;
	readonly entered: number;
	readonly left: number;
	readonly moved: number;
	/** after − before = nyata + pembersihan + tidak_diketahui; moving to another area of the region is a real change of both. */
	readonly byClass: Readonly<Record<ChangeClass, number>>;
};

/** `area` = `areaCount` is the whole region. */
export function areaChange(comparison: PeriodComparison, area: number): AreaChange {
	const moved = comparison.movedIn[area] - comparison.movedOut[area];
	const byClass = Object.fromEntries(CHANGE_CLASSES.map((name) => [name, 0])) as Record<ChangeClass, number>;
	byClass.nyata = moved;
	let entered = 0;
	let left = 0;
	for (const kind of ENTRY_KINDS) {
		entered += comparison.entered[kind][area];
		byClass[ENTRY_CLASS[kind]] += comparison.entered[kind][area];
	}
	for (const reason of EXIT_REASONS) {
		left += comparison.left[reason][area];
		byClass[EXIT_CLASS[reason]] -= comparison.left[reason][area];
	}
	return { before: comparison.before[area], after: comparison.after[area], entered, left, moved, byClass };
}

/** Families that went off the list for reasons of one class. */
export function leftByClass(comparison: PeriodComparison, area: number, wanted: ChangeClass): number {
	return EXIT_REASONS.filter((reason) => EXIT_CLASS[reason] === wanted).reduce(
		(sum, reason) => sum + comparison.left[reason][area],
		0,
	);
}
