import type { Cell } from "../../measure/cell.ts";
import { isShareOfFamilies } from "../../measure/denominator.ts";
import type { ComparedMeasure, Comparison, PairDifference } from "./compare-units.ts";

/** Units that lead a measure: the highest, and those that cannot be told apart from it. Places among the picked units. */
export type Leader = { readonly on: ComparedMeasure; readonly units: readonly number[] };

export type PairFact = { readonly on: ComparedMeasure; readonly pair: PairDifference };

export type PairFinding = {
	readonly a: number;
	readonly b: number;
	/** The share on which the two come closest without being told apart, of burdens where there is one; null = none. */
	readonly alike: PairFact | null;
	/** The share on which the two differ most, by the standardised difference; null = none. */
	readonly differs: PairFact | null;
};

export type ComparisonFindings = {
	/** Burdens only, in the order of the measures; those on which nobody can be told apart are left out. */
	readonly leaders: readonly Leader[];
	/** Every pair, a before b. */
	readonly pairs: readonly PairFinding[];
};

/** What is worth saying about the picked units, from burdens and coverage alone, as shares of families: only those carry an interval. */
export function comparisonFindings({ picked, measures }: Comparison): ComparisonFindings {
	const shares = measures.filter(({ measure }) => isShareOfFamilies(measure.denominatorKind) && measure.direction !== "extent");
	const leaders = shares
		.filter(({ measure }) => measure.direction === "burden")
		.map((on) => ({ on, units: leadersOf(on) }))
		.filter(({ on, units }) => units.length > 0 && units.length < on.cells.filter(({ value }) => Number.isFinite(value)).length);
	const pairs: PairFinding[] = [];
	for (let a = 0; a < picked.length; a++)
		for (let b = a + 1; b < picked.length; b++) pairs.push({ a, b, ...findPair(shares, a, b) });
	return { leaders, pairs };
}

function leadersOf({ highest, cells, pairs }: ComparedMeasure): number[] {
	if (highest < 0) return [];
	return cells.flatMap((_, unit) => {
		if (unit === highest) return [unit];
		const pair = pairs.find(({ a, b }) => (a === highest && b === unit) || (a === unit && b === highest));
		return pair?.verdict === "alike" ? [unit] : [];
	});
}

function findPair(shares: readonly ComparedMeasure[], a: number, b: number): Pick<PairFinding, "alike" | "differs"> {
	const facts = shares.flatMap((on) => {
		const pair = on.pairs.find((known) => known.a === a && known.b === b);
		return pair && pair.verdict !== "unknown" ? [{ on, pair }] : [];
	});
	// where both have none or both have all, nothing is said by it
	const alike = facts.filter(
		({ on, pair }) => pair.verdict === "alike" && !(isSaturated(on.cells[a]) && isSaturated(on.cells[b])),
	);
	const burdens = alike.filter(({ on }) => on.measure.direction === "burden");
	const differing = facts.filter(({ pair }) => pair.verdict !== "alike");
	return {
		alike: best(burdens.length > 0 ? burdens : alike, ({ pair }) => -Math.abs(pair.difference)),
		differs: best(differing, weight),
	};
}

function isSaturated(cell: Cell | undefined): boolean {
	return cell?.value === 0 || cell?.value === 1;
}

/** |difference| over √(p(1 − p)) of the region; a region without spread weighs nothing. */
function weight({ on, pair }: PairFact): number {
	const spread = Math.sqrt(on.region.value * (1 - on.region.value));
	return spread > 0 ? Math.abs(pair.difference) / spread : 0;
}

/** The first of the best; null of none. */
function best(facts: readonly PairFact[], score: (fact: PairFact) => number): PairFact | null {
	let found: PairFact | null = null;
	for (const fact of facts) if (found === null || score(fact) > score(found)) found = fact;
	return found;
}
