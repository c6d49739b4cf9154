import { stat } from "node:fs/promises";
import { type AppError, appError } from "#core/base/errors.ts";
import { inspectJoin } from "#core/families/join-doctor.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { formatCount } from "#i18n/format.ts";
import { readAnyFgb } from "#io/format/flatgeobuf/read-any.ts";
import { readGeoJson } from "#io/format/geojson.ts";
import { inspectKnownAreas } from "./area-doctor.ts";
import { fileFault, kindOfFile, readAreas, readBytes, readHouseholds } from "./files.ts";
import { readOptions } from "./options.ts";
import { openPackFolder } from "./pack-folder.ts";
import { type Notice, writeNotices } from "./report.ts";
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
	readonly skipped: readonly { readonly reason: string; readonly count: number; readonly rows: readonly number[] }[];
	readonly warnings: readonly Notice[];
	readonly error: ErrorDocument | null;
};

export async function checkCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
	const options = readOptions(args, { json: "boolean" }, 1);
	const path = options.positionals[0];
	if (path === undefined) throw new UsageError("Sebutkan folder paket atau berkas.", "Name a pack folder or a file.");
	const { check, fault } = await checkPath(path);
	if (options.flag("json")) writeJson(terminal, check);
	else
		terminal.out(
			`${check.kind}: ${[`dibaca ${check.read}`, `dipakai ${check.used}`, `dilewati ${check.read - check.used}`].join(", ")}\n`,
		);
	if (fault) {
		sayFault(terminal, fault);
		return EXIT.refused;
	}
	writeNotices(terminal, [...check.skipped.map(({ reason, count, rows }) => ({ code: reason, count, rows })), ...check.warnings]);
	say(
		terminal,
		`${path}: ${formatCount(check.used, "id")} dari ${formatCount(check.read, "id")} dipakai.`,
		`${path}: ${formatCount(check.used, "en")} of ${formatCount(check.read, "en")} used.`,
	);
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
	const bytes = await readBytes(path);
	if (!bytes.ok) return refused("file", bytes.error);
	const kind = kindOfFile(path, bytes.value);
	if (!kind.ok) return refused("file", kind.error);
	if (kind.value === "fgb") return checkFgb(bytes.value, path);
	if (kind.value === "geojson") return checkGeoJson(bytes.value, path);
	return checkHouseholds("csv", bytes.value, path);
}

async function checkPack(path: string): Promise<Checked> {
	const opened = await openPackFolder(path);
	if (!opened.ok) return refused("pack", opened.error);
	const { areas, households, skippedColumns, notices } = opened.value;
	const warnings: Notice[] = [...inspectKnownAreas(areas), ...privateColumns(skippedColumns), ...notices];
	if (households === null) return accepted("pack", { read: areas.length, used: areas.length, warnings });
	const areaOf = assignAreas(createAreaIndex(areas.geometry), households.lng, households.lat);
	const findings = inspectJoin({ areas, households, areaOf });
	return accepted("pack", { read: households.length, used: households.length, warnings: [...findings, ...warnings] });
}

function privateColumns(columns: readonly string[]): Notice[] {
	return columns.map((column) => ({ code: "PRIVATE_COLUMN", count: 1, column }));
}

function checkHouseholds(kind: string, bytes: Uint8Array, path: string): Checked {
	const read = readHouseholds(bytes, path);
	if (!read.ok) return refused(kind, read.error);
	const { report } = read.value;
	const columns = report.skippedColumns.map(({ column, reason }): Notice => {
		const isPrivate = reason === "PRIVATE" || reason === "IDENTITY_NUMBER";
		return { code: isPrivate ? "PRIVATE_COLUMN" : "SKIPPED_COLUMN", count: 1, column };
	});
	return accepted(kind, {
		read: report.read,
		used: report.used,
		skipped: report.skipped,
		warnings: [...report.warnings, ...columns],
	});
}

/** Any FlatGeobuf is read by the guard; points and polygons with codes also as the layer they would be. */
function checkFgb(bytes: Uint8Array, path: string): Checked {
	const any = readAnyFgb(bytes, { file: path });
	if (!any.ok) return refused("fgb", any.error);
	const { count, types, notices } = any.value;
	const only = (names: readonly string[]): boolean =>
		count > 0 && [...types.keys()].every((type) => type === "none" || names.includes(type));
	if (only(["Point"])) {
		const households = checkHouseholds("fgb", bytes, path);
		if (households.check.ok) return households;
	}
	if (only(["Polygon", "MultiPolygon"])) {
		const areas = readAreas(bytes, path, { codes: "any" });
		if (areas.ok) {
			const warnings = [...areas.value.warnings, ...inspectKnownAreas(areas.value.areas), ...notices];
			return accepted("fgb", { read: count, used: count, warnings });
		}
	}
	return accepted("fgb", { read: count, used: count, warnings: notices });
}

function checkGeoJson(bytes: Uint8Array, path: string): Checked {
	const features = readGeoJson(bytes, path);
	if (!features.ok) return refused("geojson", features.error);
	const { geometries } = features.value;
	const types = new Set(
		geometries.map((geometry) =>
			typeof geometry === "object" && geometry !== null && "type" in geometry ? String(geometry.type) : "none",
		),
	);
	if (types.has("Point")) return checkHouseholds("geojson", bytes, path);
	if (types.has("Polygon") || types.has("MultiPolygon")) {
		const areas = readAreas(bytes, path, { codes: "any" });
		if (!areas.ok) return refused("geojson", areas.error);
		const { length } = areas.value.areas;
		return accepted("geojson", {
			read: length,
			used: length,
			warnings: [...areas.value.warnings, ...inspectKnownAreas(areas.value.areas)],
		});
	}
	return refused("geojson", appError("GEOMETRY_TYPE", { expected: "Point, Polygon", found: [...types].join(", ") }, path));
}
