import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { calendarDay } from "#core/base/calendar-day.ts";
import { type AppError, appError } from "#core/base/errors.ts";
import { ok, type Result } from "#core/base/result.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { reachingProgrammes } from "#core/families/programme.ts";
import type { MeasureTable } from "#core/measure/measure.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import { createHandler, type Handler } from "#engine/handler.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { exportWords, type Note, noteLines } from "#i18n/export-words.ts";
import { csvStyle, workbookWords } from "#i18n/file-words.ts";
import { speakFilter } from "#i18n/speak-filter.ts";
import { areasSheet } from "#io/export/export-areas.ts";
import { areasToGeoJson, areasWithFigures } from "#io/export/export-areas-geo.ts";
import { familiesSheet, familyColumnNames } from "#io/export/export-families.ts";
import { pocketsToGeoJson } from "#io/export/export-geojson.ts";
import { type Proposal, planningSheet, proposalSheet } from "#io/export/export-plan.ts";
import { sheetCsv } from "#io/export/export-sheet-csv.ts";
import { writeAreasFgb } from "#io/format/flatgeobuf/write.ts";
import type { Sheet } from "#io/format/xlsx/workbook.ts";
import { workbookBytes } from "#io/format/xlsx/write-workbook.ts";
import { countTable } from "#state/tasks/measure-table.ts";
import { pocketQuery } from "#state/tasks/pocket-query.ts";
import { fileFault, readBytes } from "./files.ts";
import { type Options, readOptions } from "./options.ts";
import { isSentenceFault } from "./pack-folder.ts";
import { EXIT, type ExitCode, refuse, say, type Terminal, UsageError, writeJson } from "./terminal.ts";

const FORMATS = ["xlsx", "csv", "geojson", "fgb"] as const;
const CONTENTS = ["areas", "pockets", "rencana", "sasaran", "keluarga"] as const;
const LEVELS = ["kelurahan", "kecamatan", "kota"] as const;
type Format = (typeof FORMATS)[number];
type Content = (typeof CONTENTS)[number];
/** Which formats a content can be written in. */
const WRITABLE: Readonly<Record<Content, readonly Format[]>> = {
	areas: FORMATS,
	pockets: ["geojson"],
	rencana: ["xlsx", "csv"],
	sasaran: ["xlsx", "csv"],
	keluarga: ["xlsx", "csv"],
};

type Job = {
	readonly format: Format;
	readonly what: Content;
	readonly options: Options;
	readonly handler: Handler;
	readonly opened: OpenedPack;
	readonly where: string;
};

export async function exportCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
	const options = readOptions(args, {
		pack: "string",
		format: "string",
		what: "string",
		by: "string",
		where: "string",
		out: "string",
		program: "string",
		kuota: "string",
		"biaya-satuan": "string",
		samarkan: "boolean",
		"sertakan-baris": "boolean",
		json: "boolean",
	});
	const json = options.flag("json");
	const folder = options.needed("pack");
	const out = options.needed("out");
	options.needed("format");
	options.needed("what");
	const format = options.choice("format", FORMATS) ?? "xlsx";
	const what = options.choice("what", CONTENTS) ?? "areas";
	if (!WRITABLE[what].includes(format))
		throw new UsageError(
			`--what ${what} tersedia sebagai ${WRITABLE[what].join(", ")}.`,
			`--what ${what} can be written as ${WRITABLE[what].join(", ")}.`,
		);
	if (what === "keluarga" && !options.flag("sertakan-baris"))
		throw new UsageError(
			"Daftar keluarga berisi data per keluarga: ulangi dengan --sertakan-baris bila Anda berwenang.",
			"A list of families holds data on single families: repeat with --sertakan-baris if you are entitled to it.",
		);
	const handler = createHandler({ read: (path) => readBytes(path) });
	const opened = await handler.handle("openPack", { url: folder === "" ? "." : folder.replace(/\/+$/, "") });
	if (!opened.ok) return refuse(terminal, opened.error, { json });
	if (opened.value.householdCount === 0)
		return refuse(terminal, appError("MANIFEST", { field: "layers.households", detail: "" }, join(folder, "pack.json")), {
			json,
		});
	const where = options.text("where") ?? opened.value.manifest.indicators.filter ?? "";
	const bytes = await fileBytes({ format, what, options, handler, opened: opened.value, where });
	if (!bytes.ok) {
		refuse(terminal, bytes.error, { json });
		return isSentenceFault(bytes.error) ? EXIT.usage : EXIT.refused;
	}
	const written = await write(out, bytes.value);
	if (written !== null) return refuse(terminal, written, { json });
	if (json) writeJson(terminal, { ok: true, file: out, bytes: bytes.value.length, format, what });
	else say(terminal, `Berkas ditulis: ${out}`, `File written: ${out}`);
	return EXIT.done;
}

async function write(path: string, bytes: Uint8Array): Promise<AppError | null> {
	try {
		await writeFile(path, bytes);
		return null;
	} catch (thrown) {
		return fileFault(thrown, path);
	}
}

async function fileBytes(job: Job): Promise<Result<Uint8Array>> {
	const { what, opened, where, options } = job;
	const clause = parseFilter(where, opened.columnTypes);
	if (!clause.ok) return clause;
	switch (what) {
		case "areas":
			return areasBytes(job);
		case "pockets":
			return pocketsBytes(job);
		case "keluarga": {
			const columns = familyColumnNames(opened.manifest.programmes);
			const answer = await job.handler.handle("rows", { where, columns, limit: opened.householdCount });
			if (!answer.ok) return answer;
			const sheet = familiesSheet(answer.value.columns, opened.manifest.programmes, exportWords().families);
			return sheetBytes(job, sheet, notes(job, null));
		}
		case "rencana":
		case "sasaran": {
			const table = await tableOf(job, opened.areas.level);
			if (!table.ok) return table;
			const words = exportWords();
			const { programmes } = opened.manifest;
			const target = ({ sasaran }: { readonly sasaran: string }) =>
				sasaran === "" ? words.plan.everyFamily : spoken(job, sasaran);
			const sheet =
				what === "rencana"
					? planningSheet(table.value, programmes, { ...words.plan, target })
					: proposalSheet(table.value, programmes, proposalOf(table.value, options), words.proposal);
			return sheetBytes(job, sheet, notes(job, false));
		}
	}
}

function proposalOf({ measures }: MeasureTable, options: Options): Proposal {
	const known = measures.flatMap(({ id, programme }) =>
		id.startsWith("cakupan:") && programme !== undefined ? [programme] : [],
	);
	options.needed("program");
	const programme = options.choice("program", known) ?? "";
	const quota = options.number("kuota", { least: 0, whole: true }) ?? Number.POSITIVE_INFINITY;
	return { programme, quota, unitCostRupiah: options.number("biaya-satuan", { least: 0 }) ?? 0 };
}

async function areasBytes(job: Job): Promise<Result<Uint8Array>> {
	const { opened, options, format } = job;
	const { areas, manifest } = opened;
	const level: AdminLevel = options.choice("by", LEVELS) ?? areas.level;
	const isMap = format === "geojson" || format === "fgb";
	if (!opened.groups.some((groups) => groups.level === level) || (isMap && level !== areas.level))
		throw new UsageError(`--by ${level}: batas paket ini per ${areas.level}.`, `--by ${level}: this pack is by ${areas.level}.`);
	const table = await tableOf(job, level);
	if (!table.ok) return table;
	const words = exportWords();
	const masked = options.flag("samarkan");
	const said = notes(job, masked);
	const text = (measure: MeasureTable["measures"][number]) => words.measure(measure, manifest.programmes);
	const sheet = areasSheet({ table: table.value, text, words: words.area, masked });
	if (format === "geojson") return ok(encoded(JSON.stringify(areasToGeoJson(areas, sheet, table.value, said))));
	if (format !== "fgb") return sheetBytes(job, sheet, said);
	const description = said.map(({ title, value }) => `${title}: ${value}`).join("\n");
	const layer = areasWithFigures(areas, sheet, table.value);
	return ok(writeAreasFgb(layer, { name: manifest.kode, title: manifest.nama, description }));
}

async function pocketsBytes(job: Job): Promise<Result<Uint8Array>> {
	const { handler, opened, options } = job;
	const where = options.text("where");
	const query = pocketQuery(opened, where === undefined ? {} : { poor: where });
	const answer = await handler.handle("pockets", query);
	if (!answer.ok) return answer;
	const said = notes({ ...job, where: query.poor }, false);
	return ok(encoded(JSON.stringify({ ...pocketsToGeoJson(answer.value.pockets), kantong: { notes: said } })));
}

function sheetBytes({ format }: Job, sheet: Sheet, said: readonly Note[]): Result<Uint8Array> {
	if (format === "csv") return ok(encoded(sheetCsv(sheet, said, csvStyle())));
	return ok(workbookBytes({ sheets: [sheet], notes: said, words: workbookWords() }));
}

function encoded(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

function tableOf({ handler, opened, where }: Job, level: AdminLevel): Promise<Result<MeasureTable>> {
	return countTable((call, request) => handler.handle(call, request), opened, { unit: { type: "level", level }, where });
}

function spoken({ opened: { manifest, groups } }: Job, sentence: string): string {
	const clause = parseFilter(sentence);
	if (!clause.ok) return sentence;
	const names = {
		programmes: new Map(manifest.programmes.map(({ id, nama }) => [id, nama])),
		areas: new Map(groups.flatMap(({ kode, nama }) => kode.map((code, row) => [code, nama[row] ?? code] as const))),
		columns: new Map<string, string>(),
	};
	return speakFilter(clause.value, names);
}

function notes(job: Job, masked: boolean | null): Note[] {
	const { manifest } = job.opened;
	const chosen = reachingProgrammes(manifest);
	return noteLines({
		name: manifest.nama,
		kode: manifest.kode,
		period: manifest.periode,
		made: manifest.dibuat,
		today: calendarDay(),
		fingerprint: manifest.layers.households?.sha256 ?? "",
		sentence: job.where,
		spoken: spoken(job, job.where),
		programmes: manifest.programmes.flatMap(({ id, nama }) => (chosen.includes(id) ? [nama] : [])),
		sources: manifest.sources.map(({ nama }) => nama),
		notice: manifest.notice,
		masked,
		rows: job.what === "keluarga",
	});
}
