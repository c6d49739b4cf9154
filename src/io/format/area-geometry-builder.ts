import { type Finding, type FindingCode, MOST_FINDING_ROWS } from "#core/base/finding.ts";
import type { Column } from "#core/families/columns.ts";
import type { AreaGeometry } from "#core/place/area-table.ts";
import type { PolygonLayer } from "./format.ts";

/** Gathers polygons ring by ring into the flat arrays of `AreaGeometry`. Open rings are closed, heights have no place in it. */
export type AreaGeometryBuilder = {
	beginArea(): void;
	beginPolygon(): void;
	beginRing(): void;
	vertex(lng: number, lat: number): void;
	/** False when the ring has fewer than three vertices before it is closed. */
	endRing(): boolean;
	/** Vertices of the area in hand that had a height. */
	dropHeights(vertices: number): void;
	geometry(): AreaGeometry;
	/** The layer with what was mended: RING_CLOSED (params: rings) and HEIGHT_DROPPED (params: vertices), counted in areas. */
	layer(columns: ReadonlyMap<string, Column>, system: string | null): PolygonLayer;
};

export function createAreaGeometryBuilder(): AreaGeometryBuilder {
	let lngLat = new Float64Array(1024);
	let used = 0;
	const ringStart: number[] = [];
	const polygonStart: number[] = [];
	const areaStart: number[] = [];
	/** Per area from 1, in the order they came. */
	const closed = new Map<number, number>();
	const heights = new Map<number, number>();

	function noteArea(counts: Map<number, number>, count: number): void {
		if (count > 0) counts.set(areaStart.length, (counts.get(areaStart.length) ?? 0) + count);
	}

	function push(lng: number, lat: number): void {
		if (used + 2 > lngLat.length) {
			const larger = new Float64Array(lngLat.length * 2);
			larger.set(lngLat);
			lngLat = larger;
		}
		lngLat[used] = lng;
		lngLat[used + 1] = lat;
		used += 2;
	}

	const geometry = (): AreaGeometry => ({
		lngLat: lngLat.slice(0, used),
		ringStart: Uint32Array.from([...ringStart, used / 2]),
		polygonStart: Uint32Array.from([...polygonStart, ringStart.length]),
		areaStart: Uint32Array.from([...areaStart, polygonStart.length]),
	});

	return {
		geometry,
		beginArea: () => void areaStart.push(polygonStart.length),
		beginPolygon: () => void polygonStart.push(ringStart.length),
		beginRing: () => void ringStart.push(used / 2),
		vertex: push,
		endRing() {
			const first = (ringStart.at(-1) ?? 0) * 2;
			const lng = lngLat[first] ?? Number.NaN;
			const lat = lngLat[first + 1] ?? Number.NaN;
			if (lng !== lngLat[used - 2] || lat !== lngLat[used - 1] || used - first === 2) {
				push(lng, lat);
				noteArea(closed, 1);
			}
			return (used - first) / 2 >= 4;
		},
		dropHeights: (vertices) => noteArea(heights, vertices),
		layer: (columns, system) => ({
			length: areaStart.length,
			columns,
			geometry: geometry(),
			findings: [...mendedFinding("RING_CLOSED", "rings", closed), ...mendedFinding("HEIGHT_DROPPED", "vertices", heights)],
			system,
		}),
	};
}

function mendedFinding(code: FindingCode, what: string, counts: ReadonlyMap<number, number>): Finding[] {
	if (counts.size === 0) return [];
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	return [{ code, count: counts.size, rows: [...counts.keys()].slice(0, MOST_FINDING_ROWS), params: { [what]: total } }];
}

/** NaN four times for no coordinates. */
export function boundsOf(lngLat: ArrayLike<number>): [number, number, number, number] {
	let west = Infinity;
	let south = Infinity;
	let east = -Infinity;
	let north = -Infinity;
	for (let i = 0; i < lngLat.length; i += 2) {
		const lng = lngLat[i] as number;
		const lat = lngLat[i + 1] as number;
		if (lng < west) west = lng;
		if (lng > east) east = lng;
		if (lat < south) south = lat;
		if (lat > north) north = lat;
	}
	return west <= east ? [west, south, east, north] : [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
}
