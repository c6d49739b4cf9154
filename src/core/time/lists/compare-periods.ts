import { type HouseholdColumns, numberAt, textAt } from "../../families/columns.ts";
import { buildFunnel, type Funnel, type FunnelReason } from "./funnel.ts";
import { type FamilyMatch, matchFamilies } from "./match-families.ts";
import { addTo, type PerArea, perArea } from "./per-area.ts";
import type { PeriodsInput } from "./periods-input.ts";
import { compareProgrammes, type ProgrammeChange } from "./programme-change.ts";
import { ENTRY_KINDS, type EntryKind, EXIT_REASONS, type ExitReason, exitReason } from "./reasons.ts";

export const DECILES = 11;
/** Deciles a family must move to count as moved. */
export const NOTABLE_DECILES = 2;

export type PeriodComparison = {
	readonly areaCount: number;
	readonly before: PerArea;
	readonly after: PerArea;
	/** On both lists, in the area of the later one. */
	readonly stayed: PerArea;
	/** In the area of the earlier list. */
	readonly left: Readonly<Record<ExitReason, PerArea>>;
	/** In the area of the later list. */
	readonly entered: Readonly<Record<EntryKind, PerArea>>;
	/** On both lists in two different areas; the region's entry counts them all. */
	readonly movedIn: PerArea;
	readonly movedOut: PerArea;
	/** Of those who stayed and have a decile in both (`ranked`): two deciles or more up (better off) or down. */
	readonly ranked: PerArea;
	readonly rose: PerArea;
	readonly fell: PerArea;
	/** Families that stayed by decile before (row) and after (column), 11 × 11; decile 0 = not ranked. */
	readonly transitions: Float64Array;
	readonly programmes: readonly ProgrammeChange[];
	readonly funnel: Funnel;
	/** Families of both layers paired, listed or not; rows that repeat an id and rows without one, of the lists alone. */
	readonly matched: number;
	readonly repeatedBefore: number;
	readonly repeatedAfter: number;
	readonly withoutIdBefore: number;
	readonly withoutIdAfter: number;
};

/**
 * Two lists of one region, family by family (`matchFamilies`). In every area before − left − moved out + entered + moved in =
 * after (indicators.md 6.5, decomposition of ΔN). The reason of leaving is the later list's `status`, else the earlier list's
 * own column `keluar`, else unknown; a repeated row that has no partner left (or came) as a double.
 */
export function comparePeriods(input: PeriodsInput): PeriodComparison {
	const { before, after, areaOfBefore, areaOfAfter, areaCount, isListedBefore, isListedAfter } = input;
	const match = matchFamilies(input);
	const none = (): PerArea => perArea(areaCount);
	const left = Object.fromEntries(EXIT_REASONS.map((reason) => [reason, none()])) as Record<ExitReason, PerArea>;
	const entered = Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, none()])) as Record<EntryKind, PerArea>;
	const [listedBefore, listedAfter, stayed, movedIn, movedOut, ranked, rose, fell] = Array.from({ length: 8 }, none);
	const transitions = new Float64Array(DECILES * DECILES);
	for (let row = 0; row < before.length; row++) {
		if (isListedBefore[row] !== 1) continue;
		addTo(listedBefore, areaOfBefore[row]);
		const partner = match.afterRowOf[row];
		if (partner < 0 || isListedAfter[partner] !== 1) {
			addTo(left[reasonOfLeaving(input, match, row)], areaOfBefore[row]);
			continue;
		}
		const area = areaOfAfter[partner];
		addTo(stayed, area);
		if (areaOfBefore[row] !== area) {
			addTo(movedOut, areaOfBefore[row]);
			addTo(movedIn, area);
		}
		const from = decileAt(before, row);
		const to = decileAt(after, partner);
		transitions[from * DECILES + to]++;
		if (from === 0 || to === 0) continue;
		addTo(ranked, area);
		if (to - from >= NOTABLE_DECILES) addTo(rose, area);
		if (from - to >= NOTABLE_DECILES) addTo(fell, area);
	}
	for (let row = 0; row < after.length; row++) {
		if (isListedAfter[row] !== 1) continue;
		addTo(listedAfter, areaOfAfter[row]);
		const partner = match.beforeRowOf[row];
		if (partner >= 0 && isListedBefore[partner] === 1) continue;
		addTo(entered[partner >= 0 ? "dikenal" : match.isRepeatAfter[row] === 1 ? "ganda" : "baru"], areaOfAfter[row]);
	}
	return {
		areaCount,
		before: listedBefore,
		after: listedAfter,
		stayed,
		left,
		entered,
		movedIn,
		movedOut,
		ranked,
		rose,
		fell,
		transitions,
		programmes: compareProgrammes(input, match.afterRowOf),
		funnel: funnelOf(input, match, listedBefore[areaCount]),
		matched: match.pairs,
		repeatedBefore: countListed(match.isRepeatBefore, isListedBefore),
		repeatedAfter: countListed(match.isRepeatAfter, isListedAfter),
		withoutIdBefore: match.withoutIdBefore,
		withoutIdAfter: match.withoutIdAfter,
	};
}

/** 0 when the decile is missing, not ranked or none of 1–10. */
function decileAt(households: HouseholdColumns, row: number): number {
	const decile = numberAt(households.columns.get("desil"), row);
	return Number.isInteger(decile) && decile >= 1 && decile <= 10 ? decile : 0;
}

function reasonOfLeaving({ before, after }: PeriodsInput, match: FamilyMatch, row: number): ExitReason {
	const partner = match.afterRowOf[row];
	if (partner < 0 && match.isRepeatBefore[row] === 1) return "ganda";
	const later = partner < 0 ? null : exitReason(textAt(after.columns.get("status"), partner));
	return later ?? exitReason(textAt(before.columns.get("keluar"), row)) ?? "tidak_diketahui";
}

/** Every family of the earlier list: out with the reason of the later verification, though it may still stand on the list. */
function funnelOf(input: PeriodsInput, match: FamilyMatch, start: number): Funnel {
	const { before, after, isListedBefore, isListedAfter, isExtremeAfter } = input;
	const exits = Object.fromEntries([...EXIT_REASONS, "bukan_ekstrem"].map((reason) => [reason, 0])) as Record<
		FunnelReason,
		number
	>;
	for (let row = 0; row < before.length; row++) {
		if (isListedBefore[row] !== 1) continue;
		const partner = match.afterRowOf[row];
		const remains = partner >= 0 && isListedAfter[partner] === 1;
		const reason = remains ? exitReason(textAt(after.columns.get("status"), partner)) : reasonOfLeaving(input, match, row);
		if (reason !== null) exits[reason]++;
		else if (isExtremeAfter[partner] !== 1) exits.bukan_ekstrem++;
	}
	return buildFunnel(start, exits);
}

function countListed(marked: Uint8Array, isListed: Uint8Array): number {
	let count = 0;
	for (let row = 0; row < marked.length; row++) count += marked[row] & isListed[row];
	return count;
}
