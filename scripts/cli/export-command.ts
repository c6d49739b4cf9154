import { ok, type Result } from "#core/base/result.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { reachingProgrammes } from "#core/families/programme.ts";
import type { MeasureTable } from "#core/measure/measure.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import type { PocketMethod } from "#core/pocket/methods.ts";
import { csvStyle } from "#i18n/file-words.ts";
import { topicTexts } from "#i18n/topics.ts";
import { familyColumnNames } from "#io/export/export-families.ts";
import type { Proposal } from "#io/export/export-plan.ts";
import { sheetCsv } from "#io/export/export-sheet-csv.ts";
import { workbookBytes } from "#io/format/xlsx/write-workbook.ts";
import { areasFile, familiesFile, type MadeFile, planFile } from "#state/tasks/export-file.ts";
import type { FileFacts } from "#state/tasks/export-notes.ts";
import { pocketQuery } from "#state/tasks/pocket-query.ts";
import { pocketsText } from "#state/tasks/pockets-text.ts";
import { openingFilter } from "#state/view/resolved-view.ts";
import { command } from "./command.ts";
import { writeBytes } from "./files.ts";
import { LEVELS, type Options } from "./options.ts";
import { type Asked, askPackFolder, countPackTable, isSentenceFault } from "./pack-folder.ts";
import { EXIT, type ExitCode, refuse, say, type Terminal, UsageError, writeJson } from "./terminal.ts";

const FORMATS = ["xlsx", "csv", "geojson", "fgb"] as const;
const CONTENTS = ["areas", "pockets", "rencana", "sasaran", "keluarga"] as const;
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

type Job = Asked & {
	readonly terminal: Terminal;
	readonly format: Format;
	readonly what: Content;
	readonly options: Options;
	readonly where: string;
};

export const EXPORT = command("export", {
	options: {
		pack: { value: "folder", needed: true },
		format: { choices: FORMATS, needed: true },
		what: { choices: CONTENTS, needed: true },
		by: { choices: LEVELS },
		where: { value: "sentence" },
		out: { value: "file", needed: true },
		program: { value: "id" },
		kuota: { value: "number" },
		"biaya-satuan": { value: "rupiah" },
		samarkan: {},
		"sertakan-baris": {},
	},
	run: exportCommand,
});

async function exportCommand(options: Options, terminal: Terminal): Promise<ExitCode> {
	const json = options.flag("json");
	const folder = options.needed("pack");
	const out = options.needed("out");
	options.needed("format");
	options.needed("what");
	const format = options.choice("format", FORMATS) ?? "xlsx";
	const what = options.choice("what", CONTENTS) ?? "areas";
	if (!WRITABLE[what].includes(format)) throw new UsageError("otherFormat", { what, choices: { any: WRITABLE[what] } });
	if (what === "keluarga" && !options.flag("sertakan-baris")) throw new UsageError("familiesGuarded");
	const asked = await askPackFolder(folder);
	if (!asked.ok) return refuse(terminal, asked.error, { json });
	const where = options.text("where") ?? openingFilter(asked.value.opened.manifest);
	const bytes = await fileBytes({ ...asked.value, terminal, format, what, options, where });
	if (!bytes.ok) {
		refuse(terminal, bytes.error, { json });
		return isSentenceFault(bytes.error) ? EXIT.usage : EXIT.refused;
	}
	const written = await writeBytes(out, bytes.value);
	if (!written.ok) return refuse(terminal, written.error, { json });
	if (json) writeJson(terminal, { ok: true, file: out, bytes: bytes.value.length, format, what });
	else say(terminal, "fileWritten", { path: out });
	return EXIT.done;
}

async function fileBytes(job: Job): Promise<Result<Uint8Array>> {
	const { what, opened, where, options, handler } = job;
	const clause = parseFilter(where, opened.columnTypes);
	if (!clause.ok) return clause;
	const facts: FileFacts = { opened, sentence: where, chosenProgrammes: reachingProgrammes(opened.manifest) };
	switch (what) {
		case "areas":
			return areasBytes(job, facts);
		case "pockets": {
			const poor = options.text("where");
			const answer = await handler.handle("pockets", pocketQuery(opened, poor === undefined ? {} : { poor }));
			return answer.ok ? ok(encoded(pocketsText(answer.value, methodName(answer.value.query.method), facts))) : answer;
		}
		case "keluarga": {
			const columns = familyColumnNames(opened.manifest.programmes);
			const answer = await handler.handle("rows", { where, columns, limit: opened.householdCount });
			return answer.ok ? ok(bytesOf(familiesFile(answer.value, facts), job.format)) : answer;
		}
		case "rencana":
		case "sasaran": {
			const table = await tableOf(job, opened.areas.level);
			if (!table.ok) return table;
			const isPlan = what === "rencana";
			const proposal = isPlan ? NO_PROPOSAL : proposalOf(table.value, options);
			return ok(bytesOf(planFile(isPlan ? "plan" : "proposal", table.value, proposal, facts), job.format));
		}
	}
}

const NO_PROPOSAL: Proposal = { programme: "", quota: 0, unitCostRupiah: 0 };

function methodName(method: PocketMethod): string {
	return topicTexts("kantong").method[method];
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

async function areasBytes(job: Job, facts: FileFacts): Promise<Result<Uint8Array>> {
	const { opened, options, format } = job;
	const { areas } = opened;
	const level: AdminLevel = options.choice("by", LEVELS) ?? areas.level;
	const isMap = format === "geojson" || format === "fgb";
	if (!opened.groups.some((groups) => groups.level === level) || (isMap && level !== areas.level))
		throw new UsageError("otherLevel", { level, own: areas.level });
	const table = await tableOf(job, level);
	return table.ok ? ok(bytesOf(areasFile(format, table.value, options.flag("samarkan"), facts), format)) : table;
}

/** The file as bytes; a workbook of one sheet may also be written as CSV. */
function bytesOf(file: MadeFile, format: Format): Uint8Array {
	if (file.type === "bytes") return file.bytes;
	if (file.type === "text") return encoded(file.text);
	const { workbook } = file;
	const [sheet] = workbook.sheets;
	return format === "csv" && sheet ? encoded(sheetCsv(sheet, workbook.notes, csvStyle())) : workbookBytes(workbook);
}

function encoded(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

function tableOf({ terminal, where, ...asked }: Job, level: AdminLevel): Promise<Result<MeasureTable>> {
	return countPackTable(terminal, asked, { unit: { type: "level", level }, where });
}
