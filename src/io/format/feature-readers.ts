import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { isRecord } from "../bytes/json.ts";
import type { Features } from "./features.ts";
import type { Format, ReadOptions } from "./format.ts";

type ReadFeatures = (bytes: Uint8Array, options: ReadOptions) => Promise<Result<readonly Features[]>>;

/**
 * What a format reads, out of the one function that turns its bytes into layers of features. Of several layers the one with the
 * most features of the kind that is asked for is taken, and it is said which (LAYER_CHOSEN).
 */
export function featureReaders(read: ReadFeatures): Required<Format["read"]> {
	return {
		async rows(bytes, options) {
			const layers = await read(bytes, options);
			if (!layers.ok) return layers;
			const { pointRows } = await import("./feature-layers.ts");
			const chosen = choose(layers.value, POINTS, options.file);
			return chosen.ok ? pointRows(chosen.value, options.file) : chosen;
		},
		async polygons(bytes, options) {
			const layers = await read(bytes, options);
			if (!layers.ok) return layers;
			const { polygonLayer } = await import("./feature-layers.ts");
			const chosen = choose(layers.value, POLYGONS, options.file);
			return chosen.ok ? polygonLayer(chosen.value, options.file) : chosen;
		},
		async survey(bytes, options) {
			const layers = await read(bytes, options);
			if (!layers.ok) return layers;
			const { surveyOf } = await import("./feature-layers.ts");
			return ok(surveyOf(layers.value));
		},
	};
}

const POINTS: ReadonlySet<unknown> = new Set(["Point", "MultiPoint"]);
const POLYGONS: ReadonlySet<unknown> = new Set(["Polygon", "MultiPolygon", "GeometryCollection"]);

function choose(layers: readonly Features[], kinds: ReadonlySet<unknown>, file: string): Result<Features> {
	const counts = layers.map(({ geometries }) =>
		geometries.reduce<number>((sum, geometry) => sum + (isRecord(geometry) && kinds.has(geometry["type"]) ? 1 : 0), 0),
	);
	const layer = layers[counts.indexOf(Math.max(...counts))];
	if (layer === undefined) return fail(noLayer(file));
	const others = layers.filter((other) => other !== layer);
	if (others.length === 0) return ok(layer);
	const params = { layer: layer.name ?? "", others: others.map(({ name }) => name ?? "").join(", ") };
	return ok({ ...layer, findings: [{ code: "LAYER_CHOSEN", count: layers.length, rows: [], params }, ...layer.findings] });
}

function noLayer(file: string): AppError {
	return appError("AREAS_EMPTY", {}, file);
}
