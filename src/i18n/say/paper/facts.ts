import { pilotFacts } from "#core/choice/pilot-facts.ts";
import type { Cell } from "#core/measure/cell.ts";
import { cellAt, valuesOf } from "#core/measure/measure-table.ts";
import { isHigherWorse } from "#state/tasks/criteria.ts";
import type { PaperContext } from "./context.ts";
import { families, measureName, valueWithUnit } from "./voice.ts";

const FACTS = ["keluarga", "jiwa", "desil1_jumlah", "desil1", "belum", "miskin", "kepadatan"];

type Fact = {
	readonly id: string;
	readonly name: string;
	readonly cell: Cell;
	readonly region: Cell;
	readonly words: string;
	readonly regionWords: string;
	readonly rank: number;
	readonly of: number;
};

/** The leading measures of the subject with its place among its like. */
export function factsOf({ data, voice }: PaperContext, ids: readonly string[] = FACTS): readonly Fact[] {
	const { table, unit } = data.own;
	return ids.flatMap((id) => {
		const measure = table.measures.find((known) => known.id === id);
		const [cell, region] = [cellAt(table, id, unit), cellAt(table, id, table.units.length)];
		if (measure === undefined || cell === null || region === null) return [];
		const [fact] = pilotFacts({
			values: [valuesOf(table, id)],
			higherIsWorse: [isHigherWorse(measure)],
			unit,
		});
		if (!Number.isFinite(cell.value)) return [];
		const name = measureName(measure, data.resolved.filter, voice, data.opened);
		const words = valueWithUnit(cell, measure, voice);
		return [
			{
				id,
				name,
				cell,
				region,
				words,
				regionWords: valueWithUnit(region, measure, voice),
				rank: fact?.rank ?? 0,
				of: fact?.of ?? 0,
			},
		];
	});
}

/** "332 KK" of the subject, for lists of pages. */
export function familiesOf({ data, voice }: PaperContext, kode: string): string {
	const unit = data.kelurahan.units.findIndex((known) => known.kode === kode);
	return families(cellAt(data.kelurahan, "keluarga", unit)?.value ?? Number.NaN, voice);
}
