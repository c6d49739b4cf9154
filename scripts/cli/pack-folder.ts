import { join } from "node:path";
import { type AppError, appError } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { resolveAreaOf, withAreaColumns } from "#core/families/area-columns.ts";
import { columnTypes, type HouseholdColumns } from "#core/families/columns.ts";
import { compileFilter } from "#core/families/filter/compile.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { inspectJoin } from "#core/families/join-doctor.ts";
import { projectToUtm, type UtmZone, utmZoneOfBbox } from "#core/place/earth.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import type { DenominatorRung } from "#core/pocket/pocket.ts";
import { type OpenedPackFiles, openPack } from "#io/pack/open-pack.ts";
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
