import { type CaseControlInput, findCaseControlPockets } from "./methods/case-control.ts";

/**
 * Share of the households flagged at the given radius (`labels` ≥ 0) that are flagged at 0.7 and at 1.4 times the radius too;
 * NaN where none is flagged. `methods.md` 3.3.
 */
export function pocketStability(input: CaseControlInput & { readonly labels: Int32Array }): number {
	const { labels, ...base } = input;
	if (!labels.some((label) => label >= 0)) return Number.NaN;
	const narrow = findCaseControlPockets({ ...base, radiusMetres: 0.7 * base.radiusMetres }).labels;
	const wide = findCaseControlPockets({ ...base, radiusMetres: 1.4 * base.radiusMetres }).labels;
	let flagged = 0;
	let stable = 0;
	for (let row = 0; row < labels.length; row++) {
		if (labels[row] < 0) continue;
		flagged++;
		if (narrow[row] >= 0 && wide[row] >= 0) stable++;
	}
	return stable / flagged;
}
