import { type AppError, appError } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { CLASS_METHODS, type Classification, type ClassMethod } from "#core/measure/classify/classification.ts";
import { classify } from "#core/measure/classify/classify.ts";
import { sortedFinite } from "#core/measure/classify/finite-values.ts";
import { headTailBreaks } from "#core/measure/classify/head-tail.ts";
import { formatCount } from "#i18n/format.ts";
import { topicTexts } from "#i18n/topics.ts";
import { type CsvTable, readCsv } from "#io/format/csv.ts";
import { toNumber } from "#io/format/number-style.ts";
import { DEFAULTS } from "#state/tasks/defaults.ts";
import { command } from "./command.ts";
import { readSource } from "./files.ts";
import type { Options } from "./options.ts";
import { findColumn, numbersOf, rowFinding } from "./points.ts";
import { writeFindings } from "./report.ts";
import { EXIT, type ExitCode, refuse, say, type Terminal, UsageError, writeJson, writeTable } from "./terminal.ts";

/** Head/tail breaks come with their own number of classes, so the screen does not offer them. */
type Method = ClassMethod | "headtail";
const METHODS: readonly Method[] = [...CLASS_METHODS, "headtail"];

/** Other names people use for the methods, in small letters without spaces and signs. */
const ALIASES: Readonly<Record<string, Method>> = {
	jenks: "natural",
	fisher: "natural",
	fisherjenks: "natural",
	naturalbreaks: "natural",
	ckmeans: "natural",
	quantiles: "quantile",
	equalinterval: "equal",
	equalintervals: "equal",
	prettybreaks: "pretty",
	sd: "standard_deviation",
	stddev: "standard_deviation",
	stdev: "standard_deviation",
	standarddeviation: "standard_deviation",
	standarddeviations: "standard_deviation",
	headtails: "headtail",
	headtailbreaks: "headtail",
};
const VALUE_COLUMNS = ["value", "values", "nilai", "v"];
/** Columns that name rows, even where the names are digits. */
const NAMING_COLUMN = /^(id|fid|gid|no|nomor|nomer|row|baris|urut|no_urut|index|kode|code)$|^(id|kode|kd)_|_(id|kode|code)$/i;

export const CLASSIFY = command("classify", {
	options: {
		values: { value: "file", needed: true },
		method: { choices: METHODS, needed: true },
		k: { value: "number" },
		column: { value: "column" },
		breaks: { value: "numbers" },
	},
	run: classifyCommand,
});

async function classifyCommand(options: Options, terminal: Terminal): Promise<ExitCode> {
	const json = options.flag("json");
	const path = options.needed("values");
	const method = readMethod(options.needed("method"));
	const classCount = options.number("k", { least: 1, most: 1_000, whole: true });
	const manualBreaks = readBreaks(options.text("breaks"));
	if (method === "manual" && manualBreaks === undefined) throw new UsageError("needsBreaks");
	if (!COUNTLESS.has(method) && classCount === undefined) throw new UsageError("needed", { name: "k" });
	const bytes = await readSource(path);
	if (!bytes.ok) return refuse(terminal, bytes.error, { json });
	const read = readValues(bytes.value.bytes, path, options.text("column"));
	if (!read.ok) {
		const { candidates } = read;
		if (candidates !== undefined) say(terminal, "chooseColumn", { choices: { any: candidates } });
		return refuse(terminal, read.error, { json });
	}
	writeFindings(terminal, read.findings);
	const result = classesOf(read.values, method, { classCount, manualBreaks });
	if (json) {
		writeJson(terminal, {
			method,
			k: result.counts.length,
			breaks: result.breaks,
			counts: result.counts,
			missing: result.missing,
		});
		return EXIT.done;
	}
	const rows = result.counts.map((count, i) => [
		String(i + 1),
		`${result.breaks[i]}`,
		`${result.breaks[i + 1]}`,
		formatCount(count),
	]);
	const { classNumber, from, to, count: countHead } = topicTexts("help").heads;
	writeTable(terminal, [classNumber, from, to, countHead], rows);
	return EXIT.done;
}

const COUNTLESS: ReadonlySet<Method> = new Set(["manual", "standard_deviation", "headtail"]);

function classesOf(
	values: Float64Array,
	method: Method,
	asked: { readonly classCount: number | undefined; readonly manualBreaks: readonly number[] | undefined },
): Pick<Classification, "breaks" | "counts" | "missing"> {
	const { manualBreaks } = asked;
	if (method !== "headtail") {
		const classCount = asked.classCount ?? (manualBreaks ? manualBreaks.length + 1 : DEFAULTS.classes.count);
		return classify(values, { method, classCount, ...(manualBreaks ? { manualBreaks } : {}) });
	}
	const sorted = sortedFinite(values);
	const breaks = sorted.length === 0 ? [] : headTailBreaks(sorted);
	return classify(values, { method: "manual", classCount: breaks.length - 1, manualBreaks: breaks.slice(1, -1) });
}

function readMethod(name: string): Method {
	const plain = name.toLowerCase().replace(/[\s_/-]+/g, "");
	const method = METHODS.find((known) => known === plain) ?? ALIASES[plain];
	if (method === undefined) throw new UsageError("notAmong", { name: "method", value: name, choices: { any: METHODS } });
	return method;
}

function readBreaks(text: string | undefined): number[] | undefined {
	if (text === undefined) return undefined;
	const breaks = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
	if (breaks.every(Number.isFinite)) return breaks;
	throw new UsageError("breaksNotNumbers", { value: text });
}

type ValuesRead =
	| { readonly ok: true; readonly values: Float64Array; readonly findings: readonly Finding[] }
	| { readonly ok: false; readonly error: AppError; readonly candidates?: readonly string[] };

function readValues(bytes: Uint8Array, file: string, wanted: string | undefined): ValuesRead {
	const read = readCsv(bytes, { file });
	if (!read.ok) return read;
	const table = withHeader(read.value);
	const numeric = numericColumns(table);
	const column = wanted === undefined ? valueColumn(table, numeric) : findColumn(table, wanted);
	const params = { column: wanted ?? "nilai", found: table.header.join(", ") };
	if (column < 0) {
		const error = appError("MISSING_COLUMN", params, file);
		const candidates = numeric.map((at) => table.header[at] as string);
		return { ok: false, error, ...(candidates.length === 0 ? {} : { candidates }) };
	}
	const values = numbersOf(table, column);
	const cells = table.columns[column] as readonly string[];
	const unread = cells.flatMap((cell, row) => (Number.isNaN(values[row]) && !MISSING.test(cell.trim()) ? [row] : []));
	const [first] = unread;
	const name = table.header[column] as string;
	if (first !== undefined && !values.some(Number.isFinite)) {
		const cell = { row: table.rowNumbers[first] as number, column: name, value: cells[first] as string, expected: "number" };
		return { ok: false, error: appError("VALUE", cell, file) };
	}
	return { ok: true, values, findings: rowFinding(table, "UNREAD_NUMBERS", unread, name) };
}

const MISSING = /^(|na|n\/a|#n\/a|nan|null|none|-|–|[-+]?inf(inity)?)$/i;

/** A single column that begins with a number has no header: its first line is a value. */
function withHeader(table: CsvTable): CsvTable {
	const [first, ...others] = table.header;
	if (first === undefined || others.length > 0 || Number.isNaN(toNumber(first, "plain"))) return table;
	return {
		...table,
		header: ["nilai"],
		columns: [[first, ...(table.columns[0] as readonly string[])]],
		rowNumbers: [1, ...table.rowNumbers],
		length: table.length + 1,
	};
}

function numericColumns(table: CsvTable): number[] {
	return table.header.flatMap((name, i) => (!NAMING_COLUMN.test(name) && numbersOf(table, i).some(Number.isFinite) ? [i] : []));
}

/** The only column, one called value or nilai, or the only one that holds numbers and does not name the rows. */
function valueColumn(table: CsvTable, numeric: readonly number[]): number {
	if (table.header.length === 1) return 0;
	const named = table.header.findIndex((name) => VALUE_COLUMNS.includes(name.toLowerCase()));
	if (named >= 0) return named;
	return numeric.length === 1 ? (numeric[0] as number) : -1;
}
