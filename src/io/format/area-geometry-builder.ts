import type { AreaGeometry } from "#core/place/area-table.ts";

/** Gathers polygons ring by ring into the flat arrays of `AreaGeometry`. Open rings are closed. */
export type AreaGeometryBuilder = {
	beginArea(): void;
	beginPolygon(): void;
	beginRing(): void;
	vertex(lng: number, lat: number): void;
	/** False when the ring has fewer than three vertices before it is closed. */
	endRing(): boolean;
	/** Rings that had to be closed so far. */
	closedRings(): number;
	finish(): { readonly geometry: AreaGeometry; readonly bbox: readonly [number, number, number, number] };
};

export function createAreaGeometryBuilder(): AreaGeometryBuilder {
	let lngLat = new Float64Array(1024);
	let used = 0;
	const ringStart: number[] = [];
	const polygonStart: number[] = [];
	const areaStart: number[] = [];
	let closed = 0;

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

	return {
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
				closed++;
			}
			return (used - first) / 2 >= 4;
		},
		closedRings: () => closed,
		finish() {
			const coordinates = lngLat.slice(0, used);
			return {
				geometry: {
					lngLat: coordinates,
					ringStart: Uint32Array.from([...ringStart, used / 2]),
					polygonStart: Uint32Array.from([...polygonStart, ringStart.length]),
					areaStart: Uint32Array.from([...areaStart, polygonStart.length]),
				},
				bbox: boundsOf(coordinates),
			};
		},
	};
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
