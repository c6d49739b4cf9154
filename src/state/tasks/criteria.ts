import * as v from "valibot";
import type { Measure } from "#core/measure/measure.ts";
import { type CriterionWeight, criteriaText } from "../view/candidates.ts";

/** A yardstick of the choice as the screen shows it: the measure, its points, and its share of all points. */
export type ShownCriterion = {
	readonly measure: Measure;
	/** 0–100. */
	readonly weight: number;
	/** 0–1; 0 for every criterion when no points are given at all. */
	readonly share: number;
	readonly reversed: boolean;
	readonly higherIsWorse: boolean;
};

export type PresetId = "standard" | "even" | "gap" | "count" | "severity";
type Preset = { readonly id: PresetId; readonly criteria: readonly CriterionWeight[] };

export const MOST_CRITERIA = 6;
/** Points that one press of plus or minus moves. */
export const WEIGHT_STEP = 5;

/** `indicators.md` 6.6: 40 % load, 30 % severity, 30 % gap. */
export const DEFAULT_WEIGHTS = weights({ keluarga: 40, desil1: 30, belum: 30 });

/** Weightings to start from, the default first. */
const PRESETS: readonly Preset[] = [
	{ id: "standard", criteria: DEFAULT_WEIGHTS },
	{ id: "even", criteria: weights({ keluarga: 25, desil1: 25, miskin: 25, belum: 25 }) },
	{ id: "gap", criteria: weights({ belum: 50, belum_jumlah: 30, desil1: 20 }) },
	{ id: "count", criteria: weights({ keluarga: 50, desil1_jumlah: 30, belum_jumlah: 20 }) },
	{ id: "severity", criteria: weights({ desil1: 50, miskin: 30, desil1_2: 20 }) },
];

function weights(points: Readonly<Record<string, number>>): readonly CriterionWeight[] {
	return Object.entries(points).map(([id, weight]) => ({ id, weight }));
}

/** The presets this data can answer: criteria it lacks are left out, and a preset that has none left. */
export function presetsFor(measures: readonly Measure[]): readonly Preset[] {
	return PRESETS.map(({ id, criteria }) => ({ id, criteria: known(criteria, measures) })).filter(
		({ criteria }) => criteria.length > 0,
	);
}

function known(criteria: readonly CriterionWeight[], measures: readonly Measure[]): readonly CriterionWeight[] {
	return criteria.filter(({ id }) => measures.some((measure) => measure.id === id));
}

/** The weights in force: the view's, without measures the data cannot answer, or the first preset. */
export function weightsInForce(
	criteria: readonly CriterionWeight[] | null,
	measures: readonly Measure[],
): readonly CriterionWeight[] {
	const own = known(criteria ?? [], measures).slice(0, MOST_CRITERIA);
	return own.length > 0 ? own : (presetsFor(measures)[0]?.criteria ?? []);
}

/** The preset these weights are, or null. */
export function presetOf(criteria: readonly CriterionWeight[], measures: readonly Measure[]): PresetId | null {
	const key = criteriaKey(criteria);
	return presetsFor(measures).find((preset) => criteriaKey(preset.criteria) === key)?.id ?? null;
}

function criteriaKey(criteria: readonly CriterionWeight[]): string {
	return criteria.map(({ id, weight, reversed }) => `${id} ${weight} ${reversed === true}`).join();
}

export function shownCriteria(criteria: readonly CriterionWeight[], measures: readonly Measure[]): readonly ShownCriterion[] {
	const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
	return criteria.flatMap(({ id, weight, reversed = false }) => {
		const measure = measures.find((one) => one.id === id);
		if (measure === undefined) return [];
		const share = total > 0 ? weight / total : 0;
		return [{ measure, weight, share, reversed, higherIsWorse: isHigherWorse(measure) !== reversed }];
	});
}

/** Little coverage is urgent; much of anything else is. */
export function isHigherWorse(measure: Measure): boolean {
	return measure.direction !== "coverage";
}

/** "keluarga=40,belum=60", a criterion that counts the other way round as "kepadatan=20~balik"; null where it cannot be read. */
export function readWeights(text: string): readonly CriterionWeight[] | null {
	const read = v.safeParse(criteriaText, text.replaceAll("=", "~").replaceAll(" ", ""));
	return read.success && read.output.length > 0 ? read.output : null;
}
