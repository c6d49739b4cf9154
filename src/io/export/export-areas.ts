import { isShareOfFamilies } from "#core/measure/denominator.ts";
import type { Measure, MeasureTable, Quantity } from "#core/measure/measure.ts";
import { sentenceOf } from "#core/measure/measure-table.ts";
import { FEWEST_FOR_RATE } from "#core/measure/reliability.ts";
import { SHOWN, SMALLEST_SHOWN, type Suppression, suppressSmall } from "#core/privacy/suppress-small.ts";
import type { CellFormat, Sheet, SheetColumn } from "../format/xlsx/workbook.ts";

/** What a measure is called, as the screen says it. */
export type MeasureText = {
	readonly name: string;
	readonly unit: string;
	readonly definition: string;
	readonly denominator: string;
};

export type AreaWords = {
	readonly sheet: string;
	readonly kode: readonly [title: string, definition: string];
	readonly nama: readonly [title: string, definition: string];
	readonly induk: readonly [title: string, definition: string];
	readonly total: string;
	readonly outside: string;
	readonly low: (name: string) => string;
	readonly high: (name: string) => string;
	readonly interval: (name: string) => string;
	readonly numerator: (name: string) => string;
	readonly denominator: (name: string) => string;
	readonly population: string;
	readonly area: string;
	readonly families: string;
	readonly persons: string;
	readonly of: (denominator: string) => string;
};

/** A counted column of the file and where it stands in the table. */
type Counted = {
	readonly key: string;
	readonly title: string;
	readonly unit: string;
	readonly definition: string;
	readonly format: CellFormat;
	readonly values: readonly number[];
};

/** What a hidden cell shows. */
export const HIDDEN = `<${SMALLEST_SHOWN}`;
export const HIDDEN_TOO = "*";

export type AreaFile = {
	readonly table: MeasureTable;
	readonly text: (measure: Measure) => MeasureText;
	readonly words: AreaWords;
	/** Hide counts of 1–4 and what gives them away. */
	readonly masked: boolean;
};

/** Areas × measures: counts with sums, rates as quotients of the counts beside them, intervals as numbers. */
export function areasSheet({ table, text, words, masked }: AreaFile): Sheet {
	const counted = countedColumns(table, text, words);
	const hidden = masked ? hiddenCells(table, counted) : null;
	const unitCount = table.units.length;
	const outside = counted.map(({ values }) => restOf(values, unitCount));
	const hasOutside = counted.some(({ format, key }, i) => format === "count" && isTallied(key) && (outside[i] as number) > 0);
	const columns: SheetColumn[] = [words.kode, words.nama, words.induk].map(([title, definition]) => ({
		title,
		format: "text",
		unit: "",
		definition,
	}));
	const cells: ((unit: number) => string | number | null)[] = [
		(unit) => table.units[unit]?.kode ?? "",
		(unit) => table.units[unit]?.nama ?? words.outside,
		(unit) => table.units[unit]?.induk ?? "",
	];
	counted.forEach((column, c) => {
		const { key, title, unit, definition, format, values } = column;
		const mask = hidden?.get(key) ?? null;
		const region = values[unitCount] as number;
		const rest = hasOutside && isTallied(key) ? (outside[c] as number) : 0;
		const summed = values.slice(0, unitCount).reduce((sum, value) => sum + value, rest);
		const whole = mask === null && Math.abs(summed - region) <= 1e-9 * Math.max(1, Math.abs(region));
		columns.push({
			title,
			format,
			unit,
			definition,
			total: whole ? "sum" : { value: mask !== null && mask.whole !== SHOWN ? HIDDEN_TOO : region },
		});
		cells.push((row) => {
			if (row >= unitCount) return !isTallied(key) ? null : mask !== null && rest > 0 && rest < SMALLEST_SHOWN ? HIDDEN : rest;
			const why = mask?.cells[row] ?? SHOWN;
			return why === SHOWN ? (values[row] ?? null) : why === 1 ? HIDDEN : HIDDEN_TOO;
		});
	});
	table.measures.forEach((measure, m) => {
		if (measure.form !== "rate" || measure.denominator === null) return;
		const { name, unit, definition, denominator } = text(measure);
		const [top, bottom] = [measure.numerator, measure.denominator].map((quantity) => {
			const found = counted.find(({ key }) => key === keyOf(quantity));
			if (!found) throw new Error(`areasSheet: ${measure.id} without its count`);
			return found;
		}) as [Counted, Counted];
		const density = measure.denominatorKind === "square_kilometres";
		const format: CellFormat = density ? "decimal1" : "percent";
		const isHidden = (row: number) => [top, bottom].some(({ key }) => (hidden?.get(key)?.cells[row] ?? SHOWN) !== SHOWN);
		const region = table.cells[m]?.[unitCount];
		const bySums = [top, bottom].every(({ title }) => columns.find((column) => column.title === title)?.total === "sum");
		columns.push({
			title: name,
			format,
			unit: density ? unit : `${unit} ${words.of(denominator)}`,
			definition,
			formula: { type: "quotient", of: [top.title, bottom.title], least: density ? Number.MIN_VALUE : FEWEST_FOR_RATE },
			total: bySums ? { numerator: top.title, denominator: bottom.title } : { value: region?.value ?? Number.NaN },
		});
		cells.push(() => null);
		if (!isShareOfFamilies(measure.denominatorKind)) return;
		for (const side of ["low", "high"] as const) {
			columns.push({
				title: words[side](name),
				format,
				unit: `${unit} ${words.of(denominator)}`,
				definition: words.interval(name),
				total: { value: region?.[side] ?? Number.NaN },
			});
			cells.push((row) => (row < unitCount && !isHidden(row) ? (table.cells[m]?.[row]?.[side] ?? null) : null));
		}
	});
	const rowCount = unitCount + (hasOutside ? 1 : 0);
	return {
		name: words.sheet,
		columns,
		rows: Array.from({ length: rowCount }, (_, row) => cells.map((cell) => cell(row))),
		totalLabel: words.total,
	};
}

/** Every quantity the measures rest on, once, under the name of the count measure where there is one. */
function countedColumns({ measures, cells }: MeasureTable, text: AreaFile["text"], words: AreaWords): Counted[] {
	const counted: Counted[] = [];
	const add = (column: Counted) => {
		if (counted.some(({ key }) => key === column.key)) return;
		const taken = counted.some(({ title }) => title === column.title);
		counted.push(taken ? { ...column, title: `${column.title} [${column.key}]` } : column);
	};
	const rowOf = (m: number, part: "numerator" | "denominator") => (cells[m] ?? []).map((cell) => cell[part]);
	measures.forEach((measure, m) => {
		if (measure.form !== "count") return;
		const { name, unit, definition } = text(measure);
		add({ key: keyOf(measure.numerator), title: name, unit, definition, format: "count", values: rowOf(m, "numerator") });
	});
	measures.forEach((measure, m) => {
		if (measure.denominator === null) return;
		const { name, definition, denominator } = text(measure);
		const families = measure.unit === "jiwa" ? words.persons : words.families;
		add({
			key: keyOf(measure.numerator),
			title: words.numerator(name),
			unit: families,
			definition,
			format: "count",
			values: rowOf(m, "numerator"),
		});
		const { denominatorKind: kind } = measure;
		add({
			key: keyOf(measure.denominator),
			title: kind === "population" ? words.population : kind === "square_kilometres" ? words.area : words.denominator(name),
			unit: kind === "population" ? words.persons : kind === "square_kilometres" ? "km²" : families,
			definition: denominator,
			format: kind === "square_kilometres" ? "decimal2" : "count",
			values: rowOf(m, "denominator"),
		});
	});
	return counted;
}

function keyOf(quantity: Quantity): string {
	const sentence = sentenceOf(quantity);
	const name = quantity.type === "statistic" ? `statistic ${quantity.name}` : quantity.type;
	return sentence === null ? name : `${name} ${sentence}`;
}

/** Counted among the families of the pack, so that what lies in no unit can be told. */
function isTallied(key: string): boolean {
	return key.startsWith("families") || key.startsWith("persons");
}

/** Whole region less its units. */
function restOf(values: readonly number[], unitCount: number): number {
	return values.slice(0, unitCount).reduce((rest, value) => rest - value, values[unitCount] as number);
}

/** Which cells of each counted column are hidden; the groups are the units' parents. A gap and its coverage hide together. */
function hiddenCells({ units, measures }: MeasureTable, counted: readonly Counted[]): ReadonlyMap<string, Suppression> {
	const parents = [...new Set(units.map(({ induk }) => induk))];
	const groupOf = units.map(({ induk }) => parents.indexOf(induk));
	const suppress = (values: readonly number[], forced?: ArrayLike<number>) =>
		suppressSmall(values.slice(0, units.length), groupOf, parents.length, forced ? { forced } : {});
	const hidden = new Map(counted.filter(({ key }) => isTallied(key)).map(({ key, values }) => [key, suppress(values)] as const));
	for (const measure of measures) {
		if (!measure.id.startsWith("kesenjangan:")) continue;
		const coverage = measures.find(({ id }) => id === `cakupan:${measure.programme ?? ""}`);
		if (!coverage) continue;
		const pair = [measure.numerator, coverage.numerator].map(keyOf);
		// target = reached + not reached: where one of the two is hidden the other would give it away
		for (let round = 0; round < units.length; round++) {
			const [a, b] = pair.map((key) => hidden.get(key)) as [Suppression, Suppression];
			if (a.cells.every((why, i) => (why === SHOWN) === (b.cells[i] === SHOWN))) break;
			const either = a.cells.map((why, i) => (why !== SHOWN || b.cells[i] !== SHOWN ? 1 : 0));
			for (const key of pair) {
				const column = counted.find((one) => one.key === key);
				if (column) hidden.set(key, suppress(column.values, either));
			}
		}
	}
	return hidden;
}
