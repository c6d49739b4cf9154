/** Lists of families into columns of text: an XLSX beside SheetJS, a CSV beside Papa Parse, each on the same bytes. */
import { read, utils } from "@e965/xlsx";
import Papa from "papaparse";
import { createRandom } from "#core/base/random.ts";
import { readCsv } from "#io/format/csv.ts";
import { readXlsx } from "#io/format/xlsx/read-workbook.ts";
import { columnLetters } from "#io/format/xlsx/sheet-cells.ts";
import { madeXlsx } from "../fixtures/xlsx.ts";
import type { BenchRow } from "./row.ts";

const ROWS = 50_000;
const COLUMNS = 30;

/** An id, a point, a code, and figures as a recipient list has them: texts shared, numbers in place. */
function familiesXlsx(): Uint8Array {
	const random = createRandom(ROWS);
	const letters = Array.from({ length: COLUMNS }, (_, column) => columnLetters(column));
	const shared = [
		...letters,
		...Array.from({ length: 300 }, (_, i) => `64.08.01.${2001 + i}`),
		...Array.from({ length: ROWS }, (_, i) => `K${i}`),
	];
	const text = (address: string, index: number) => `<c r="${address}" t="s"><v>${index}</v></c>`;
	const number = (address: string, value: number | string) => `<c r="${address}"><v>${value}</v></c>`;
	const header = `<row r="1">${letters.map((letter, i) => text(`${letter}1`, i)).join("")}</row>`;
	const rows = Array.from({ length: ROWS }, (_, i) => {
		const at = i + 2;
		const cells = letters.map((letter, column) => {
			const address = letter + at;
			if (column === 0) return text(address, COLUMNS + 300 + i);
			if (column === 3) return text(address, COLUMNS + random.integer(300));
			if (column < 3) return number(address, (117 + random.next()).toFixed(6));
			return number(address, column < 28 ? random.integer(3) : random.integer(2_000_000));
		});
		return `<row r="${at}">${cells.join("")}</row>`;
	});
	return madeXlsx({
		sheets: [{ name: "Data", data: header + rows.join("") }],
		shared: shared.map((one) => `<si><t>${one}</t></si>`).join(""),
	});
}

async function timed(runs: number, work: () => unknown): Promise<number> {
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
	}
	return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

const CSV_ROWS = 1_000_000;

function familiesCsv(): Uint8Array {
	const random = createRandom(CSV_ROWS);
	const lines = Array.from(
		{ length: CSV_ROWS },
		(_, i) =>
			`K${i};64.08.01.${2001 + random.integer(300)};${(117 + random.next()).toFixed(6)};${random.integer(11)};${random.integer(2)}`,
	);
	return new TextEncoder().encode(`id;kode;bujur;desil;pkh\n${lines.join("\n")}\n`);
}

async function csvRow(): Promise<BenchRow> {
	const bytes = familiesCsv();
	const ours = await timed(3, () => {
		const table = readCsv(bytes, { file: "daftar.csv" });
		if (!table.ok || table.value.length !== CSV_ROWS) throw new Error(JSON.stringify(table));
	});
	const theirs = await timed(1, () => {
		const { data } = Papa.parse(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true });
		if (data.length !== CSV_ROWS) throw new Error("another length");
	});
	return {
		name: "csv into columns of text, 5 columns",
		n: CSV_ROWS,
		medianMs: ours,
		peer: "Papa Parse into objects",
		peerMs: theirs,
		ratio: theirs / ours,
		goal: "at least 3 times as fast",
	};
}

export async function sheetsBench(): Promise<BenchRow[]> {
	const bytes = familiesXlsx();
	const ours = await timed(3, async () => {
		const sheets = await readXlsx(bytes, { file: "daftar.xlsx" });
		if (!sheets.ok || sheets.value[0]?.length !== ROWS + 1) throw new Error(JSON.stringify(sheets));
	});
	const theirs = await timed(1, () => {
		const book = read(bytes, { dense: true });
		const sheet = book.Sheets[book.SheetNames[0] ?? ""];
		if (sheet === undefined || utils.sheet_to_json(sheet, { header: 1 }).length !== ROWS + 1) throw new Error("another length");
	});
	return [
		{
			name: `xlsx into columns of text, ${COLUMNS} columns`,
			n: ROWS,
			medianMs: ours,
			peer: "SheetJS sheet_to_json",
			peerMs: theirs,
			ratio: theirs / ours,
			goal: "at least 2 times as fast",
		},
		await csvRow(),
	];
}
