import { stat } from "node:fs/promises";
import { type AppError, appError } from "#core/base/errors.ts";
import { type Finding, skippedColumn } from "#core/base/finding.ts";
import { inspectJoin } from "#core/families/join-doctor.ts";
import { inspectAreaFacts } from "#core/place/area-facts.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { officialFacts } from "#core/place/official/official-areas.ts";
import { readOptions, type SourceFile } from "#io/format/registry.ts";
import { readAnyAreas } from "#io/import/read-area-layer.ts";
import { readFamilies } from "#io/import/read-list.ts";
import { officialFor } from "#io/wilayah/official-source.ts";
import { command } from "./command.ts";
import { fileFault, readSource } from "./files.ts";
import { officialOnDisk } from "./official.ts";
import type { Options } from "./options.ts";
import { openPackFolder } from "./pack-folder.ts";
import { findingDocument, skippedDocument, writeFindings } from "./report.ts";
import {
	describeError,
	type ErrorDocument,
	EXIT,
	type ExitCode,
	say,
	sayFault,
	type Terminal,
	UsageError,
	writeJson,
} from "./terminal.ts";

type Check = {
	readonly ok: boolean;
	readonly kind: string;
	readonly read: number;
	readonly used: number;
	readonly skipped: readonly Finding[];
	readonly warnings: readonly Finding[];
	readonly error: ErrorDocument | null;
};

export const CHECK = command("check", {
	argument: "folderOrFile",
	options: {},
	run: checkCommand,
});

async function checkCommand(options: Options, terminal: Terminal): Promise<ExitCode> {
	const path = options.positionals[0];
	if (path === undefined) throw new UsageError("nothingToCheck");
	const { check, fault } = await checkPath(path);
	if (options.flag("json"))
		writeJson(terminal, {
			...check,
			skipped: check.skipped.map(skippedDocument),
			warnings: check.warnings.map(findingDocument),
		});
	else
		terminal.out(
			`${check.kind}: ${[`dibaca ${check.read}`, `dipakai ${check.used}`, `dilewati ${check.read - check.used}`].join(", ")}\n`,
		);
	if (fault) {
		sayFault(terminal, fault);
		return EXIT.refused;
	}
	writeFindings(terminal, [...check.skipped, ...check.warnings]);
	say(terminal, "checked", { path, used: check.used, read: check.read });
	return EXIT.done;
}

type Checked = { readonly check: Check; readonly fault: AppError | null };

function refused(kind: string, fault: AppError): Checked {
	return { check: { ok: false, kind, read: 0, used: 0, skipped: [], warnings: [], error: describeError(fault) }, fault };
}

function accepted(kind: string, facts: Pick<Check, "read" | "used" | "warnings"> & Partial<Pick<Check, "skipped">>): Checked {
	return { check: { ok: true, kind, skipped: [], ...facts, error: null }, fault: null };
}

async function checkPath(path: string): Promise<Checked> {
	let isFolder: boolean;
	try {
		isFolder = (await stat(path)).isDirectory();
	} catch (thrown) {
		return refused("file", fileFault(thrown, path));
	}
	if (isFolder || /(^|[\\/])pack\.json$/.test(path)) return checkPack(path);
	const source = await readSource(path);
	return source.ok ? checkSource(source.value) : refused("file", source.error);
}

async function checkPack(path: string): Promise<Checked> {
	const opened = await openPackFolder(path);
	if (!opened.ok) return refused("pack", opened.error);
	const { areas, households, skippedColumns } = opened.value;
	const warnings = [
		...(await inspectAgainstList(areas)),
		...skippedColumns.map((column) => skippedColumn(column, "PRIVATE")),
		...opened.value.findings,
	];
	if (households === null) return accepted("pack", { read: areas.length, used: areas.length, warnings });
	const areaOf = assignAreas(createAreaIndex(areas.geometry), households.lng, households.lat);
	const findings = inspectJoin({ areas, households, areaOf });
	return accepted("pack", { read: households.length, used: households.length, warnings: [...findings, ...warnings] });
}

/** A file by what is in it: points and tables as families, polygons as areas, other geometry as what it is. */
async function checkSource(source: SourceFile): Promise<Checked> {
	const { id, read } = source.format;
	if (!read.survey) return checkFamilies(source);
	const survey = await read.survey(source.bytes, readOptions(source));
	if (!survey.ok) return refused(id, survey.error);
	const { count, kinds, findings } = survey.value;
	const hasPolygons = kinds.has("Polygon") || kinds.has("MultiPolygon");
	const checked = kinds.has("Point") ? await checkFamilies(source) : hasPolygons ? await checkAreas(source) : null;
	if (checked?.check.ok) return checked;
	if (source.format.holdsAnyLayer) return accepted(id, { read: count, used: count, warnings: findings });
	const found = [...kinds.keys()].join(", ");
	return checked ?? refused(id, appError("GEOMETRY_TYPE", { expected: "Point, Polygon", found }, source.name));
}

async function checkAreas(source: SourceFile): Promise<Checked> {
	const { id } = source.format;
	const read = await readAnyAreas(source, officialOnDisk(), null);
	if (!read.ok) return refused(id, read.error);
	const { areas, official } = read.value;
	const { length } = areas;
	const warnings = [
		...read.value.warnings,
		...(official === null ? [] : inspectAreaFacts({ areas, facts: officialFacts(official) })),
	];
	return accepted(id, { read: length, used: length, warnings });
}

async function checkFamilies(source: SourceFile): Promise<Checked> {
	const families = await readFamilies(source);
	if (!families.ok) return refused(source.format.id, families.error);
	const { read, used, skipped, warnings, skippedColumns } = families.value.report;
	return accepted(source.format.id, { read, used, skipped, warnings: [...warnings, ...skippedColumns] });
}

/** The areas of a pack against the official list of their provinces. */
async function inspectAgainstList(areas: AreaTable): Promise<Finding[]> {
	const clues = areas.kode.map((code) => ({ ...NO_CLUE, code }));
	const official = await officialFor(clues, officialOnDisk(), null);
	return official.ok && official.value !== null ? inspectAreaFacts({ areas, facts: officialFacts(official.value) }) : [];
}

const NO_CLUE = { kelurahan: "", kecamatan: "", kota: "", rows: 1, lng: Number.NaN, lat: Number.NaN };
