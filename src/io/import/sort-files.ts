import { appError } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { isRecord, parseJsonBytes } from "../bytes/json.ts";
import { readCsv } from "../format/csv.ts";
import { isPartOf, openSource, readOptions } from "../format/registry.ts";
import { SERIES_COLUMNS } from "../pack/series-csv.ts";
import type { InputFile } from "./build-pack.ts";

const ROLES = ["areas", "families", "series", "config"] as const;
/** What a file is for. */
export type FileRole = (typeof ROLES)[number];

export type SortedFiles = {
	/** Absent where no file holds boundaries. */
	readonly areas?: InputFile;
	readonly households: InputFile;
	readonly series?: InputFile;
	readonly config?: InputFile;
	/** FILE_NOT_USED: files whose role another one has already. */
	readonly findings: readonly Finding[];
};

const HEADING_BYTES = 16 * 1024;
const LINE_FEED = 10;
/** Keys that only the configuration of a pack has. */
const CONFIG_KEYS = ["programmes", "indicators", "targets", "sebelumnya", "contact", "notice"];

/**
 * Which of the files a person hands over holds the boundaries, and which the families, by contents alone; `named`: said by the person. Parts of one shapefile
 * belong together. Faults: FAMILIES_NEEDED, and those of `openSource` for a file of no known format.
 */
export async function sortFiles(
	files: readonly InputFile[],
	named: { readonly [R in FileRole]?: InputFile | undefined } = {},
): Promise<Result<SortedFiles>> {
	const roles = new Map<FileRole, InputFile>();
	for (const role of ROLES) {
		const file = named[role];
		if (file !== undefined) roles.set(role, file);
	}
	const findings: Finding[] = [];
	for (const file of withoutParts(files)) {
		const role = await roleOf(file);
		if (!role.ok) return role;
		if (roles.has(role.value)) findings.push({ code: "FILE_NOT_USED", count: 1, rows: [], params: { file: file.name } });
		else roles.set(role.value, file);
	}
	const [areas, households, series, config] = ROLES.map((role) => roles.get(role));
	if (households === undefined) return fail(appError("FAMILIES_NEEDED", {}, files[0]?.name ?? ""));
	return ok({ households, ...(areas ? { areas } : {}), ...(series ? { series } : {}), ...(config ? { config } : {}), findings });
}

/** What a file is for, told by its contents. */
export async function roleOf(file: InputFile): Promise<Result<FileRole>> {
	if (isConfig(file)) return ok("config");
	const source = await openSource(file.bytes, file.name, file.neighbours);
	if (!source.ok) return source;
	const { format, bytes, name } = source.value;
	if (format.read.survey) {
		const survey = await format.read.survey(bytes, readOptions(source.value));
		if (!survey.ok) return survey;
		return ok(survey.value.kinds.has("Polygon") || survey.value.kinds.has("MultiPolygon") ? "areas" : "families");
	}
	return ok(format.id === "csv" && isSeries(bytes, name) ? "series" : "families");
}

function isConfig({ bytes, name }: InputFile): boolean {
	if (!/\.json$/i.test(name)) return false;
	const parsed = parseJsonBytes(bytes, name);
	return parsed.ok && isRecord(parsed.value) && CONFIG_KEYS.some((key) => key in (parsed.value as object));
}

/** By its heading: a list of 200,000 families is not read to the end for this. */
function isSeries(bytes: Uint8Array, name: string): boolean {
	const start = bytes.subarray(0, HEADING_BYTES);
	const table = readCsv(start.subarray(0, start.lastIndexOf(LINE_FEED) + 1 || start.length), { file: name });
	return table.ok && SERIES_COLUMNS.every((column) => table.value.header.includes(column));
}

/** The parts of a shapefile come with its `.shp`; alone they are no files of their own. */
function withoutParts(files: readonly InputFile[]): InputFile[] {
	const partsOf = (shape: InputFile): InputFile[] => files.filter(({ name }) => isPartOf(shape.name, name));
	const parts = new Set(files.flatMap(partsOf));
	return files.filter((file) => !parts.has(file)).map((file) => withParts(file, partsOf(file)));
}

function withParts(file: InputFile, parts: readonly InputFile[]): InputFile {
	return parts.length === 0 ? file : { ...file, neighbours: parts };
}
