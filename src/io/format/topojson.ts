import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { isRecord, parseJsonBytes } from "../bytes/json.ts";
import type { Features } from "./features.ts";

type Position = readonly number[];

/**
 * Each object of a topology as a layer, its arcs put together to rings. Faults: TEXT, JSON, FORMAT (params: detail), GEOMETRY
 * (row; an arc that is not there).
 */
export function readTopoJson(bytes: Uint8Array, file: string): Result<readonly Features[]> {
	const parsed = parseJsonBytes(bytes, file);
	if (!parsed.ok) return parsed;
	const root = parsed.value;
	const refused = (detail: string) => fail(appError("FORMAT", { format: "TopoJSON", detail }, file));
	if (!isRecord(root) || root["type"] !== "Topology") return refused("type");
	const { arcs, objects, transform } = root;
	if (!Array.isArray(arcs) || !isRecord(objects)) return refused("objects");
	const scaling = readTransform(transform);
	if (scaling === undefined) return refused("transform");
	const lines = (arcs as readonly unknown[]).map((arc) => readArc(arc, scaling));
	if (lines.some((line) => line === null)) return refused("arcs");
	const decode = createDecoder(lines as readonly (readonly Position[])[], scaling);
	const layers: Features[] = [];
	for (const [name, object] of Object.entries(objects)) {
		const members = isRecord(object) && object["type"] === "GeometryCollection" ? object["geometries"] : [object];
		if (!Array.isArray(members)) return refused(name);
		const geometries: unknown[] = [];
		const properties: Features["properties"][number][] = [];
		for (const [i, member] of (members as readonly unknown[]).entries()) {
			const geometry = decode(member, 0);
			if (geometry === undefined) return fail(appError("GEOMETRY", { row: i + 1 }, file));
			const own = isRecord(member) ? member["properties"] : null;
			geometries.push(geometry);
			properties.push(isRecord(own) ? own : {});
		}
		layers.push({ geometries, properties, system: null, findings: [], name });
	}
	return ok(layers);
}

type Scaling = { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] } | null;

/** null = coordinates are written as they are, undefined = no transform at all. */
function readTransform(transform: unknown): Scaling | undefined {
	if (transform === undefined || transform === null) return null;
	if (!isRecord(transform)) return undefined;
	const scale = pairOf(transform["scale"]);
	const translate = pairOf(transform["translate"]);
	return scale && translate ? { scale, translate } : undefined;
}

function pairOf(value: unknown): readonly [number, number] | null {
	if (!Array.isArray(value)) return null;
	const [x, y] = value as readonly unknown[];
	return typeof x === "number" && typeof y === "number" ? [x, y] : null;
}

function scaled(x: number, y: number, scaling: Scaling): Position {
	return scaling === null ? [x, y] : [x * scaling.scale[0] + scaling.translate[0], y * scaling.scale[1] + scaling.translate[1]];
}

/** With a transform, each position is the difference from the one before. */
function readArc(arc: unknown, scaling: Scaling): Position[] | null {
	if (!Array.isArray(arc)) return null;
	let x = 0;
	let y = 0;
	const line: Position[] = [];
	for (const position of arc as readonly unknown[]) {
		const pair = pairOf(position);
		if (pair === null) return null;
		x = scaling === null ? pair[0] : x + pair[0];
		y = scaling === null ? pair[1] : y + pair[1];
		line.push(scaled(x, y, scaling));
	}
	return line;
}

const MOST_DEPTH = 8;

/** A geometry as GeoJSON has it; undefined where an arc is not there. Kinds without polygons and points keep their name only. */
function createDecoder(lines: readonly (readonly Position[])[], scaling: Scaling) {
	/** An arc that is used again and again may not multiply the file without bound. */
	let budget = lines.reduce((sum, line) => sum + line.length, 1000) * 8;

	function ring(indices: unknown): Position[] | undefined {
		if (!Array.isArray(indices)) return undefined;
		const positions: Position[] = [];
		for (const index of indices as readonly unknown[]) {
			if (typeof index !== "number" || !Number.isInteger(index)) return undefined;
			const line = lines[index < 0 ? ~index : index];
			budget -= line?.length ?? 0;
			if (line === undefined || budget < 0) return undefined;
			const directed = index < 0 ? line.toReversed() : line;
			// the first position of an arc is the last of the one before
			for (const position of positions.length > 0 ? directed.slice(1) : directed) positions.push(position);
		}
		return positions;
	}

	function polygon(rings: unknown): Position[][] | undefined {
		return Array.isArray(rings) ? allOf((rings as readonly unknown[]).map(ring)) : undefined;
	}

	function point(value: unknown): Position | undefined {
		const pair = pairOf(value);
		return pair ? scaled(pair[0], pair[1], scaling) : undefined;
	}

	function decode(geometry: unknown, depth: number): unknown {
		if (!isRecord(geometry) || depth > MOST_DEPTH) return undefined;
		const { type, arcs, coordinates, geometries } = geometry;
		const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : [undefined]);
		const made = (found: unknown) => (found === undefined ? undefined : { type, coordinates: found });
		switch (type) {
			case null:
			case undefined:
				return null;
			case "Polygon":
				return made(polygon(arcs));
			case "MultiPolygon":
				return made(allOf(list(arcs).map(polygon)));
			case "Point":
				return made(point(coordinates));
			case "MultiPoint":
				return made(allOf(list(coordinates).map(point)));
			case "GeometryCollection": {
				const parts = list(geometries).map((part) => decode(part, depth + 1));
				return parts.includes(undefined) ? undefined : { type, geometries: parts };
			}
			default:
				return { type };
		}
	}
	return decode;
}

function allOf<T>(found: readonly (T | undefined)[]): T[] | undefined {
	return found.some((one) => one === undefined) ? undefined : found.flatMap((one) => (one === undefined ? [] : [one]));
}
