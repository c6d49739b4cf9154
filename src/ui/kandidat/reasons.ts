import type { TFunction } from "i18next";
import type { Measure } from "#core/measures/measure.ts";
import { weightsThatMakeFirst } from "#core/targeting/make-first.ts";
import { pilotFacts } from "#core/targeting/pilot-facts.ts";
import { formatCount, formatPercent, type Language } from "#i18n/format.ts";
import { joinNames } from "#i18n/number-words.ts";
import { at, type Candidates, valuesOf } from "./candidates.ts";
import { isHigherWorse } from "./criteria.ts";
import { insideSentence } from "./use-measure-names.ts";

type Words = {
	readonly t: TFunction<"kandidat">;
	readonly language: Language;
	readonly nameOf: (measure: Measure) => string;
};

/** "Ke-5 menurut keluarga terpilih, ke-13 menurut desil 1 (persen)": where the area stands on each criterion in use. */
export function reasonWords(candidates: Candidates, position: number, { t, language, nameOf }: Words): string {
	const { criteria, task } = candidates;
	const facts = pilotFacts({
		values: task.values,
		higherIsWorse: criteria.map(({ higherIsWorse }) => higherIsWorse),
		unit: position,
	});
	const parts = facts.flatMap((fact) => {
		const criterion = criteria[fact.measure];
		if (criterion === undefined) return [];
		const name = insideSentence(nameOf(criterion.measure));
		if (fact.rank === 0) return [t("reason.missing", { name })];
		return [t("reason.rank", { rank: formatCount(fact.rank, language), of: formatCount(fact.of, language), name })];
	});
	return t("reason.sentence", { reasons: joinNames(parts, "and", language) });
}

/** Which weights put the area first, if need be with one criterion more; or that none do. */
export function firstWords(candidates: Candidates, position: number, words: Words): string {
	const { t } = words;
	const { criteria, task, scores } = candidates;
	if (scores.rank[position] === 1) return t("first.now");
	const found = weightsThatMakeFirst({ ...task, unit: position });
	const shown = criteria.map(({ measure }) => measure);
	if (found !== null && found.margin > LEAST_MARGIN)
		return t("first.weights", { weights: weightWords(found.weights, shown, words) });
	const more = firstWithOneMore(candidates, position);
	if (more !== null) return t("first.added", { weights: weightWords(more.weights, [...shown, more.measure], words) });
	return found === null ? t("first.never") : t("first.tied", { weights: weightWords(found.weights, shown, words) });
}

const LEAST_MARGIN = 1e-9;

/** The measure beside the criteria in use with which the least of the present weights has to be given up. */
function firstWithOneMore(
	{ criteria, table, rows, task }: Candidates,
	position: number,
): { readonly measure: Measure; readonly weights: Float64Array } | null {
	let best: { readonly measure: Measure; readonly weights: Float64Array; readonly moved: number } | null = null;
	for (const measure of table.measures) {
		if (measure.direction === "extent" || criteria.some((own) => own.measure.id === measure.id)) continue;
		const found = weightsThatMakeFirst({
			...task,
			values: [...task.values, valuesOf(table, measure.id, rows)],
			criteria: [...task.criteria, { id: measure.id, weight: 0, higherIsWorse: isHigherWorse(measure) }],
			unit: position,
		});
		if (found === null || found.margin <= LEAST_MARGIN) continue;
		const moved = found.weights.reduce((sum, weight, i) => sum + (weight - (criteria[i]?.share ?? 0)) ** 2, 0);
		if (best === null || moved < best.moved) best = { measure, weights: found.weights, moved };
	}
	return best;
}

function weightWords(weights: Float64Array, measures: readonly Measure[], { t, language, nameOf }: Words): string {
	const parts = measures.flatMap((measure, index) => {
		const share = formatPercent(at(weights, index), language, 0);
		return at(weights, index) >= LEAST_SAID ? [t("first.part", { share, name: insideSentence(nameOf(measure)) })] : [];
	});
	return joinNames(parts, "and", language);
}

/** Rounds to one per cent. */
const LEAST_SAID = 0.005;
