import type { ComparedMeasure, Comparison } from "#core/choice/compare/compare-units.ts";
import type { Measure, MeasureTable } from "#core/measure/measure.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import type { CompareUnit } from "#state/view/comparison.ts";
import type { MeasureWords } from "../measure-words.ts";

/** `kind` of its own, whatever the others are. `mark`: its colour and shape, kept when the order changes. */
export type ComparedUnit = {
	readonly index: number;
	readonly kode: string;
	readonly kind: CompareUnit;
	readonly name: string;
	readonly mark: number;
};

export type Banding = {
	readonly opened: OpenedPack;
	readonly kind: CompareUnit;
	readonly table: MeasureTable;
	/** In the order shown, which is the order of the comparison. */
	readonly units: readonly ComparedUnit[];
	readonly comparison: Comparison;
	/** In the order shown, without those that no unit has a figure of. */
	readonly measures: readonly ComparedMeasure[];
	/** The measure of the maps. */
	readonly shown: ComparedMeasure;
	/** "kota", "kabupaten" … */
	readonly region: string;
	readonly words: (measure: Measure) => MeasureWords;
};
