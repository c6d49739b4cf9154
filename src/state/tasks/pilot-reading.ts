import { pooled } from "#core/choice/baseline.ts";
import { type Cell, cellOf } from "#core/measure/cell.ts";
import type { Measure, MeasureTable } from "#core/measure/measure.ts";
import { type KeptValue, type Pilot, type PilotReading, pilotOf } from "../pilots.ts";

/** What a pilot is followed by: families, and shares of them without any chosen programme, in decile 1 and meeting the rule. */
const FOLLOWED = ["keluarga", "belum", "desil1", "miskin"] as const;

/** The list in hand: which one it is and what it was asked. */
export type ListInHand = Pick<PilotReading, "versi" | "periode" | "filter" | "program">;

export function followedMeasures({ measures }: MeasureTable): readonly Measure[] {
	return FOLLOWED.flatMap((id) => measures.filter((measure) => measure.id === id));
}

/** What the list says of an area, and of the areas that are no pilots. null when the table lacks the area. */
export function readingOf(table: MeasureTable, kode: string, pilots: readonly Pilot[], list: ListInHand): PilotReading | null {
	const row = table.units.findIndex((unit) => unit.kode === kode);
	if (row < 0) return null;
	const others = rowsOf(table, (own) => own !== kode && !pilotOf(pilots, own).dipilih);
	const measures = followedMeasures(table);
	return {
		...list,
		nilai: keptValues(table, measures, [row]),
		lain: {
			kode: others.map((other) => table.units[other]?.kode ?? ""),
			nilai: keptValues(table, measures, others),
		},
	};
}

function rowsOf({ units }: MeasureTable, wanted: (kode: string) => boolean): readonly number[] {
	return [...units.keys()].filter((row) => wanted(units[row]?.kode ?? ""));
}

/** A count keeps its value (of several areas their mean), a share its two parts; what is not known is not kept. */
function keptValues(table: MeasureTable, measures: readonly Measure[], rows: readonly number[]): readonly KeptValue[] {
	return measures.flatMap((measure): KeptValue[] => {
		const { numerator, denominator, value } = pooled(table, measure, rows);
		if (measure.form === "count") return Number.isFinite(value) ? [{ id: measure.id, pembilang: value, penyebut: null }] : [];
		const known = Number.isFinite(numerator) && Number.isFinite(denominator);
		return known ? [{ id: measure.id, pembilang: numerator, penyebut: denominator }] : [];
	});
}

/** A kept value as a cell again; NaN where the measure was not kept. */
export function cellOfKept(measure: Measure, values: readonly KeptValue[]): Cell {
	const kept = values.find(({ id }) => id === measure.id);
	const numerator = kept?.pembilang ?? Number.NaN;
	return cellOf(measure, numerator, kept?.penyebut ?? Number.NaN);
}

export type BeforeAfter = {
	readonly measure: Measure;
	readonly own: readonly [then: Cell, now: Cell];
	/** The same areas then and now. */
	readonly others: readonly [then: Cell, now: Cell];
};

/** Values of a step against those of the table, for the pilot and for the areas that were no pilots then. */
export function beforeAfter(table: MeasureTable, kode: string, reading: PilotReading): readonly BeforeAfter[] {
	const own = rowsOf(table, (unit) => unit === kode);
	const others = rowsOf(table, (unit) => reading.lain.kode.includes(unit));
	return followedMeasures(table).map((measure) => ({
		measure,
		own: [cellOfKept(measure, reading.nilai), pooledValue(table, measure, own)],
		others: [cellOfKept(measure, reading.lain.nilai), pooledValue(table, measure, others)],
	}));
}

/** As kept: a count of several areas is their mean. */
function pooledValue(table: MeasureTable, measure: Measure, rows: readonly number[]): Cell {
	return cellOfKept(measure, keptValues(table, [measure], rows));
}

/** Were both asked the same? A later list with another filter or other programmes is no after. */
export function isAlike(a: Pick<PilotReading, "filter" | "program">, b: Pick<PilotReading, "filter" | "program">): boolean {
	return a.filter === b.filter && [...a.program].sort().join() === [...b.program].sort().join();
}
