import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { CATALOGUE, indicatorOf, measureId } from "#core/measure/catalogue/catalogue.ts";
import { rateCell } from "#core/measure/cell.ts";
import type { Form, MeasureTable } from "#core/measure/measure.ts";
import { measureTable, sentencesOf } from "#core/measure/measure-table.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import { createHandler, type Handler } from "#engine/handler.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { inLanguage } from "#i18n/current-language.ts";
import { exportWords } from "#i18n/export-words.ts";
import { csvStyle, workbookWords } from "#i18n/file-words.ts";
import { mapMeasure } from "#i18n/say/paper/map-measure.ts";
import { sha256HexSync } from "#io/bytes/sha256-sync.ts";
import { areasSheet } from "#io/export/export-areas.ts";
import { sheetCsv } from "#io/export/export-sheet-csv.ts";
import { readAreasFgb } from "#io/format/flatgeobuf/read-areas.ts";
import { sheetCells } from "#io/format/xlsx/sheet-cells.ts";
import { workbookBytes } from "#io/format/xlsx/write-workbook.ts";
import { openSeries } from "#io/pack/open-series.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import { SERIES_COLUMNS } from "#io/pack/series-csv.ts";
import { createAppStore } from "#state/create-store.ts";
import { displayedValue, effectiveForm, figuresOfAnswer, shareAt } from "#state/figures.ts";
import { selectMeasures, selectUnitFacts } from "#state/measures.ts";
import { buildSamplePack } from "../../scripts/sample/build-sample.ts";
import { kantong } from "../fixtures/run-kantong.ts";
import { createFakeEngine } from "../unit/state/fake-engine.ts";
import { loadAllWords } from "../words.ts";

const ENTRY = { kode: "64.74", nama: "Kota Bontang", tingkat: "kota", url: "64.74/pack.json" } as const;
const FILTER = "terdaftar and desil<=3";
const LEVELS: readonly AdminLevel[] = ["kelurahan", "kecamatan", "kota"];
const CLASSES = { classMethod: "natural", classCount: 5, manualBreaks: [] } as const;

/** Invented official numbers of inhabitants, another for each code. */
const inhabitantsOf = (kode: string) => 5_000 + Number(kode.replaceAll(".", "").slice(-4));
const populationLine = (kode: string) => `${kode},${kode},2024,penduduk,${inhabitantsOf(kode)},jiwa,uji,`;

/** The pack with an official series of its own: the same file for page and terminal. */
function withSeries(files: Map<string, Uint8Array>, codes: readonly string[]): Map<string, Uint8Array> {
	const series = new TextEncoder().encode(`${[SERIES_COLUMNS.join(","), ...codes.map(populationLine)].join("\n")}\n`);
	const manifest = JSON.parse(new TextDecoder().decode(files.get("pack.json"))) as PackManifest;
	const layer = { url: "series.csv", bytes: series.length, sha256: sha256HexSync(series) };
	const own = { ...manifest, layers: { ...manifest.layers, series: layer } };
	return new Map([...files, ["series.csv", series], ["pack.json", new TextEncoder().encode(JSON.stringify(own))]]);
}

let folder: string;
let handler: Handler;
let opened: OpenedPack;
let chosen: readonly string[];
const tables = new Map<AdminLevel, MeasureTable>();

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

beforeAll(async () => {
	await loadAllWords();
	const built = value(buildSamplePack({ families: 9_000 })).files;
	const areas = value(readAreasFgb(built.get("areas.fgb") ?? new Uint8Array()));
	const codes = new Set([ENTRY.kode, ...areas.kode, ...areas.kodeKecamatan]);
	const files = withSeries(built, [...codes]);
	folder = mkdtempSync(join(tmpdir(), "kantong-figures-"));
	for (const [name, bytes] of files) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), bytes);
	}
	const read = async (url: string) => {
		const bytes = files.get(url.replace(/^.*\/packs\/64\.74\//, ""));
		return bytes ? ok(bytes) : fail(appError("HTTP", { status: 404 }, url));
	};
	handler = createHandler({ read });
	opened = value(await handler.handle("openPack", { url: "/packs/64.74/pack.json" }));
	chosen = opened.manifest.indicators.chosen ?? [];
	const store = createAppStore({
		engine: createFakeEngine(),
		readSeries: (manifestUrl, layer) => openSeries(manifestUrl, layer, { read }),
	});
	store.setState({
		pack: { status: "open", entry: ENTRY, opened },
		view: { ...store.getState().view, filter: FILTER },
	});
	await vi.waitFor(() => expect(store.getState().series).toHaveLength(codes.size));
	const [measures, facts] = [selectMeasures(store.getState()), selectUnitFacts(store.getState())];
	if (facts === null) throw new Error("no facts");
	for (const level of LEVELS) {
		const sentences = sentencesOf(measures);
		const tallied = value(await handler.handle("tally", { unit: { type: "level", level }, sentences }));
		tables.set(level, measureTable(measures, { ...tallied, sentences }, facts));
	}
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tableOf(level: AdminLevel): MeasureTable {
	const table = tables.get(level);
	if (table === undefined) throw new Error(`no table of ${level}`);
	return table;
}

type Figure = { readonly value: number; readonly numerator: number; readonly low: number; readonly high: number };

/** What the Peta place shows for every group of a level, the region last: value, numerator, interval. */
async function screen(indicator: string, level: AdminLevel, form: Form): Promise<Figure[]> {
	if (indicator === "penduduk") return inhabitants(level);
	const answer = value(await handler.handle("view", { where: FILTER, level, indicator, chosenProgrammes: chosen }));
	const groups = opened.groups.find((own) => own.level === level);
	if (groups === undefined) throw new Error(level);
	const figures = figuresOfAnswer(answer, groups);
	const shown = effectiveForm(answer.indicator, form);
	return Array.from({ length: groups.kode.length + 1 }, (_, index) => {
		const { numerator, low, high } = shareAt(figures, index);
		const value = displayedValue(figures, index, shown);
		return shown === "rate" ? { value, numerator, low, high } : { value, numerator, low: Number.NaN, high: Number.NaN };
	});
}

/** The selected persons by a pass over the families, over the inhabitants of the official series. */
async function inhabitants(level: AdminLevel): Promise<Figure[]> {
	const persons = await screen("jiwa", level, "count");
	const codes = opened.groups.find((own) => own.level === level)?.kode ?? [];
	return persons.map(({ numerator }, at) => {
		const { value, low, high } = rateCell(numerator, inhabitantsOf(codes[at] ?? ENTRY.kode), "population");
		return { value, numerator, low, high };
	});
}

/** Every indicator that the pack can answer, those that the map does not offer too, in the forms it really has. */
function asked(): { readonly id: string; readonly form: Form }[] {
	return tableOf("kelurahan").measures.map((measure) => ({ id: indicatorOf(measure), form: measure.form }));
}

async function eachFigure(check: (id: string, level: AdminLevel, form: Form) => Promise<void>): Promise<number> {
	let seen = 0;
	for (const { id, form } of asked())
		for (const level of LEVELS) {
			seen++;
			await check(id, level, form);
		}
	return seen;
}

/** A column of the file by its measure: the count under its own name, the rate likewise; the region last. */
function column(table: MeasureTable, id: string) {
	const words = exportWords();
	const text = (measure: MeasureTable["measures"][number]) => words.measure(measure, opened.manifest.programmes);
	const sheet = areasSheet({ table, text, words: words.area, masked: false });
	const measure = table.measures.find((own) => own.id === id);
	if (measure === undefined) throw new Error(`no measure ${id}`);
	const at = sheet.columns.findIndex(({ title }) => title === text(measure).name);
	return { sheet, at, format: sheet.columns[at]?.format };
}

const reread = new Map<AdminLevel, readonly (readonly unknown[])[]>();

/** The rows of the units and the total, as another program reads them from the bytes of the file. */
function reopened(level: AdminLevel): readonly (readonly unknown[])[] {
	const known = reread.get(level);
	if (known) return known;
	const table = tableOf(level);
	const { sheet } = column(table, "keluarga");
	const bytes = workbookBytes({ sheets: [sheet], notes: [], words: inLanguage("id", workbookWords) });
	const book = XLSX.read(bytes, { type: "array" });
	const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[sheet.name] as XLSX.WorkSheet, { header: 1 });
	const found = [...rows.slice(1, table.units.length + 1), rows.at(-1) ?? []];
	reread.set(level, found);
	return found;
}

function numberOf(cell: unknown): number {
	const plain = cell !== null && typeof cell === "object" && "value" in cell ? cell.value : cell;
	return typeof plain === "number" ? plain : Number.NaN;
}

describe("every indicator × level × count or rate is one figure", () => {
	test("on screen and in the tables of comparison, candidates, meeting and paper", async () => {
		const seen = await eachFigure(async (id, level, form) => {
			const table = tableOf(level);
			const row = table.measures.findIndex((measure) => measure.id === measureId(id, form));
			const cells = table.cells[row]?.map(({ value, numerator, low, high }) => ({ value, numerator, low, high }));
			expect(cells, `${id} ${level} ${form}`).toEqual(await screen(id, level, form));
		});
		// the whole catalogue, those of programmes for each of them
		const met = new Set(asked().map(({ id }) => id.split(":")[0]));
		expect([...met].sort()).toEqual(CATALOGUE.map(({ id }) => id).sort());
		expect(seen).toBeGreaterThan(3 * 2 * CATALOGUE.length);
	});

	test("on the map of the paper", async () => {
		await eachFigure(async (id, level, form) => {
			if (level !== "kelurahan") return;
			const table = tableOf(level);
			const shown = mapMeasure(table, id, { measure: form, level, ...CLASSES });
			const expected = (await screen(id, level, form)).slice(0, -1).map((figure) => figure.value);
			expect(
				table.units.map(({ kode }) => shown?.valueOf(kode)),
				`${id} ${form}`,
			).toEqual(expected);
		});
	});

	test("in the terminal", async () => {
		const wanted = asked();
		const ids = wanted.map(({ id, form }) => measureId(id, form)).join();
		for (const level of LEVELS) {
			const answer = await kantong("summary", "--pack", folder, "--where", FILTER, "--by", level, "--measure", ids, "--json");
			const { areas, total } = answer.json() as { areas: { ukuran: Written[] }[]; total: { ukuran: Written[] } };
			for (const [at, { id, form }] of wanted.entries()) {
				const said = [...areas, total].map(({ ukuran }) => ({
					value: ukuran[at]?.nilai ?? Number.NaN,
					numerator: ukuran[at]?.pembilang ?? Number.NaN,
					low: ukuran[at]?.rentang?.[0] ?? Number.NaN,
					high: ukuran[at]?.rentang?.[1] ?? Number.NaN,
				}));
				expect(said, `${id} ${level} ${form}`).toEqual(await screen(id, level, form));
			}
		}
	});

	test("in a workbook, and to the digits written in CSV", async () => {
		await eachFigure(async (id, level, form) => {
			const { sheet, at, format } = column(tableOf(level), measureId(id, form));
			const units = tableOf(level).units.length;
			const figures = (await screen(id, level, form)).map((figure) => figure.value);
			const cells = sheetCells(sheet);
			const made = [...cells.rows.slice(0, units), cells.total ?? []].map((row) => numberOf(row[at]));
			expect(made, `${id} ${level} ${form}`).toEqual(figures);
			expect(
				reopened(level).map((row) => numberOf(row[at])),
				`${id} ${level} ${form} XLSX`,
			).toEqual(figures);
			const lines = sheetCsv(sheet, [], inLanguage("en", csvStyle)).trim().split(/\r?\n/);
			const read = [...lines.slice(1, units + 1), lines.at(-1) ?? ""].map((line) => cellsOfLine(line)[at] ?? "");
			const digits = format === "percent" ? 2 : format === "decimal1" ? 1 : 0;
			const expected = figures.map((figure) => {
				const shown = figure * (format === "percent" ? 100 : 1);
				return Number.isNaN(shown) ? "" : String(Math.round(shown * 10 ** digits) / 10 ** digits);
			});
			expect(read, `${id} ${level} ${form} CSV`).toEqual(expected);
		});
	});
});

type Written = {
	readonly nilai: number | null;
	readonly pembilang: number | null;
	readonly rentang: readonly [number, number] | null;
};

function cellsOfLine(line: string): string[] {
	return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? "");
}
