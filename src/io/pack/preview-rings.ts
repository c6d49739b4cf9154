import type { AreaGeometry, AreaTable } from "#core/place/area-table.ts";

/** Grid lines across the longer side of the region, finest first. */
const GRIDS = [2000, 1400, 1000, 700, 500, 350, 250, 180, 130, 90, 60, 40, 25];

/**
 * Outlines for the first screen: every vertex moved to a grid, repeated and straight-on vertices dropped. Moving depends on
 * the vertex alone, so neighbours keep sharing their border. The finest grid whose rings fit `maxCharacters` is taken;
 * when none fits (thousands of areas) only the largest ring of each area stays, and in the last resort none.
 */
export function previewRings(areas: AreaTable, maxCharacters: number): number[][][] {
	for (const largestOnly of [false, true])
		for (const lines of GRIDS) {
			const rings = simplifyAll(areas, lines, largestOnly);
			if (JSON.stringify(rings).length <= maxCharacters) return rings;
		}
	return Array.from({ length: areas.length }, () => []);
}

function simplifyAll(areas: AreaTable, lines: number, largestOnly: boolean): number[][][] {
	const [west, south, east, north] = areas.bbox;
	const step = Math.max(east - west, north - south) / lines;
	const snap = (value: number, origin: number): number => (step > 0 ? Math.round((value - origin) / step) : 0);
	const place = (index: number, origin: number): number => Math.round((origin + index * step) * 1e5) / 1e5;
	return Array.from({ length: areas.length }, (_, area) => {
		const rings = ringsOf(areas.geometry, area).map((ring) =>
			simplifyRing(ring, (lng, lat) => [snap(lng, west), snap(lat, south)]),
		);
		const kept = rings.filter((ring) => ring.length >= 8);
		const chosen = largestOnly ? kept.sort((a, b) => b.length - a.length).slice(0, 1) : kept;
		return chosen.map((ring) => ring.map((index, i) => place(index, i % 2 === 0 ? west : south)));
	});
}

function ringsOf(geometry: AreaGeometry, area: number): Float64Array[] {
	const { areaStart, polygonStart, ringStart, lngLat } = geometry;
	const first = polygonStart[areaStart[area] as number] as number;
	const after = polygonStart[areaStart[area + 1] as number] as number;
	return Array.from({ length: after - first }, (_, r) =>
		lngLat.subarray((ringStart[first + r] as number) * 2, (ringStart[first + r + 1] as number) * 2),
	);
}

/** Grid coordinates of a closed ring; fewer than four vertices (8 numbers) = vanished. */
function simplifyRing(ring: Float64Array, snap: (lng: number, lat: number) => [number, number]): number[] {
	const out: number[] = [];
	for (let i = 0; i < ring.length; i += 2) {
		const [x, y] = snap(ring[i] as number, ring[i + 1] as number);
		for (;;) {
			const n = out.length;
			if (n >= 2 && out[n - 2] === x && out[n - 1] === y) break;
			const straight =
				n >= 4 && onLine(out[n - 4] as number, out[n - 3] as number, out[n - 2] as number, out[n - 1] as number, x, y);
			if (!straight) {
				out.push(x, y);
				break;
			}
			out.length = n - 2;
		}
	}
	return out;
}

/** b lies on the line a–c: between them, or as the tip of a spike. */
function onLine(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): boolean {
	return (bx - ax) * (cy - ay) === (cx - ax) * (by - ay);
}
