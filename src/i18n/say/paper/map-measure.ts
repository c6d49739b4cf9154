import { currentIndicatorId } from "#core/measure/catalogue/aliases.ts";
import { measureId } from "#core/measure/catalogue/catalogue.ts";
import type { Cell } from "#core/measure/cell.ts";
import type { Classification } from "#core/measure/classify/classification.ts";
import { classify, classOf } from "#core/measure/classify/classify.ts";
import type { Measure, MeasureTable } from "#core/measure/measure.ts";
import type { View } from "#state/view/view.ts";
import { formatMeasureBare } from "../../measure-words.ts";
import { classRanges, type RangeWords } from "../class-ranges.ts";

/** The measure a paper's maps show, its classes (the same on every page), and the class and value of each kelurahan. */
export type MapMeasure = {
	readonly measure: Measure;
	readonly cells: readonly Cell[];
	readonly classification: Classification;
	/** Class per kelurahan code, −1 = no figure. */
	readonly classOf: (kode: string) => number;
	readonly valueOf: (kode: string) => number;
};

/** The view's indicator in its form, or in the other where it has only that; of a table without it, the share not reached. */
export function mapMeasure(
	table: MeasureTable,
	indicator: string,
	view: Pick<View, "measure" | "level" | "classMethod" | "classCount" | "manualBreaks">,
): MapMeasure | null {
	const own = currentIndicatorId(indicator);
	const wanted = [measureId(own, view.measure), measureId(own, "rate"), measureId(own, "count")];
	const found = [...wanted, "belum", "desil1", "keluarga"].map((id) => table.measures.findIndex((measure) => measure.id === id));
	const row = found.find((at) => at >= 0);
	const measure = row === undefined ? undefined : table.measures[row];
	const cells = row === undefined ? undefined : table.cells[row];
	if (measure === undefined || cells === undefined) return null;
	const values = cells.slice(0, table.units.length).map(({ value }) => value);
	// breaks set by hand belong to the values of the map they were set on
	const sameMap = view.level === "kelurahan" && wanted.includes(measure.id);
	const method = view.classMethod === "manual" && !sameMap ? "natural" : view.classMethod;
	const classification = classify(values, { method, classCount: view.classCount, manualBreaks: view.manualBreaks });
	const byKode = new Map(table.units.map(({ kode }, unit) => [kode, values[unit] ?? Number.NaN]));
	const readValue = (kode: string) => byKode.get(kode) ?? Number.NaN;
	return {
		measure,
		cells,
		classification,
		valueOf: readValue,
		classOf: (kode) => classOf(readValue(kode), classification.breaks),
	};
}

/** "≤ 45,0", "45–52" … in the measure's unit. */
export function mapRanges({ measure, classification }: MapMeasure, words: RangeWords): readonly string[] {
	const percent = measure.form === "rate" && measure.denominatorKind !== "square_kilometres";
	return classRanges(classification.breaks, { factor: percent ? 100 : 1, whole: measure.form === "count" }, words);
}

export function mapValue({ measure }: MapMeasure, value: number): string {
	return formatMeasureBare(value, measure);
}
