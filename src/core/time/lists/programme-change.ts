import { programmeColumn } from "../../families/programme-bits.ts";
import { addTo, perArea } from "./per-area.ts";
import type { PeriodsInput } from "./periods-input.ts";

/**
 * One programme among the families on both lists of whom both lists say whether they receive it (`families`), in the area of
 * the later list; the last entry is the whole region. after = before + gained − lost.
 */
export type ProgrammeChange = {
	readonly id: string;
	readonly families: Float64Array;
	readonly before: Float64Array;
	readonly after: Float64Array;
	readonly gained: Float64Array;
	readonly lost: Float64Array;
};

/** Programmes that have a column in both lists, in the order asked for. `afterRowOf`: partner of each earlier row, −1 = none. */
export function compareProgrammes(input: PeriodsInput, afterRowOf: Int32Array): ProgrammeChange[] {
	return input.programmes.flatMap((id) => compareProgramme(input, afterRowOf, id) ?? []);
}

function compareProgramme(input: PeriodsInput, afterRowOf: Int32Array, id: string): ProgrammeChange | null {
	const { areaCount, areaOfAfter, isListedBefore, isListedAfter } = input;
	const earlier = programmeColumn(input.before, id)?.values;
	const later = programmeColumn(input.after, id)?.values;
	if (earlier === undefined || later === undefined) return null;
	const [families, before, after, gained, lost] = Array.from({ length: 5 }, () => perArea(areaCount));
	for (let row = 0; row < afterRowOf.length; row++) {
		const partner = afterRowOf[row];
		if (partner < 0 || isListedBefore[row] !== 1 || isListedAfter[partner] !== 1) continue;
		const had = earlier[row];
		const has = later[partner];
		if (had < 0 || has < 0) continue;
		const area = areaOfAfter[partner];
		addTo(families, area);
		addTo(before, area, had);
		addTo(after, area, has);
		addTo(gained, area, has & (1 - had));
		addTo(lost, area, had & (1 - has));
	}
	return { id, families, before, after, gained, lost };
}
