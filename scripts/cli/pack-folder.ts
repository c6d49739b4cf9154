import { join } from "node:path";
import { inspectJoin } from "#core/areas/join-doctor.ts";
import { projectToUtm, type UtmZone, utmZoneOfBbox } from "#core/earth.ts";
import { type AppError, appError } from "#core/errors.ts";
import { compileFilter } from "#core/filter/compile.ts";
import { parseFilter } from "#core/filter/parse.ts";
import type { Finding } from "#core/findings.ts";
import { createAreaIndex } from "#core/geometry/area-index.ts";
import { assignAreas } from "#core/geometry/assign-areas.ts";
import { resolveAreaOf, withAreaColumns } from "#core/households/area-columns.ts";
import { columnTypes, type HouseholdColumns } from "#core/households/columns.ts";
import type { DenominatorRung } from "#core/pockets/pocket.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { type OpenedPackFiles, openPack } from "#io/open-pack.ts";
import { readBytes } from "./files.ts";

export type OpenedPack = Omit<OpenedPackFiles, "households"> & {
	/** With the columns of the assigned areas. */
	readonly households: HouseholdColumns;
	readonly areaOf: Int32Array;
	readonly rung: DenominatorRung;
	readonly zone: UtmZone;
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly findings: readonly Finding[];
};

/** A pack on disk, read by the app's own reader: sizes, hashes, counts and the guard all the same. */
export function openPackFolder(folder: string): Promise<Result<OpenedPackFiles>> {
	return openPack(folder === "" ? "." : folder.replace(/\/+$/, ""), { read: (path) => readBytes(path) });
}

/** The pack with every family placed in its area; a pack without a household layer is refused. */
export async function openPackWithFamilies(folder: string): Promise<Result<OpenedPack>> {
	const opened = await openPackFolder(folder);
	if (!opened.ok) return opened;
	const { areas, manifest } = opened.value;
	if (opened.value.households === null)
		return fail(appError("MANIFEST", { field: "layers.households", detail: "" }, join(folder, "pack.json")));
	const assigned = assignAreas(createAreaIndex(areas.geometry), opened.value.households.lng, opened.value.households.lat);
	const findings = inspectJoin({ areas, households: opened.value.households, areaOf: assigned });
	const areaOf = resolveAreaOf(opened.value.households, areas, assigned);
	const households = withAreaColumns(opened.value.households, areas, areaOf);
	const zone = utmZoneOfBbox(areas.bbox);
	const rung = manifest.layers.households?.complete === true ? "A" : areas.statistics.has("keluarga_total") ? "B" : "C";
	return ok({ ...opened.value, households, areaOf, rung, zone, ...projectToUtm(zone, households.lng, households.lat), findings });
}

/** Families passing a sentence. */
export function selectFamilies(pack: OpenedPack, sentence: string): Result<Uint8Array> {
	const clause = parseFilter(sentence, columnTypes(pack.households));
	return clause.ok ? compileFilter(clause.value, pack.households) : clause;
}

/** A fault in the sentence a person typed is wrong usage, not refused data. */
export function isSentenceFault(error: AppError): boolean {
	return error.code === "FILTER_SYNTAX" || error.code === "FILTER_COLUMN" || error.code === "FILTER_TYPE";
}
