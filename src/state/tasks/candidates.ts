import { toPlainNumbers } from "#core/base/plain-numbers.ts";
import { ok, type Result } from "#core/base/result.ts";
import { type PilotFact, pilotFacts } from "#core/choice/pilot-facts.ts";
import { type Normalisation, type PriorityScores, priorityScores, type ScoreTask } from "#core/choice/priority-score.ts";
import type { WeightSensitivity } from "#core/choice/weight-sensitivity.ts";
import type { MeasureTable, MeasureUnit } from "#core/measure/measure.ts";
import { cellsOf, valuesOf } from "#core/measure/measure-table.ts";
import { orderOfList } from "#core/measure/rank.ts";
import { FEWEST_FOR_RATE } from "#core/measure/reliability.ts";
import type { EngineCalls } from "#engine/protocol.ts";
import type { Ask } from "../ask.ts";
import type { CriterionWeight, WeightSpread } from "../view/candidates.ts";
import { type ShownCriterion, shownCriteria, weightsInForce } from "./criteria.ts";
import { DEFAULTS } from "./defaults.ts";

/** The areas that may be chosen, scored. Positions count the areas with enough families, in the order of the table. */
export type ScoredCandidates = {
	readonly table: MeasureTable;
	readonly criteria: readonly ShownCriterion[];
	readonly units: readonly MeasureUnit[];
	/** `table.units` row of each position. */
	readonly rows: readonly number[];
	/** Areas with fewer than ten families: listed apart, not scored. */
	readonly few: readonly MeasureUnit[];
	readonly task: ScoreTask;
	readonly scores: PriorityScores;
	/** Weightings that the ranks are tried under. */
	readonly spread: WeightSpread;
	/** Positions of the ranked areas, most urgent first; equals by code. */
	readonly order: readonly number[];
	/** Positions without a score, because a criterion has no value there. */
	readonly unscored: readonly number[];
};

/** With the ranks under a thousand other weightings. */
export type Candidates = ScoredCandidates & { readonly sensitivity: WeightSensitivity };

export type CandidateRule = {
	readonly criteria: readonly ShownCriterion[];
	readonly scale: Normalisation;
	readonly spread: WeightSpread;
};

export function scoreCandidates(table: MeasureTable, { criteria, scale, spread }: CandidateRule): ScoredCandidates {
	const families = cellsOf(table, "keluarga");
	const enough = table.units.map((_, row) => (families[row]?.value ?? 0) >= FEWEST_FOR_RATE);
	const rows = [...table.units.keys()].filter((row) => enough[row]);
	const units = rows.map((row) => table.units[row] as MeasureUnit);
	const task: ScoreTask = {
		values: criteria.map(({ measure }) => valuesOf(table, measure.id, rows)),
		criteria: criteria.map(({ measure, weight, higherIsWorse }) => ({ id: measure.id, weight, higherIsWorse })),
		normalisation: scale,
	};
	const scores = priorityScores(task);
	return {
		table,
		criteria,
		units,
		rows,
		few: table.units.filter((_, row) => !enough[row]),
		task,
		scores,
		spread,
		order: orderOfList(scores.score, units.length, { codes: units.map(({ kode }) => kode) }),
		unscored: [...units.keys()].filter((position) => Number.isNaN(at(scores.score, position))),
	};
}

/** What is asked for; the defaults of the Kandidat place for the rest. */
export type CandidateWish = {
	readonly weights?: readonly CriterionWeight[];
	readonly scale?: Normalisation;
	readonly spread?: WeightSpread;
};

/** The areas of a table ranked as the Kandidat place ranks them, with the ranks under the other weightings. */
export async function rankCandidates(ask: Ask, table: MeasureTable, wish: CandidateWish = {}): Promise<Result<Candidates>> {
	const { scale, spread } = { ...DEFAULTS.candidates, ...wish };
	const weights = weightsInForce(wish.weights ?? null, table.measures);
	const scored = scoreCandidates(table, { criteria: shownCriteria(weights, table.measures), scale, spread });
	const sensitivity = await ask("sensitivity", sensitivityQuery(scored));
	return sensitivity.ok ? ok({ ...scored, sensitivity: sensitivity.value }) : sensitivity;
}

/** A score task as a question to the engine carries it. */
export function scoreQuery({ criteria, normalisation, values }: ScoreTask) {
	return { criteria, normalisation, values: values.map(toPlainNumbers) };
}

export function sensitivityQuery({ task, spread }: ScoredCandidates): EngineCalls["sensitivity"]["request"] {
	return { ...scoreQuery(task), spread: spread === "any" ? "all" : "near" };
}

/** Where a unit stands on each criterion in use: one of weight 0 decides nothing and is no reason. */
export function standings(
	{ task, criteria }: ScoredCandidates,
	position: number,
): readonly { readonly criterion: ShownCriterion; readonly index: number; readonly fact: PilotFact }[] {
	const facts = pilotFacts({
		values: task.values,
		higherIsWorse: criteria.map(({ higherIsWorse }) => higherIsWorse),
		unit: position,
	});
	return criteria.flatMap((criterion, index) => {
		const fact = facts[index];
		return criterion.weight > 0 && fact ? [{ criterion, index, fact }] : [];
	});
}

export function positionOf(candidates: ScoredCandidates, kode: string | null): number {
	return candidates.units.findIndex((unit) => unit.kode === kode);
}

export function at(values: ArrayLike<number>, position: number): number {
	return values[position] ?? Number.NaN;
}
