import { appError, inFile } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { resolveAreaOf, statedAreaOf } from "#core/families/area-columns.ts";
import { type HouseholdColumns, textAt } from "#core/families/columns.ts";
import { inspectJoin } from "#core/families/join-doctor.ts";
import { inspectAreaFacts } from "#core/place/area-facts.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { type OfficialIndex, officialFacts } from "#core/place/official/official-areas.ts";
import type { CodeSystem, PlaceChoices } from "#core/place/official/read-places.ts";
import { isRecord, parseJsonBytes } from "../bytes/json.ts";
import { readCsv } from "../format/csv.ts";
import type { SourceRows } from "../format/format.ts";
import { openSource } from "../format/registry.ts";
import { systemOfMetres } from "../format/systems/candidate-systems.ts";
import { checkCompleteness } from "../pack/pack-consistency.ts";
import type { PackManifest } from "../pack/pack-manifest.ts";
import { parseManifest } from "../pack/pack-manifest-schema.ts";
import { SERIES_COLUMNS } from "../pack/series-csv.ts";
import { buildPackFiles } from "../pack/write-pack.ts";
import { type OfficialSource, officialFor } from "../wilayah/official-source.ts";
import { areaListOf } from "./areas/area-list.ts";
import { citiesOfFamilies, schematicLayer } from "./areas/schematic-layer.ts";
import { areaFiguresIn, cluesOfList, type HouseholdsImport, importHouseholds } from "./import-households.ts";
import type { ImportReport } from "./import-report.ts";
import { completeFacts } from "./pack-facts.ts";
import { readAnyAreas } from "./read-area-layer.ts";
import { readRecords } from "./read-list.ts";

export type InputFile = {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** Handed over with it: the parts of a shapefile. */
	readonly neighbours?: readonly InputFile[];
};

export type BuildPackInput = {
	/** Boundaries; without them schematic ones are drawn for the kabupaten/kota of the families. */
	readonly areas?: InputFile;
	readonly households: InputFile;
	/** Official figures, a table of text. */
	readonly series?: InputFile;
	/** `paket.json`: what the manifest says beyond the data. */
	readonly config?: InputFile;
	/** The layer lists every family of the region; `complete` of the configuration says so too. */
	readonly complete: boolean;
	/** Day the pack is made, ISO, unless the configuration names one. */
	readonly today: string;
	/** The official areas of the country. */
	readonly official: OfficialSource;
	/** Kemendagri code of the region, when a person has said it. */
	readonly region?: string;
	/** What a person has decided about codes and names. */
	readonly choices?: PlaceChoices;
	/** Found before anything was read: files without a role. */
	readonly findings?: readonly Finding[];
	/** Told between long steps and within them, so that whoever waits sees that there is progress; `rows`: read of the list so far. */
	readonly onStep?: (step: BuildStep, rows: number) => void;
	/** Asked between long steps; true ends it with CANCELLED. */
	readonly cancelled?: () => Promise<boolean>;
};

/** What is being done: reading the areas, reading the list, placing the families. */
export type BuildStep = "areas" | "households" | "assign";

export type PackReport = {
	readonly areas: { readonly format: string; readonly read: number; readonly findings: readonly Finding[] };
	/** `warnings` hold what reading and what joining found, rows as the file numbers them. */
	readonly households: ImportReport;
	/** Families counted in an area, by their point or else by their code, and how many areas have one. */
	readonly placed: { readonly families: number; readonly ofFamilies: number; readonly areas: number };
	/** How the codes of the areas were meant; families whose own code is, or is not, that of an area. */
	readonly codes: { readonly system: CodeSystem; readonly matched: number; readonly unmatched: number };
};

export type BuiltPack = {
	readonly files: ReadonlyMap<string, Uint8Array>;
	readonly manifest: PackManifest;
	readonly report: PackReport;
};

/**
 * A pack out of a person's own files, the same in the page and in the terminal: bytes in, files and a report out. Faults: those
 * of the readers, CANCELLED, PACK_MIXED, MANIFEST (the configuration), and NOTHING_PLACED (params: families) when not one family is in any
 * of the areas.
 */
export async function buildPack(input: BuildPackInput): Promise<Result<BuiltPack>> {
	const config = readConfig(input.config);
	if (!config.ok) return config;
	const read = await readFiles(input);
	if (!read.ok) return read;
	const { areas, official, system, format, findings, families } = read.value;
	const { households, report } = families;
	if (await isCancelled(input, "assign", households.length)) return CANCELLED;
	const complete = input.complete || config.value["complete"] === true;
	const mixed = checkCompleteness(complete, areas, households);
	if (mixed) return fail(inFile(mixed, input.households.name));
	const series = checkedSeries(input.series);
	if (!series.ok) return series;

	const assigned = assignAreas(createAreaIndex(areas.geometry), households.lng, households.lat);
	const placed = countPlaced(resolveAreaOf(households, areas, assigned));
	if (placed.families === 0)
		return fail(appError("NOTHING_PLACED", { families: households.length, areas: areas.length }, input.households.name));
	if (await isCancelled(input, "assign", households.length)) return CANCELLED;
	const files = buildPackFiles({
		facts: completeFacts({ config: config.value, areas, households, complete, today: input.today }),
		areas,
		households,
		complete,
		...(series.value === null ? {} : { series: series.value }),
	});
	const manifest = parseManifest(new TextDecoder().decode(files.get("pack.json")), input.config?.name ?? "pack.json");
	if (!manifest.ok) return manifest;
	const joined = inspectJoin({ areas, households, areaOf: assigned }).filter(isNewBeside(report.warnings));
	const known = official === null || areas.schematic === true ? [] : inspectAreaFacts({ areas, facts: officialFacts(official) });
	return ok({
		files,
		manifest: manifest.value,
		report: {
			areas: {
				format,
				read: areas.length,
				findings: [...(input.findings ?? []), ...findings, ...known],
			},
			households: { ...report, warnings: [...report.warnings, ...joined] },
			placed,
			codes: { system, ...countCodes(households, areas) },
		},
	});
}

const CANCELLED = fail(appError("CANCELLED"));

/** Between two long steps: the next one is told, and whoever waits may have given up. */
async function isCancelled({ onStep, cancelled }: BuildPackInput, step: BuildStep, rows: number): Promise<boolean> {
	onStep?.(step, rows);
	return (await cancelled?.()) === true;
}

type ReadFiles = {
	readonly areas: AreaTable;
	readonly official: OfficialIndex | null;
	readonly system: CodeSystem;
	/** Of the boundary file, "skematik" without one. */
	readonly format: string;
	readonly findings: readonly Finding[];
	readonly families: HouseholdsImport;
};

async function readFiles(input: BuildPackInput): Promise<Result<ReadFiles>> {
	const list = await openSource(input.households.bytes, input.households.name, input.households.neighbours);
	if (!list.ok) return list;
	const rows = await readRecords(list.value, stepsOf(input));
	if (!rows.ok) return rows;
	const figures = areaFiguresIn(rows.value);
	if (figures !== null)
		return fail(
			appError("AREA_FIGURES_ONLY", { rows: rows.value.length, columns: figures.slice(0, 6).join(", ") }, list.value.name),
		);
	const given = { rows: rows.value, kind: list.value.format.id, name: list.value.name };
	return input.areas === undefined ? drawAreas(given, input) : readBoth(input.areas, given, input);
}

/** The records of the list, the format they came in, and the file's name. */
type GivenList = { readonly rows: SourceRows; readonly kind: string; readonly name: string };

async function readBoth(boundary: InputFile, list: GivenList, input: BuildPackInput): Promise<Result<ReadFiles>> {
	const source = await openSource(boundary.bytes, boundary.name, boundary.neighbours);
	if (!source.ok) return source;
	if (await isCancelled(input, "areas", 0)) return CANCELLED;
	const layer = await readAnyAreas(source.value, input.official, input.region ?? null, input.choices);
	if (!layer.ok) return layer;
	const { areas, official, reading, warnings } = layer.value;
	if (await isCancelled(input, "households", 0)) return CANCELLED;
	const families = importHouseholds(list.rows, {
		region: areas.bbox,
		areas: areaListOf(areas, official),
		kind: list.kind,
		toDegrees: systemOfMetres,
		...choicesOf(input),
	});
	const format = source.value.format.id;
	return ok({ areas, official, system: reading.system, format, findings: warnings, families });
}

/** No boundaries: the list itself says which kabupaten/kota it is about, and their villages are drawn. */
async function drawAreas({ rows, kind, name }: GivenList, input: BuildPackInput): Promise<Result<ReadFiles>> {
	if (await isCancelled(input, "households", 0)) return CANCELLED;
	const official = await officialFor(cluesOfList(rows), input.official, input.region ?? null);
	if (!official.ok) return official;
	if (official.value === null) return fail(appError("BOUNDARY_NEEDED", {}, name));
	const first = importHouseholds(rows, { areas: official.value, kind, toDegrees: systemOfMetres, ...choicesOf(input) });
	const { rowOf } = official.value;
	const cities = citiesOfFamilies(codesOf(first.households)).filter((city) => rowOf.has(city));
	if (cities.length === 0) return fail(appError("BOUNDARY_NEEDED", {}, name));
	if (await isCancelled(input, "areas", 0)) return CANCELLED;
	const { areas, findings } = schematicLayer(official.value, cities);
	const families = importHouseholds(rows, {
		areas: areaListOf(areas, official.value),
		region: areas.bbox,
		kind,
		toDegrees: systemOfMetres,
		...choicesOf(input),
	});
	return ok({ areas, official: official.value, system: first.system, format: "skematik", findings, families });
}

function choicesOf({ choices }: BuildPackInput): { readonly choices?: PlaceChoices } {
	return choices === undefined ? {} : { choices };
}

/** Says that there is progress. */
function stepsOf({ onStep }: BuildPackInput) {
	return onStep ? { progress: (rows: number) => onStep("households", rows) } : {};
}

function codesOf({ columns, length }: HouseholdColumns): (string | null)[] {
	const kode = columns.get("kode");
	return kode?.kind === "text" ? Array.from({ length }, (_, row) => textAt(kode, row) ?? null) : [];
}

/** What reading has said already is not said again by the join. */
function isNewBeside(said: readonly Finding[]): (finding: Finding) => boolean {
	const key = ({ code, params }: Finding): string => (code === "MISSING_COLUMN" ? `${code} ${params?.["column"]}` : code);
	const known = new Set(said.map(key));
	return (finding) => !known.has(key(finding));
}

function countPlaced(areaOf: Int32Array): PackReport["placed"] {
	const found = areaOf.filter((area) => area >= 0);
	return { families: found.length, ofFamilies: areaOf.length, areas: new Set(found).size };
}

function countCodes(households: HouseholdColumns, areas: AreaTable): Omit<PackReport["codes"], "system"> {
	const stated = statedAreaOf(households, areas) ?? new Int32Array(0);
	return { matched: stated.filter((area) => area >= 0).length, unmatched: stated.filter((area) => area === -2).length };
}

type Config = Readonly<Record<string, unknown>>;

function readConfig(file: InputFile | undefined): Result<Config> {
	if (file === undefined) return ok({});
	const parsed = parseJsonBytes(file.bytes, file.name);
	if (!parsed.ok) return parsed;
	return isRecord(parsed.value) ? ok(parsed.value) : fail(appError("MANIFEST", { field: "config", detail: "object" }, file.name));
}

function checkedSeries(file: InputFile | undefined): Result<Uint8Array | null> {
	if (file === undefined) return ok(null);
	const table = readCsv(file.bytes, { file: file.name });
	if (!table.ok) return table;
	const { header } = table.value;
	const missing = SERIES_COLUMNS.find((column) => !header.includes(column));
	if (missing === undefined) return ok(file.bytes);
	return fail(appError("MISSING_COLUMN", { column: missing, found: header.join(", ") }, file.name));
}
