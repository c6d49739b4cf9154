import { CLASS_METHODS, type ClassMethod } from "#core/classify/classification.ts";
import { classify } from "#core/classify/classify.ts";
import { appError } from "#core/errors.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { formatCount } from "#i18n/format.ts";
import { type CsvTable, readCsv } from "#io/csv.ts";
import { readBytes } from "./files.ts";
import { readOptions } from "./options.ts";
import { findColumn, numbersOf } from "./points.ts";
import { EXIT, type ExitCode, refuse, type Terminal, UsageError, writeJson, writeTable } from "./terminal.ts";

/** Other names people use for the methods. */
const ALIASES: Readonly<Record<string, ClassMethod>> = {
	jenks: "natural",
	fisher: "natural",
	sd: "standard_deviation",
	stddev: "standard_deviation",
	"standard-deviation": "standard_deviation",
	"std-dev": "standard_deviation",
	equal_interval: "equal",
};
const VALUE_COLUMNS = ["value", "values", "nilai"];

export async function classifyCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
	const types = { values: "string", method: "string", k: "string", column: "string", breaks: "string", json: "boolean" } as const;
	const options = readOptions(args, types);
	const json = options.flag("json");
	const path = options.needed("values");
	const method = readMethod(options.needed("method"));
	const classCount = options.number("k", { least: 1, most: 1_000, whole: true });
	const manualBreaks = readBreaks(options.text("breaks"));
	if (method === "manual" && manualBreaks === undefined) throw new UsageError("manual perlu --breaks.", "manual needs --breaks.");
	if (method !== "manual" && method !== "standard_deviation" && classCount === undefined)
		throw new UsageError("Opsi --k wajib diisi.", "Option --k is needed.");
	const bytes = await readBytes(path);
	if (!bytes.ok) return refuse(terminal, bytes.error, { json });
	const values = readValues(bytes.value, path, options.text("column"));
	if (!values.ok) return refuse(terminal, values.error, { json });
	const k = classCount ?? (manualBreaks ? manualBreaks.length + 1 : 5);
	const result = classify(values.value, { method, classCount: k, ...(manualBreaks ? { manualBreaks } : {}) });
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
		formatCount(count, "id"),
	]);
	writeTable(terminal, ["kelas", "dari", "sampai", "banyaknya"], rows);
	return EXIT.done;
}

function readMethod(name: string): ClassMethod {
	const method = CLASS_METHODS.find((known) => known === name) ?? ALIASES[name];
	if (method === undefined)
		throw new UsageError(
			`--method ${name}: harus salah satu dari ${CLASS_METHODS.join(", ")}.`,
			`--method ${name}: expected one of ${CLASS_METHODS.join(", ")}.`,
		);
	return method;
}

function readBreaks(text: string | undefined): number[] | undefined {
	if (text === undefined) return undefined;
	const breaks = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
	if (breaks.every(Number.isFinite)) return breaks;
	throw new UsageError(
		`--breaks ${text}: harus angka dipisahkan koma.`,
		`--breaks ${text}: expected numbers separated by commas.`,
	);
}

function readValues(bytes: Uint8Array, file: string, wanted: string | undefined): Result<Float64Array> {
	const table = readCsv(bytes, { file });
	if (!table.ok) return table;
	const column = wanted === undefined ? valueColumn(table.value) : findColumn(table.value, wanted);
	if (column < 0)
		return fail(appError("MISSING_COLUMN", { column: wanted ?? "nilai", found: table.value.header.join(", ") }, file));
	return ok(numbersOf(table.value, column));
}

/** The only column, one called value or nilai, or the only one that holds numbers. */
function valueColumn(table: CsvTable): number {
	if (table.header.length === 1) return 0;
	const named = table.header.findIndex((name) => VALUE_COLUMNS.includes(name.toLowerCase()));
	if (named >= 0) return named;
	const numeric = table.header.map((_, i) => i).filter((i) => numbersOf(table, i).some(Number.isFinite));
	return numeric.length === 1 ? (numeric[0] as number) : -1;
}
