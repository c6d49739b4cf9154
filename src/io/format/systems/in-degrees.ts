import { appError } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { PolygonLayer, SourceRows } from "../format.ts";
import { recogniseSystem } from "./recognise-system.ts";
import type { CoordinateSystem } from "./systems.ts";

/**
 * A layer with its coordinates in degrees, and what that took (SYSTEM_READ). Metres without a system, or under the name of one in
 * degrees, stay as they are and are marked (`metres`); degrees under the name of a system in metres are taken as degrees
 * (SYSTEM_IGNORED). Fault: CRS, a system that is not known here.
 */
export function layerInDegrees(layer: PolygonLayer, file: string): Result<PolygonLayer> {
	const { lngLat } = layer.geometry;
	const settled = settle(layer.system, lngLat, layer.length, file);
	if (!settled.ok) return settled;
	const { system, metres, findings } = settled.value;
	if (metres) return ok({ ...layer, system: null, metres: true });
	const geometry = system === null ? layer.geometry : { ...layer.geometry, lngLat: turned(lngLat, system) };
	return ok({ ...layer, geometry, findings: [...findings, ...layer.findings] });
}

/** The same for points; those that are metres without a system are left for whoever knows the region. */
export function rowsInDegrees(rows: SourceRows, file: string): Result<SourceRows> {
	const { points } = rows;
	if (points === null) return ok(rows);
	const pairs = new Float64Array(points.lng.length * 2);
	for (let row = 0; row < points.lng.length; row++) {
		pairs[row * 2] = points.lng[row] ?? Number.NaN;
		pairs[row * 2 + 1] = points.lat[row] ?? Number.NaN;
	}
	const settled = settle(points.system ?? null, pairs, rows.length, file);
	if (!settled.ok) return settled;
	const { system, findings } = settled.value;
	if (system === null) return ok({ ...rows, findings: [...findings, ...rows.findings] });
	const degrees = turned(pairs, system);
	return ok({
		...rows,
		points: {
			lng: points.lng.map((_, row) => degrees[row * 2] ?? Number.NaN),
			lat: points.lat.map((_, row) => degrees[row * 2 + 1] ?? Number.NaN),
		},
		findings: [...findings, ...rows.findings],
	});
}

type Settled = {
	/** What the numbers are to be turned by; null = not at all. */
	readonly system: CoordinateSystem | null;
	readonly metres: boolean;
	readonly findings: readonly Finding[];
};

function settle(stated: string | null, pairs: Float64Array, count: number, file: string): Result<Settled> {
	const areMetres = !couldBeDegrees(pairs);
	const system = stated === null ? null : recogniseSystem(stated);
	if (stated !== null && system === null) return fail(appError("CRS", { crs: nameOf(stated) }, file));
	if (system?.metres !== true) return ok({ system: null, metres: areMetres, findings: [] });
	const params = { system: `${system.name} (${system.id})` };
	if (!areMetres && pairs.length > 0)
		return ok({ system: null, metres: false, findings: [{ code: "SYSTEM_IGNORED", count, rows: [], params }] });
	return ok({ system, metres: false, findings: [{ code: "SYSTEM_READ", count, rows: [], params }] });
}

/** The name in a WKT, else what is stated. */
function nameOf(stated: string): string {
	return (/^\s*\w+\s*\[\s*"([^"]+)"/.exec(stated)?.[1] ?? stated).slice(0, 80);
}

function couldBeDegrees(pairs: Float64Array): boolean {
	for (let i = 0; i < pairs.length; i += 2) if (Math.abs(pairs[i] ?? 0) > 180 || Math.abs(pairs[i + 1] ?? 0) > 90) return false;
	return true;
}

function turned(pairs: Float64Array, system: CoordinateSystem): Float64Array {
	const degrees = new Float64Array(pairs.length);
	for (let i = 0; i < pairs.length; i += 2) {
		const [lng, lat] = system.toDegrees(pairs[i] ?? Number.NaN, pairs[i + 1] ?? Number.NaN);
		degrees[i] = lng;
		degrees[i + 1] = lat;
	}
	return degrees;
}
