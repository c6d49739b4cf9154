import { useMemo } from "react";
import type { AppError } from "#core/base/errors.ts";
import { selectMeasures } from "#state/measures.ts";
import { type Candidates, type ScoredCandidates, scoreCandidates, sensitivityQuery } from "#state/tasks/candidates.ts";
import { shownCriteria, weightsInForce } from "#state/tasks/criteria.ts";
import type { CriterionWeight } from "#state/view/candidates.ts";
import { useApp } from "../page/app-context.tsx";
import { useAnswered } from "../page/use-answered.ts";
import { useMeasureTable } from "../page/use-measure-table.ts";

const KELURAHAN = { type: "level", level: "kelurahan" } as const;

/** The weights in force: the link's, or the first preset. */
export function useWeights(): readonly CriterionWeight[] {
	const measures = useApp(selectMeasures);
	const criteria = useApp((state) => state.view.criteria);
	return useMemo(() => weightsInForce(criteria, measures), [criteria, measures]);
}

/** Every kelurahan scored by the criteria in force; null until it has been counted. */
export function useCandidates(): {
	readonly candidates: Candidates | null;
	readonly busy: boolean;
	readonly error: AppError | null;
} {
	const { answer: table, busy, error } = useMeasureTable(KELURAHAN);
	const weights = useWeights();
	const scale = useApp((state) => state.view.candidateScale);
	const spread = useApp((state) => state.view.weightSpread);
	const scored = useMemo(
		() => table && scoreCandidates(table, { criteria: shownCriteria(weights, table.measures), scale, spread }),
		[table, weights, scale, spread],
	);
	const ranked = useRanked(scored, "candidates");
	return { candidates: ranked.candidates, busy: busy || ranked.busy, error: error ?? ranked.error };
}

/** The scored areas once their ranks have been tried under other weightings; until then those before them. */
export function useRanked(scored: ScoredCandidates | null, lane: string) {
	const { answered, busy, error } = useAnswered("sensitivity", scored, { requestOf: sensitivityQuery, lane });
	const candidates = useMemo<Candidates | null>(
		() => answered && { ...answered.subject, sensitivity: answered.answer },
		[answered],
	);
	return { candidates, busy, error };
}
