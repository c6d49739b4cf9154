import { calendarDay } from "#core/base/calendar-day.ts";
import { appError, inFile } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { columnTypes, type HouseholdColumns, programmeIds } from "#core/families/columns.ts";
import { inspectJoin } from "#core/families/join-doctor.ts";
import type { IndicatorId } from "#core/measure/catalogue/indicator.ts";
import { resolveIndicator } from "#core/measure/catalogue/resolve-indicator.ts";
import type { AdminLevel, AreaTable } from "#core/place/area-table.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { formatCount } from "#i18n/format.ts";
import { isRecord, parseJsonBytes } from "#io/bytes/json.ts";
import { readCsv } from "#io/format/csv.ts";
import { checkCompleteness } from "#io/pack/pack-consistency.ts";
import { parseManifest } from "#io/pack/pack-manifest-schema.ts";
import { buildPackFiles, type PackFacts } from "#io/pack/write-pack.ts";
import { inspectKnownAreas } from "./area-doctor.ts";
import { kindOfFile, readAreas, readBytes, readHouseholds, writeFiles } from "./files.ts";
import { type Options, readOptions } from "./options.ts";
import { type Notice, writeNotices } from "./report.ts";
import { EXIT, type ExitCode, refuse, say, type Terminal, writeJson } from "./terminal.ts";

type Built = {
	readonly files: ReadonlyMap<string, Uint8Array>;
	readonly areas: { readonly read: number; readonly warnings: readonly Notice[] };
	readonly households: {
		readonly read: number;
		readonly used: number;
		readonly skipped: readonly { readonly reason: string; readonly count: number; readonly rows: readonly number[] }[];
		readonly warnings: readonly Notice[];
		readonly columns: readonly { readonly from: string; readonly to: string }[];
		readonly skippedColumns: readonly { readonly column: string; readonly reason: string }[];
	};
};

export async function packCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
	const options = readOptions(args, {
		areas: "string",
		households: "string",
		series: "string",
		config: "string",
		out: "string",
		complete: "boolean",
		json: "boolean",
	});
	const json = options.flag("json");
	const out = options.needed("out");
	const built = await buildFromFiles(options);
	if (!built.ok) return refuse(terminal, built.error, { json });
	const { files, areas, households } = built.value;
	const written = await writeFiles(out, files);
	if (!written.ok) return refuse(terminal, written.error, { json });
	if (json) {
		const sizes = Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.length]));
		writeJson(terminal, { out, files: sizes, areas, households });
		return EXIT.done;
	}
	terminal.out(`wilayah ${areas.read}; keluarga dibaca ${households.read}, dipakai ${households.used}\n`);
	writeNotices(terminal, [
		...areas.warnings,
		...households.skipped.map(({ reason, count, rows }) => ({ code: reason, count, rows })),
		...households.warnings,
		...households.skippedColumns.map(({ column, reason }): Notice => {
			const isPrivate = reason === "PRIVATE" || reason === "IDENTITY_NUMBER";
			return { code: isPrivate ? "PRIVATE_COLUMN" : "SKIPPED_COLUMN", count: 1, column };
		}),
	]);
	say(
		terminal,
		`Paket ditulis ke ${out}: ${formatCount(areas.read, "id")} wilayah, ${formatCount(households.used, "id")} keluarga.`,
		`Pack written to ${out}: ${formatCount(areas.read, "en")} areas, ${formatCount(households.used, "en")} families.`,
	);
	return EXIT.done;
}

async function buildFromFiles(options: Options): Promise<Result<Built>> {
	const areasPath = options.needed("areas");
	const householdsPath = options.needed("households");
	const config = await readConfig(options.text("config"));
	if (!config.ok) return config;
	const areaBytes = await readBytes(areasPath);
	if (!areaBytes.ok) return areaBytes;
	const areasRead = readAreas(areaBytes.value, areasPath);
	if (!areasRead.ok) return areasRead;
	const { areas } = areasRead.value;
	const familyBytes = await readBytes(householdsPath);
	if (!familyBytes.ok) return familyBytes;
	const imported = readHouseholds(familyBytes.value, householdsPath, { region: areas.bbox });
	if (!imported.ok) return imported;
	const { households, report } = imported.value;
	const complete = options.flag("complete") || config.value.complete === true;
	const mixed = checkCompleteness(complete, areas, households);
	if (mixed) return fail(inFile(mixed, householdsPath));
	const series = await readSeries(options.text("series"));
	if (!series.ok) return series;
	const facts = packFacts({ config: config.value, areas, households, complete });
	const files = buildPackFiles({
		facts,
		areas,
		households,
		complete,
		...(series.value === null ? {} : { series: series.value }),
	});
	const manifest = parseManifest(new TextDecoder().decode(files.get("pack.json")), options.text("config") ?? "pack.json");
	if (!manifest.ok) return manifest;
	const rowOf = fileRows(familyBytes.value, householdsPath, households.length);
	const areaOf = assignAreas(createAreaIndex(areas.geometry), households.lng, households.lat);
	const joined = inspectJoin({ areas, households, areaOf });
	const known = new Set(report.warnings.map(({ code, column }) => (code === "MISSING_COLUMN" ? `${code} ${column}` : code)));
	const findings = joined.filter(
		({ code, params }) => !known.has(code === "MISSING_COLUMN" ? `${code} ${params?.column}` : code),
	);
	return ok({
		files,
		areas: { read: areas.length, warnings: [...areasRead.value.warnings, ...inspectKnownAreas(areas)] },
		households: {
			read: report.read,
			used: report.used,
			skipped: report.skipped,
			warnings: [...report.warnings, ...findings.map((finding) => ({ ...finding, rows: finding.rows.map((row) => rowOf(row)) }))],
			columns: report.columns,
			skippedColumns: report.skippedColumns,
		},
	});
}

/** Row numbers of the table (from 1) as rows of the file: a CSV has its header and may have blank and skipped lines. */
function fileRows(bytes: Uint8Array, path: string, length: number): (row: number) => number {
	const kind = kindOfFile(path, bytes);
	if (!kind.ok || kind.value !== "csv") return (row) => row;
	const table = readCsv(bytes, { file: path });
	if (!table.ok) return (row) => row;
	const ragged = new Set(table.value.ragged);
	const kept = table.value.rowNumbers.filter((_, row) => !ragged.has(row));
	const rows = kept.length === length ? kept : table.value.rowNumbers;
	return (row) => rows[row - 1] ?? row;
}

type Config = Readonly<Record<string, unknown>> & { readonly complete?: unknown };

async function readConfig(path: string | undefined): Promise<Result<Config>> {
	if (path === undefined) return ok({});
	const bytes = await readBytes(path);
	if (!bytes.ok) return bytes;
	const parsed = parseJsonBytes(bytes.value, path);
	if (!parsed.ok) return parsed;
	return isRecord(parsed.value) ? ok(parsed.value) : fail(appError("MANIFEST", { field: "config", detail: "object" }, path));
}

const SERIES_COLUMNS = ["kode", "wilayah", "periode", "indikator", "nilai", "satuan", "sumber", "catatan"];

async function readSeries(path: string | undefined): Promise<Result<Uint8Array | null>> {
	if (path === undefined) return ok(null);
	const bytes = await readBytes(path);
	if (!bytes.ok) return bytes;
	const table = readCsv(bytes.value, { file: path });
	if (!table.ok) return table;
	const missing = SERIES_COLUMNS.find((column) => !table.value.header.includes(column));
	if (missing !== undefined)
		return fail(appError("MISSING_COLUMN", { column: missing, found: table.value.header.join(", ") }, path));
	return bytes;
}

/** What the configuration says, completed from the data; the manifest's own reader then judges it. */
function packFacts(input: { config: Config; areas: AreaTable; households: HouseholdColumns; complete: boolean }): PackFacts {
	const { config, areas, households, complete } = input;
	const { complete: _, ...stated } = config;
	const programmes = programmeIds(columnTypes(households)).map((id) => ({
		id,
		kode: id.toUpperCase(),
		nama: id.toUpperCase(),
		pemilik: "",
		kelompok: "nasional" as const,
		sektor: "",
		sasaran: "",
		satuan: "keluarga" as const,
	}));
	const region = regionOf(areas);
	const defaults: PackFacts = {
		...region,
		periode: "",
		dibuat: calendarDay(),
		notice: "",
		programmes,
		indicators: { default: openingIndicator(areas, households, complete, programmes) },
		targets: [],
		sources: [],
		contact: "",
	};
	return { ...defaults, ...stated };
}

/** The lowest level all areas share: their city, else province, else the first area itself. */
function regionOf(areas: AreaTable): { kode: string; nama: string; tingkat: AdminLevel } {
	const shared = (codes: readonly string[]): boolean => (codes[0] ?? "") !== "" && codes.every((code) => code === codes[0]);
	const levels: readonly (readonly [AdminLevel, readonly string[], readonly string[]])[] = [
		["kecamatan", areas.kodeKecamatan, areas.kecamatan],
		["kota", areas.kodeKota, areas.kota],
		["provinsi", areas.kodeProvinsi, areas.provinsi],
	];
	for (const [tingkat, codes, names] of levels)
		if (shared(codes)) {
			const kode = codes[0] as string;
			return { kode, nama: names[0] === "" || names[0] === undefined ? kode : names[0], tingkat };
		}
	return { kode: areas.kode[0] ?? "", nama: areas.nama[0] ?? "", tingkat: areas.level };
}

function openingIndicator(
	areas: AreaTable,
	households: HouseholdColumns,
	complete: boolean,
	programmes: PackFacts["programmes"],
): IndicatorId {
	const context = {
		types: columnTypes(households),
		programmes,
		complete,
		statistics: [...areas.statistics.keys()],
		chosenProgrammes: programmes.map(({ id }) => id),
		povertyThreshold: undefined,
	};
	const wanted: readonly IndicatorId[] = [
		...(programmes.length > 0 ? (["belum_terjangkau"] as const) : []),
		"desil1_2",
		"terpilih",
	];
	return wanted.find((id) => resolveIndicator(id, context).ok) ?? "terpilih";
}
