import { useMemo } from "react";
import type { AppError } from "#core/base/errors.ts";
import { selectMeasures } from "#state/measures.ts";
import type { CriterionWeight } from "#state/view/candidates.ts";
import { useApp } from "../page/app-context.tsx";
import { useMeasureTable } from "../page/use-measure-table.ts";
import { type Candidates, rankCandidates } from "./candidates.ts";
import { shownCriteria, weightsInForce } from "./criteria.ts";

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
	const candidates = useMemo(() => {
		if (table === null) return null;
		return rankCandidates(table, { criteria: shownCriteria(weights, table.measures), scale, spread });
	}, [table, weights, scale, spread]);
	return { candidates, busy, error };
}
