import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { measureId } from "#core/measure/catalogue/catalogue.ts";
import type { Form, MeasureTable } from "#core/measure/measure.ts";
import { measureTable, sentencesOf } from "#core/measure/measure-table.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import { createHandler, type Handler } from "#engine/handler.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { inLanguage } from "#i18n/current-language.ts";
import { exportWords } from "#i18n/export-words.ts";
import { csvStyle } from "#i18n/file-words.ts";
import { mapMeasure } from "#i18n/say/paper/map-measure.ts";
import { areasSheet } from "#io/export/export-areas.ts";
import { sheetCsv } from "#io/export/export-sheet-csv.ts";
import { sheetCells } from "#io/format/xlsx/sheet-cells.ts";
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
const FORMS: readonly Form[] = ["count", "rate"];
const CLASSES = { classMethod: "natural", classCount: 5, manualBreaks: [] } as const;

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
	const { files } = value(buildSamplePack({ families: 9_000 }));
	folder = mkdtempSync(join(tmpdir(), "kantong-figures-"));
	for (const [name, bytes] of files) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), bytes);
	}
	handler = createHandler({
		async read(url) {
			const bytes = files.get(url.replace("/packs/64.74/", ""));
			return bytes ? ok(bytes) : fail(appError("HTTP", { status: 404 }, url));
		},
	});
	opened = value(await handler.handle("openPack", { url: "/packs/64.74/pack.json" }));
	chosen = opened.manifest.indicators.chosen ?? [];
	const store = createAppStore({ engine: createFakeEngine() });
	store.setState({ pack: { status: "open", entry: ENTRY, opened }, view: { ...store.getState().view, filter: FILTER } });
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

/** What the Peta place shows for every group of a level, the region last: value, numerator, interval. */
async function screen(indicator: string, level: AdminLevel, form: Form) {
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

/** Every indicator of the pack at every level in each form it really has. */
async function eachFigure(check: (id: string, level: AdminLevel, form: Form) => Promise<void>): Promise<number> {
	let seen = 0;
	for (const { id, hasCount, denominator } of opened.indicators)
		for (const level of LEVELS)
			for (const form of FORMS) {
				if (form === "count" ? !hasCount : denominator === null) continue;
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
		// 9 indicators and one per programme, most in two forms, at three levels
		expect(seen).toBeGreaterThan(3 * 2 * 10);
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
		const asked: { readonly id: string; readonly form: Form }[] = opened.indicators.flatMap(({ id, hasCount, denominator }) =>
			FORMS.filter((form) => (form === "count" ? hasCount : denominator !== null)).map((form) => ({ id, form })),
		);
		const ids = asked.map(({ id, form }) => measureId(id, form)).join();
		for (const level of LEVELS) {
			const answer = await kantong("summary", "--pack", folder, "--where", FILTER, "--by", level, "--measure", ids, "--json");
			const { areas, total } = answer.json() as { areas: { ukuran: Written[] }[]; total: { ukuran: Written[] } };
			for (const [at, { id, form }] of asked.entries()) {
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
			const cells = sheetCells(sheet);
			const units = tableOf(level).units.length;
			const figures = (await screen(id, level, form)).map((figure) => figure.value);
			const written = [...cells.rows.slice(0, units), cells.total ?? []].map((row) => numberOf(row[at]));
			expect(written, `${id} ${level} ${form}`).toEqual(figures);
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
