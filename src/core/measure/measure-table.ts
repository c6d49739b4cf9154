import { allOf } from "../families/filter/all-of.ts";
import type { Clause } from "../families/filter/clause.ts";
import { printFilter } from "../families/filter/print.ts";
import { type Cell, cellOf } from "./cell.ts";
import type { Measure, MeasureTable, MeasureUnit, Quantity } from "./measure.ts";

/** Families and persons per sentence and unit, the region last (`TallyAnswer` of the engine). */
export type Tallied = {
	readonly sentences: readonly string[];
	readonly units: readonly MeasureUnit[];
	readonly families: readonly ArrayLike<number>[];
	readonly persons: readonly ArrayLike<number>[];
};

/** Facts about the units themselves, by code; a code that is not there is unknown. */
export type UnitFacts = {
	/** Per statistic of the area layer. */
	readonly statistics: ReadonlyMap<string, ReadonlyMap<string, number>>;
	/** Inhabitants by official count. */
	readonly population: ReadonlyMap<string, number>;
	readonly squareKilometres: ReadonlyMap<string, number>;
	/** Code of the whole region. */
	readonly region: string;
};

/** The measures with every family they count named by the clause itself, the filter in hand (`base`) included. */
export function measuresAmong(measures: readonly Measure[], base: Clause): Measure[] {
	const among = (quantity: Quantity): Quantity =>
		"among" in quantity && quantity.among === "selected"
			? { ...quantity, among: "all", where: allOf([base, quantity.where]) }
			: quantity;
	return measures.map((measure) => ({
		...measure,
		numerator: among(measure.numerator),
		denominator: measure.denominator && among(measure.denominator),
	}));
}

/** The sentence whose families (or persons) a quantity counts; null where it counts none. */
export function sentenceOf(quantity: Quantity): string | null {
	if ("where" in quantity) return printFilter(quantity.where);
	return quantity.type === "list_total" ? "" : null;
}

/** The sentences to be counted for these measures, each once. */
export function sentencesOf(measures: readonly Measure[]): string[] {
	const quantities = measures.flatMap(({ numerator, denominator }) => [numerator, denominator]);
	return [...new Set(quantities.flatMap((quantity) => (quantity && sentenceOf(quantity)) ?? []))];
}

/**
 * Every measure in every unit. The measures say by themselves whom they count (`measuresAmong`). Throws when a sentence of
 * theirs was not counted.
 */
export function measureTable(measures: readonly Measure[], tallied: Tallied, facts: UnitFacts): MeasureTable {
	const codes = [...tallied.units.map(({ kode }) => kode), facts.region];
	const read = (quantity: Quantity, unit: number): number => {
		const kode = codes[unit];
		if (quantity.type === "statistic") return facts.statistics.get(quantity.name)?.get(kode) ?? Number.NaN;
		if (quantity.type === "official_population") return facts.population.get(kode) ?? Number.NaN;
		if (quantity.type === "square_kilometres") return facts.squareKilometres.get(kode) ?? Number.NaN;
		const sentence = sentenceOf(quantity) ?? "";
		const at = tallied.sentences.indexOf(sentence);
		if (at < 0) throw new Error(`measureTable: "${sentence}" was not counted`);
		if (quantity.type === "list_total") return tallied.families[at][tallied.units.length];
		return (quantity.type === "families" ? tallied.families : tallied.persons)[at][unit];
	};
	return {
		units: tallied.units,
		measures,
		cells: measures.map((measure) =>
			codes.map((_, unit) =>
				cellOf(measure, read(measure.numerator, unit), measure.denominator ? read(measure.denominator, unit) : Number.NaN),
			),
		),
	};
}

/** Cells of a measure by unit, the whole region last; empty when the table lacks it. */
export function cellsOf(table: MeasureTable, id: string): readonly Cell[] {
	return table.cells[table.measures.findIndex((measure) => measure.id === id)] ?? [];
}

/** One cell; `table.units.length` is the whole region. null when the table lacks the measure. */
export function cellAt(table: MeasureTable, id: string, unit: number): Cell | null {
	return cellsOf(table, id)[unit] ?? null;
}

/** A measure's figures in these units (all of them by default, without the region); NaN where the table lacks it. */
export function valuesOf(table: MeasureTable, id: string, units: Iterable<number> = table.units.keys()): Float64Array {
	const cells = cellsOf(table, id);
	return Float64Array.from(units, (unit) => cells[unit]?.value ?? Number.NaN);
}
