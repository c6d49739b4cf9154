import { describe, expect, it } from "vitest";
import { parseFilter } from "#core/families/filter/parse.ts";
import { type Cell, cellOf, countCell, rateCell } from "#core/measure/cell.ts";
import type { DenominatorKind } from "#core/measure/denominator.ts";
import type { Measure, MeasureTable, Quantity } from "#core/measure/measure.ts";
import { type AreaWords, areasSheet } from "#io/export/export-areas.ts";

const where = (sentence: string) => {
	const parsed = parseFilter(sentence);
	if (!parsed.ok) throw new Error(sentence);
	return parsed.value;
};
const families = (sentence: string): Quantity => ({ type: "families", among: "selected", where: where(sentence) });
const persons: Quantity = { type: "persons", among: "selected", where: where("") };

const measure = (id: string, numerator: Quantity, change: Partial<Measure> = {}): Measure => ({
	id,
	form: change.denominator ? "rate" : "count",
	unit: "keluarga",
	direction: "burden",
	numerator,
	denominator: null,
	denominatorKind: null,
	...change,
});

const over = (denominator: Quantity, denominatorKind: DenominatorKind) => ({ denominator, denominatorKind });

const UNITS = [
	{ kode: "64.74.01.1001", nama: "Satu", induk: "Kecamatan A" },
	{ kode: "64.74.01.1002", nama: "Dua", induk: "Kecamatan A" },
	{ kode: "64.74.02.1001", nama: "Tiga", induk: "Kecamatan B" },
];

/** One column: three units and the whole region. */
type Column = { readonly measure: Measure; readonly numerator: readonly number[]; readonly denominator?: readonly number[] };

function tableOf(columns: readonly Column[]): MeasureTable {
	const cells = columns.map(({ measure: one, numerator, denominator }): Cell[] =>
		numerator.map((count, i) => cellOf(one, count, denominator?.[i] ?? Number.NaN)),
	);
	return { units: UNITS, measures: columns.map(({ measure: one }) => one), cells };
}

const WORDS: AreaWords = {
	sheet: "Wilayah",
	kode: ["Kode", "kode wilayah"],
	nama: ["Nama", "nama wilayah"],
	induk: ["Kecamatan", "wilayah di atasnya"],
	total: "Seluruhnya",
	outside: "Di luar wilayah",
	low: (name) => `${name} (bawah)`,
	high: (name) => `${name} (atas)`,
	interval: (name) => `rentang ${name}`,
	numerator: (name) => `${name}: jumlah`,
	denominator: (name) => `${name}: dari`,
	population: "Penduduk",
	area: "Luas",
	families: "KK",
	persons: "jiwa",
	of: (whole) => `dari ${whole}`,
};

const sheetOf = (columns: readonly Column[], masked = false) =>
	areasSheet({
		table: tableOf(columns),
		text: ({ id, form }) => ({
			name: `N ${id}`,
			unit: form === "rate" ? "per 100" : "KK",
			definition: `arti ${id}`,
			denominator: `pembagi ${id}`,
		}),
		words: WORDS,
		masked,
	});

const titles = (sheet: ReturnType<typeof sheetOf>) => sheet.columns.slice(3).map(({ title, unit }) => `${title} | ${unit}`);
const columnOf = (sheet: ReturnType<typeof sheetOf>, title: string) => {
	const at = sheet.columns.findIndex((column) => column.title === title);
	return { ...sheet.columns[at], cells: sheet.rows.map((row) => row[at]) };
};

const POOR = measure("miskin", families("desil<=4"), over(families(""), "selected_families"));

describe("the sheet of areas", () => {
	it("has a count, its whole, the quotient of both, and the 95 % interval", () => {
		const sheet = sheetOf([{ measure: POOR, numerator: [20, 30, 50, 100], denominator: [100, 60, 200, 360] }]);
		expect(titles(sheet)).toEqual([
			"N miskin: jumlah | KK",
			"N miskin: dari | KK",
			"N miskin | per 100 dari pembagi miskin",
			"N miskin (bawah) | per 100 dari pembagi miskin",
			"N miskin (atas) | per 100 dari pembagi miskin",
		]);
		expect(sheet.rows).toHaveLength(3);
		expect(sheet.rows[1]?.slice(0, 5)).toEqual(["64.74.01.1002", "Dua", "Kecamatan A", 30, 60]);
		const { low, high } = rateCell(30, 60, "selected_families");
		expect(sheet.rows[1]?.slice(5)).toEqual([null, low, high]);
		expect(columnOf(sheet, "N miskin")).toMatchObject({
			format: "percent",
			definition: "arti miskin",
			formula: { type: "quotient", of: ["N miskin: jumlah", "N miskin: dari"], least: 10 },
			total: { numerator: "N miskin: jumlah", denominator: "N miskin: dari" },
		});
		expect(columnOf(sheet, "N miskin: dari")).toMatchObject({ definition: "pembagi miskin", total: "sum" });
		const region = rateCell(100, 360, "selected_families");
		expect(columnOf(sheet, "N miskin (atas)").total).toEqual({ value: region.high });
		expect(columnOf(sheet, "N miskin (bawah)").total).toEqual({ value: region.low });
	});

	it("says persons of persons and families of families, inhabitants and square kilometres for what they are", () => {
		const population: Quantity = { type: "official_population" };
		const numbers = { numerator: [1, 2, 3, 6], denominator: [10, 20, 30, 60] };
		const sheet = sheetOf([
			{ measure: measure("jiwa", persons, { unit: "jiwa", ...over(population, "population") }), ...numbers },
			{ measure: measure("padat", families(""), over({ type: "square_kilometres" }, "square_kilometres")), ...numbers },
		]);
		expect(titles(sheet)).toEqual([
			"N jiwa: jumlah | jiwa",
			"Penduduk | jiwa",
			"N padat: jumlah | KK",
			"Luas | km²",
			"N jiwa | per 100 dari pembagi jiwa",
			"N padat | per 100",
		]);
		expect(columnOf(sheet, "Luas").format).toBe("decimal2");
		expect(columnOf(sheet, "N padat")).toMatchObject({ format: "decimal1", formula: { least: Number.MIN_VALUE } });
		expect(columnOf(sheet, "N jiwa")).toMatchObject({ format: "percent", formula: { least: 10 } });
	});

	it("writes each counted quantity once, under the name of its count measure", () => {
		const sheet = sheetOf([
			{ measure: POOR, numerator: [20, 30, 50, 100], denominator: [100, 60, 200, 360] },
			{ measure: measure("terpilih", families("")), numerator: [100, 60, 200, 360] },
		]);
		expect(titles(sheet).slice(0, 2)).toEqual(["N terpilih | KK", "N miskin: jumlah | KK"]);
		expect(columnOf(sheet, "N miskin").formula).toMatchObject({ of: ["N miskin: jumlah", "N terpilih"] });
	});

	it("gives what lies in no area a row of its own, so that the sum is the region's", () => {
		const sheet = sheetOf([
			{ measure: POOR, numerator: [20, 30, 50, 104], denominator: [100, 60, 200, 370] },
			{
				measure: measure("padat", families("terdaftar"), over({ type: "square_kilometres" }, "square_kilometres")),
				numerator: [1, 1, 1, 3],
				denominator: [2, 2, 2, 8],
			},
		]);
		expect(sheet.rows).toHaveLength(4);
		expect(sheet.rows[3]?.slice(0, 3)).toEqual(["", "Di luar wilayah", ""]);
		expect(columnOf(sheet, "N miskin: jumlah").cells).toEqual([20, 30, 50, 4]);
		expect(columnOf(sheet, "N miskin: dari").cells.at(-1)).toBe(10);
		expect(columnOf(sheet, "N padat: jumlah").cells.at(-1)).toBe(0);
		// square kilometres are not families: none lie outside, and the region's own number stands
		expect(columnOf(sheet, "Luas").cells.at(-1)).toBeNull();
		expect(columnOf(sheet, "Luas").total).toEqual({ value: 8 });
		expect(columnOf(sheet, "N padat").total).toEqual({ value: 3 / 8 });
		expect(columnOf(sheet, "N miskin: jumlah").total).toBe("sum");
		expect(columnOf(sheet, "N miskin (bawah)").cells.at(-1)).toBeNull();
	});

	it("has no such row where every family has its area", () => {
		expect(sheetOf([{ measure: POOR, numerator: [2, 3, 5, 10], denominator: [10, 6, 20, 36] }]).rows).toHaveLength(3);
	});

	it("hides counts of 1 to 4 and what gives them away, and their interval with them", () => {
		const sheet = sheetOf([{ measure: POOR, numerator: [3, 30, 50, 83], denominator: [100, 60, 200, 360] }], true);
		expect(columnOf(sheet, "N miskin: jumlah").cells).toEqual(["<5", "*", 50]);
		expect(columnOf(sheet, "N miskin: dari").cells).toEqual([100, 60, 200]);
		expect(columnOf(sheet, "N miskin (bawah)").cells.map((cell) => cell === null)).toEqual([true, true, false]);
		expect(columnOf(sheet, "N miskin: jumlah").total).toEqual({ value: 83 });
		expect(columnOf(sheet, "N miskin").total).toEqual({ value: 83 / 360 });
	});

	it("hides a small count outside every area, and shows it where nothing is hidden", () => {
		const columns = [{ measure: POOR, numerator: [20, 30, 50, 102], denominator: [100, 60, 200, 370] }];
		expect(columnOf(sheetOf(columns, true), "N miskin: jumlah").cells.at(-1)).toBe("<5");
		expect(columnOf(sheetOf(columns, true), "N miskin: dari").cells.at(-1)).toBe(10);
		expect(columnOf(sheetOf(columns, false), "N miskin: jumlah").cells.at(-1)).toBe(2);
	});

	it("hides a programme's gap where its coverage is hidden, as one gives the other away", () => {
		const target = { numerator: [40, 50, 60, 150] };
		const receiving = families("p_pkh");
		const missing = families("not p_pkh");
		const sheet = sheetOf(
			[
				{ measure: measure("sasaran", families("desil<=4")), ...target },
				{ measure: measure("cakupan:pkh", receiving, { programme: "pkh" }), numerator: [3, 30, 40, 73] },
				{ measure: measure("kesenjangan:pkh", missing, { programme: "pkh" }), numerator: [37, 20, 20, 77] },
			],
			true,
		);
		const isHidden = (title: string) => columnOf(sheet, title).cells.map((cell) => typeof cell === "string");
		expect(isHidden("N cakupan:pkh")).toEqual([true, true, false]);
		expect(isHidden("N kesenjangan:pkh")).toEqual([true, true, false]);
		expect(columnOf(sheet, "N kesenjangan:pkh").cells[0]).toBe("*");
	});

	it("tells two quantities with one name apart", () => {
		const sheet = areasSheet({
			table: tableOf([
				{ measure: measure("a", families("")), numerator: [1, 2, 3, 6] },
				{ measure: measure("b", persons, { unit: "jiwa" }), numerator: [4, 5, 6, 15] },
			]),
			text: () => ({ name: "Sama", unit: "", definition: "", denominator: "" }),
			words: WORDS,
			masked: false,
		});
		const [first, second] = sheet.columns.slice(3).map(({ title }) => title);
		expect(first).toBe("Sama");
		expect(second).toMatch(/^Sama \[persons/);
	});

	it("counts of nothing known are empty, and add no row", () => {
		const sheet = sheetOf([{ measure: measure("jiwa", persons, { unit: "jiwa" }), numerator: [NaN, NaN, NaN, NaN] }]);
		expect(sheet.rows).toHaveLength(3);
		expect(columnOf(sheet, "N jiwa").cells).toEqual([Number.NaN, Number.NaN, Number.NaN]);
		expect(countCell(Number.NaN).reliability).toBe("none");
	});
});
