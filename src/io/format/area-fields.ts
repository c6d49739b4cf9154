import { appError } from "#core/base/errors.ts";
import { type Finding, type FindingCode, MOST_FINDING_ROWS } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { type Column, numberAt, textAt } from "#core/families/columns.ts";
import { plainName } from "#core/families/plain-name.ts";
import type { AdminLevel, AreaTable } from "#core/place/area-table.ts";
import { levelOf, normaliseKode, parentKode } from "#core/place/kode-wilayah.ts";
import { CODE_NAMES, NAME_NAMES, OWN_CODE_NAMES, OWN_NAME_NAMES } from "./area-names.ts";

/** The table without its polygons. */
export type AreaFields = Omit<AreaTable, "geometry" | "bbox">;

type CodeRule = "kemendagri" | "any" | "own";

export type AreaFieldsOptions = {
	/** From the manifest; else the length of the codes says it. */
	readonly level?: AdminLevel;
	/**
	 * "any" takes unique texts that are no Kemendagri codes as they are, from a column `id` where there is no code; "own" takes all
	 * codes letter by letter, those of the parents too.
	 */
	readonly codes?: CodeRule;
};

export type AreaFieldsResult = {
	readonly fields: AreaFields;
	/** Columns that took no part, by their own names. */
	readonly skipped: readonly string[];
	/** NO_NAME, CODE_FORMAT. */
	readonly warnings: readonly Finding[];
};

const STATISTICS = new Set(["penduduk", "keluarga_total", "luas_km2"]);

/**
 * Codes, names and statistics of `rows` areas out of a file's columns. Faults: MISSING_COLUMN (no code column),
 * AREA_CODE (no code, or no Kemendagri code, or one that occurs twice), AREAS_EMPTY.
 */
export function readAreaFields(
	columns: ReadonlyMap<string, Column>,
	rows: number,
	options: AreaFieldsOptions = {},
): Result<AreaFieldsResult> {
	if (rows === 0) return fail(appError("AREAS_EMPTY"));
	const named = new Map([...columns].map(([name, column]) => [plainName(name), { name, column }] as const));
	const used = new Set<string>();
	const find = (names: readonly string[]): Column | undefined => {
		for (const name of names) {
			const found = named.get(name);
			if (!found || !hasText(found.column, rows)) continue;
			used.add(found.name);
			return found.column;
		}
		return undefined;
	};

	const kodeColumn =
		find([...OWN_CODE_NAMES, ...CODE_NAMES[options.level ?? "kelurahan"]]) ??
		find([...CODE_NAMES.kecamatan, ...CODE_NAMES.kota, ...CODE_NAMES.provinsi]) ??
		(options.codes === "any" ? find(["id", "code"]) : undefined);
	if (!kodeColumn)
		return fail(appError("MISSING_COLUMN", { column: "kode", found: [...columns.keys()].slice(0, 12).join(", ") }));
	const codes = readCodes(kodeColumn, rows, options.codes ?? "kemendagri");
	if (!codes.ok) return codes;
	const { kode, irregular } = codes.value;
	const level = options.level ?? levelOf(kode[0] ?? "") ?? "kelurahan";

	const texts = (column: Column | undefined): string[] => Array.from({ length: rows }, (_, row) => textOf(column, row));
	const parentCodes = (parent: AdminLevel): string[] => {
		const own = texts(find(CODE_NAMES[parent]));
		return kode.map((code, row) => {
			const stated = own[row] ?? "";
			if (options.codes === "own" && stated !== "") return stated;
			return normaliseKode(stated) ?? parentKode(code, parent) ?? stated;
		});
	};
	const names = texts(find([...OWN_NAME_NAMES, ...NAME_NAMES[level]]));
	const nama = names.map((name, row) => (name === "" ? (kode[row] ?? "") : name));
	const own = (at: AdminLevel, values: string[], codesOrNames: readonly string[]): string[] =>
		at === level ? [...codesOrNames] : values;
	const fields: AreaFields = {
		length: rows,
		level,
		kode,
		nama,
		kodeKecamatan: own("kecamatan", parentCodes("kecamatan"), kode),
		kecamatan: own("kecamatan", texts(find(NAME_NAMES.kecamatan)), nama),
		kodeKota: own("kota", parentCodes("kota"), kode),
		kota: own("kota", texts(find(NAME_NAMES.kota)), nama),
		kodeProvinsi: own("provinsi", parentCodes("provinsi"), kode),
		provinsi: own("provinsi", texts(find(NAME_NAMES.provinsi)), nama),
		statistics: readStatistics(columns, rows, used),
	};
	const unnamed = names.flatMap((name, row) => (name === "" ? [row + 1] : []));
	const finding = (code: FindingCode, found: readonly number[]): Finding[] =>
		found.length > 0 ? [{ code, count: found.length, rows: found.slice(0, MOST_FINDING_ROWS) }] : [];
	return ok({
		fields,
		skipped: [...columns.keys()].filter((name) => !used.has(name)),
		warnings: [...finding("NO_NAME", unnamed), ...finding("CODE_FORMAT", irregular)],
	});
}

function readCodes(
	column: Column,
	rows: number,
	rule: CodeRule,
): Result<{ readonly kode: string[]; readonly irregular: number[] }> {
	const kode: string[] = [];
	const seen = new Set<string>();
	const irregular: number[] = [];
	for (let row = 0; row < rows; row++) {
		const value = textOf(column, row);
		const code = rule === "own" ? value : normaliseKode(value);
		if (code === null) irregular.push(row + 1);
		const taken = code ?? (rule === "any" ? value : "");
		if (taken === "") return fail(appError("AREA_CODE", { row: row + 1, value }));
		if (seen.has(taken)) return fail(appError("AREA_CODE", { row: row + 1, value, duplicate: 1 }));
		seen.add(taken);
		kode.push(taken);
	}
	return ok({ kode, irregular });
}

/** A cell as trimmed text; "" where there is none. Whole numbers are written out in full. */
function textOf(column: Column | undefined, row: number): string {
	if (column === undefined) return "";
	if (column.kind === "text") return (textAt(column, row) ?? "").trim();
	const value = numberAt(column, row);
	return Number.isNaN(value) ? "" : String(value);
}

function hasText(column: Column, rows: number): boolean {
	for (let row = 0; row < rows; row++) if (textOf(column, row) !== "") return true;
	return false;
}

function readStatistics(columns: ReadonlyMap<string, Column>, rows: number, used: Set<string>): Map<string, Float64Array> {
	const statistics = new Map<string, Float64Array>();
	for (const [name, column] of columns) {
		const plain = plainName(name);
		if (column.kind === "text" || !(STATISTICS.has(plain) || plain.startsWith("x_"))) continue;
		statistics.set(
			plain,
			Float64Array.from({ length: rows }, (_, row) => numberAt(column, row)),
		);
		used.add(name);
	}
	return statistics;
}
