import type { Measure, MeasureCell, MeasureQuantity, MeasureTable, MeasureUnit } from "./measure.ts";
import { reliabilityOf } from "./reliability.ts";
import { wilsonInterval } from "./statistics/interval.ts";

/** Families and persons per sentence and unit, the region last (`TallyAnswer` of the engine). */
export type Tallied = {
	readonly sentences: readonly string[];
	readonly units: readonly MeasureUnit[];
	readonly families: readonly ArrayLike<number>[];
	readonly persons: readonly ArrayLike<number>[];
};

/** Facts about the units themselves, by code; a code that is not there is unknown. */
export type UnitFacts = {
	readonly population: ReadonlyMap<string, number>;
	readonly squareKilometres: ReadonlyMap<string, number>;
	/** Code of the whole region. */
	readonly region: string;
};

/** The sentences to be counted for these measures, each once. */
export function sentencesOf(measures: readonly Measure[]): string[] {
	const quantities = measures.flatMap(({ numerator, denominator }) => [numerator, denominator]);
	return [...new Set(quantities.flatMap((quantity) => (quantity !== null && "where" in quantity ? [quantity.where] : [])))];
}

/** Counts and rates of every measure in every unit. Throws when a measure's sentence was not counted. */
export function measureTable(measures: readonly Measure[], tallied: Tallied, facts: UnitFacts): MeasureTable {
	const codes = [...tallied.units.map(({ kode }) => kode), facts.region];
	const read = (quantity: MeasureQuantity, unit: number): number => {
		const kode = codes[unit];
		if (quantity.type === "population") return facts.population.get(kode) ?? Number.NaN;
		if (quantity.type === "square_kilometres") return facts.squareKilometres.get(kode) ?? Number.NaN;
		const at = tallied.sentences.indexOf(quantity.where);
		if (at < 0) throw new Error(`measureTable: "${quantity.where}" was not counted`);
		return (quantity.type === "families" ? tallied.families : tallied.persons)[at][unit];
	};
	return {
		units: tallied.units,
		measures,
		cells: measures.map(({ numerator, denominator }) =>
			codes.map((_, unit) => measureCell(read(numerator, unit), denominator, denominator ? read(denominator, unit) : Number.NaN)),
		),
	};
}

/** One figure: a count as it is; a rate with its interval, none under ten (`methods.md` 3.2). */
export function measureCell(numerator: number, quantity: MeasureQuantity | null, denominator: number): MeasureCell {
	const nothing = { low: Number.NaN, high: Number.NaN };
	if (quantity === null)
		return { numerator, denominator, value: numerator, ...nothing, reliability: Number.isNaN(numerator) ? "none" : "ok" };
	const reliability = quantity.type === "square_kilometres" && denominator > 0 ? "ok" : reliabilityOf(numerator, denominator);
	if (reliability === "none" || reliability === "too_few")
		return { numerator, denominator, value: Number.NaN, ...nothing, reliability };
	const value = numerator / denominator;
	if (quantity.type !== "families") return { numerator, denominator, value, ...nothing, reliability };
	const [low, high] = wilsonInterval(numerator, denominator);
	return { numerator, denominator, value, low, high, reliability };
}
