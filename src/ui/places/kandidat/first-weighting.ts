import { firstWithMore, pointsThatMakeFirst, withExtras } from "#core/choice/first-with-more.ts";
import { weightsThatMakeFirst } from "#core/choice/make-first.ts";
import type { ScoreTask } from "#core/choice/priority-score.ts";
import type { Measure } from "#core/measure/measure.ts";
import { formatPercent } from "#i18n/format.ts";
import { joinNames } from "#i18n/number-words.ts";
import type { CriterionWeight } from "#state/view/candidates.ts";
import { type Candidates, valuesOf } from "../../figure/candidates.ts";
import { isHigherWorse, MOST_CRITERIA } from "../../figure/criteria.ts";
import { insideSentence } from "../../figure/use-measure-names.ts";
import type { ReasonVoice } from "./reasons.ts";

/**
 * Which weights put an area first. `added`: not these criteria by themselves, but with one or two more. `criteria` can be put in
 * force as they are: whole points, proven to put it first alone; empty where there are none.
 */
export type FirstWeighting = {
	readonly kind: "now" | "weights" | "added" | "tied" | "never";
	readonly criteria: readonly CriterionWeight[];
	readonly measures: readonly Measure[];
	readonly extras: number;
};

const LEAST_MARGIN = 1e-9;
const NONE = { criteria: [], measures: [], extras: 0 } as const;

export function firstWeighting(candidates: Candidates, position: number): FirstWeighting {
	const { criteria, task, scores } = candidates;
	const firsts = scores.rank.filter((rank) => rank === 1).length;
	if (scores.rank[position] === 1 && firsts === 1) return { kind: "now", ...NONE };
	const measures = criteria.map(({ measure }) => measure);
	const own = weightsThatMakeFirst({ ...task, unit: position });
	if (own !== null && own.margin > LEAST_MARGIN)
		return { kind: "weights", ...inPoints(candidates, task, measures, position, own.weights) };
	const more = withOthers(candidates, position);
	if (more !== null) return more;
	return { kind: own === null ? "never" : "tied", ...NONE };
}

/** One criterion more, or two where one is not enough. */
function withOthers(candidates: Candidates, position: number): FirstWeighting | null {
	const { criteria, table, rows, task } = candidates;
	const room = MOST_CRITERIA - criteria.length;
	if (room < 1) return null;
	const others = table.measures.filter(
		(measure) => measure.direction !== "extent" && !criteria.some((own) => own.measure.id === measure.id),
	);
	const extras = others.map((measure) => ({
		criterion: { id: measure.id, weight: 0, higherIsWorse: isHigherWorse(measure) },
		values: valuesOf(table, measure.id, rows),
	}));
	const found = firstWithMore({ ...task, unit: position, extras, mostExtras: room > 1 ? 2 : 1 });
	if (found === null) return null;
	const measures = [...criteria.map(({ measure }) => measure), ...found.extras.flatMap((extra) => others[extra] ?? [])];
	const wider = withExtras({ ...task, extras }, found.extras);
	const points = inPoints(candidates, wider, measures, position, found.weights);
	return { kind: "added", ...points, extras: found.extras.length };
}

/** Nearest weights lead narrowly: where whole points lose the lead, those with the widest lead are taken. */
function inPoints(
	{ criteria: shown }: Candidates,
	task: ScoreTask,
	measures: readonly Measure[],
	position: number,
	nearest: Float64Array,
): Omit<FirstWeighting, "kind"> {
	const widest = () => weightsThatMakeFirst({ ...task, unit: position, aim: "widest" })?.weights ?? nearest;
	const points = pointsThatMakeFirst(task, position, nearest) ?? pointsThatMakeFirst(task, position, widest()) ?? [];
	const used = measures.flatMap((measure, j) => {
		const weight = points[j] ?? 0;
		if (weight === 0) return [];
		const reversed = shown[j]?.reversed === true;
		return [{ measure, criterion: { id: measure.id, weight, ...(reversed ? { reversed } : {}) } }];
	});
	return { criteria: used.map(({ criterion }) => criterion), measures: used.map(({ measure }) => measure), extras: 0 };
}

export function firstWords(found: FirstWeighting, { t, language, nameOf }: ReasonVoice): string {
	const { kind, criteria, measures, extras } = found;
	if (kind === "now") return t("first.now");
	if (kind === "never" || kind === "tied") return t(`first.${kind}`);
	if (criteria.length === 0) return t("first.narrow");
	const parts = criteria.map(({ weight, reversed = false }, index) => {
		const measure = measures[index];
		if (measure === undefined) return "";
		const low = isHigherWorse(measure) === reversed;
		const facts = { share: formatPercent(weight / 100, language, 0), name: insideSentence(nameOf(measure)) };
		return t(low ? "first.partLow" : "first.part", facts);
	});
	const weights = joinNames(parts, "and", language);
	if (kind === "added") return t(extras > 1 ? "first.addedTwo" : "first.added", { weights });
	return t("first.weights", { weights });
}
