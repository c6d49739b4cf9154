import { describe, expect, it } from "vitest";
import type { Programme } from "#core/families/programme.ts";
import { rateCell } from "#core/measure/cell.ts";
import type { Measure, MeasureTable } from "#core/measure/measure.ts";
import { type ColumnWords, coverageSheets, planningSheet, programmeGaps, proposalSheet } from "#io/export/export-plan.ts";

const FAMILIES = { type: "families", among: "all", where: { type: "all" } } as const;

function coverage(programme: string): Measure {
	return {
		id: `cakupan:${programme}`,
		form: "rate",
		unit: "keluarga",
		direction: "coverage",
		numerator: FAMILIES,
		denominator: FAMILIES,
		denominatorKind: "selected_families",
		programme,
	};
}

function programme(id: string, nama: string, pemilik: string): Programme {
	return { id, kode: nama, nama, pemilik, kelompok: "nasional", sektor: "", sasaran: "desil<=4", satuan: "keluarga" };
}

const PROGRAMMES = [programme("pkh", "PKH", "Kementerian Sosial"), programme("blt", "BLT", "Dinas Sosial")];
const cells = (pairs: readonly (readonly [number, number])[]) => pairs.map(([n, of]) => rateCell(n, of, "selected_families"));
/** Three areas and the region, which holds 10 families outside them; PKH reached all of Cemara. */
const TABLE: MeasureTable = {
	units: [
		{ kode: "64.74.01.1001", nama: "Aren", induk: "Hilir" },
		{ kode: "64.74.01.1002", nama: "Bakau", induk: "Hilir" },
		{ kode: "64.74.02.1001", nama: "Cemara", induk: "Hulu" },
	],
	measures: [coverage("pkh")],
	cells: [
		cells([
			[40, 100],
			[10, 30],
			[20, 20],
			[74, 160],
		]),
	],
};

const words = <Name extends string>(...names: readonly Name[]): Readonly<Record<Name, ColumnWords>> => {
	const entries = names.map((name): [Name, ColumnWords] => [name, [name, `about ${name}`]]);
	return Object.fromEntries(entries) as Record<Name, ColumnWords>;
};
const titles = (sheet: { readonly columns: readonly { readonly title: string }[] } | undefined) =>
	sheet?.columns.map(({ title }) => title);

describe("the gaps of programmes", () => {
	it("are the target less the reached, of the programmes whose coverage is in the table", () => {
		const [gap, ...others] = programmeGaps(TABLE, PROGRAMMES);
		expect(others).toEqual([]);
		expect(gap).toMatchObject({ target: [100, 30, 20, 160], reached: [40, 10, 20, 74], unreached: [60, 20, 0, 86] });
	});
});

describe("S4.7 the planning table", () => {
	const sheet = planningSheet(TABLE, PROGRAMMES, {
		sheet: "Rencana",
		families: "KK",
		total: "Jumlah",
		columns: words("programme", "activity", "kode", "place", "target", "families", "volume", "unit", "office"),
		activity: ({ nama }) => `Kegiatan ${nama}`,
		place: ({ nama, induk }) => `${nama}, ${induk}`,
		target: ({ sasaran }) => `sasaran ${sasaran}`,
	});

	it("S4.7 gives every place under its own heading: program, kegiatan, kode, lokasi, sasaran, volume, OPD", () => {
		expect(titles(sheet)).toEqual(["programme", "activity", "kode", "place", "target", "families", "volume", "unit", "office"]);
		expect(sheet.rows).toEqual([
			["PKH", "Kegiatan PKH", "64.74.01.1001", "Aren, Hilir", "sasaran desil<=4", 60, 60, "KK", "Kementerian Sosial"],
			["PKH", "Kegiatan PKH", "64.74.01.1002", "Bakau, Hilir", "sasaran desil<=4", 20, 20, "KK", "Kementerian Sosial"],
		]);
	});

	it("S4.7 sums families and volume, and nothing else", () => {
		expect(sheet.columns.filter(({ total }) => total === "sum").map(({ title }) => title)).toEqual(["families", "volume"]);
		expect(sheet).toMatchObject({ name: "Rencana", totalLabel: "Jumlah" });
	});
});

describe("S0.2 coverage per programme and unit", () => {
	const sheets = coverageSheets(TABLE, PROGRAMMES, {
		summary: "Ringkasan",
		families: "KK",
		percent: "%",
		total: "Jumlah",
		outside: "Di luar",
		columns: words("programme", "office", "kode", "nama", "induk", "target", "reached", "unreached", "coverage", "low", "high"),
		sheet: ({ nama }) => nama,
	});

	it("S0.2 tells target, reached and unreached of the region first, then of each unit with the families outside all", () => {
		expect(sheets.map(({ name }) => name)).toEqual(["Ringkasan", "PKH"]);
		expect(titles(sheets[0])?.slice(0, 5)).toEqual(["programme", "office", "target", "reached", "unreached"]);
		expect(sheets[0]?.rows.map((row) => row.slice(0, 6))).toEqual([["PKH", "Kementerian Sosial", 160, 74, 86, null]]);
		expect(titles(sheets[1])?.slice(0, 6)).toEqual(["kode", "nama", "induk", "target", "reached", "unreached"]);
		expect(sheets[1]?.rows.map((row) => row.slice(0, 7))).toEqual([
			["64.74.01.1001", "Aren", "Hilir", 100, 40, 60, null],
			["64.74.01.1002", "Bakau", "Hilir", 30, 10, 20, null],
			["64.74.02.1001", "Cemara", "Hulu", 20, 20, 0, null],
			["", "Di luar", "", 10, 4, 6, null],
		]);
	});

	it("S0.2 leaves the share to a formula of reached over target, and carries the interval of the table", () => {
		const rate = sheets[1]?.columns.find(({ title }) => title === "coverage");
		expect(rate).toMatchObject({ formula: { type: "quotient", of: ["reached", "target"] }, total: { numerator: "reached" } });
		const cell = TABLE.cells[0]?.[0];
		expect(sheets[1]?.rows[0]?.slice(7)).toEqual([cell?.low, cell?.high]);
	});
});

describe("S0.3 the proposal", () => {
	const sheet = (quota: number) =>
		proposalSheet(
			TABLE,
			PROGRAMMES,
			{ programme: "pkh", quota, unitCostRupiah: 900_000 },
			{
				sheet: "Usulan",
				families: "KK",
				rupiah: "Rp",
				total: "Jumlah",
				columns: words("kode", "nama", "induk", "target", "reached", "unreached", "quota", "unitCost", "cost"),
			},
		);

	it("S0.3 shares the quota by the gap of each unit, with its cost as a formula", () => {
		const { rows, columns } = sheet(40);
		expect(rows).toEqual([
			["64.74.01.1001", "Aren", "Hilir", 100, 40, 60, 30, 900_000, null],
			["64.74.01.1002", "Bakau", "Hilir", 30, 10, 20, 10, 900_000, null],
			["64.74.02.1001", "Cemara", "Hulu", 20, 20, 0, 0, 900_000, null],
		]);
		expect(columns.at(-1)).toMatchObject({ formula: { type: "product", of: ["quota", "unitCost"] }, total: "sum" });
	});

	it("of a programme that the table has no coverage of is refused", () => {
		expect(() => proposalSheet(TABLE, PROGRAMMES, { programme: "blt", quota: 1, unitCostRupiah: 1 }, {} as never)).toThrow(/blt/);
	});
});
