/** A ring as x, y pairs in planar units, closed or not. A polygon is a shell and its holes. */
export type Ring = ArrayLike<number>;

/** Signed area, positive counter-clockwise; 0 for fewer than three vertices. Computed about the first vertex, so large offsets cost no digits. */
export function ringArea(ring: Ring): number {
	return ringMoments(ring).area;
}

/** Signed area and its first moments about the ring's first vertex. */
function ringMoments(ring: Ring): { area: number; momentX: number; momentY: number } {
	const [ox, oy] = [ring[0], ring[1]];
	let area = 0;
	let momentX = 0;
	let momentY = 0;
	for (let i = 2; i + 3 < ring.length; i += 2) {
		const [x1, y1, x2, y2] = [ring[i] - ox, ring[i + 1] - oy, ring[i + 2] - ox, ring[i + 3] - oy];
		const cross = x1 * y2 - x2 * y1;
		area += cross;
		momentX += cross * (x1 + x2);
		momentY += cross * (y1 + y2);
	}
	return { area: area / 2, momentX: momentX / 6, momentY: momentY / 6 };
}

/** Area of a polygon whatever the orientation of its rings: shell minus holes, never negative. */
export function polygonArea(rings: readonly Ring[]): number {
	return Math.max(
		0,
		rings.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0),
	);
}

/** Centre of mass and area of polygons; the mean of all vertices where the area is 0; NaN without vertices. */
export function centroidOf(polygons: readonly (readonly Ring[])[]): { x: number; y: number; area: number } {
	const origin = polygons.find((rings) => rings[0]?.length > 0)?.[0];
	if (origin === undefined) return { x: Number.NaN, y: Number.NaN, area: 0 };
	let area = 0;
	let momentX = 0;
	let momentY = 0;
	for (const rings of polygons) {
		for (const [i, ring] of rings.entries()) {
			const moments = ringMoments(ring);
			const sign = (i === 0 ? 1 : -1) * Math.sign(moments.area);
			area += sign * moments.area;
			momentX += sign * (moments.momentX + moments.area * (ring[0] - origin[0]));
			momentY += sign * (moments.momentY + moments.area * (ring[1] - origin[1]));
		}
	}
	if (area > 0) return { x: origin[0] + momentX / area, y: origin[1] + momentY / area, area };
	return { ...meanVertex(polygons, origin), area: 0 };
}

function meanVertex(polygons: readonly (readonly Ring[])[], origin: Ring): { x: number; y: number } {
	let [x, y, count] = [0, 0, 0];
	for (const ring of polygons.flat()) {
		for (let i = 0; i < ring.length; i += 2) {
			x += ring[i] - origin[0];
			y += ring[i + 1] - origin[1];
			count++;
		}
	}
	return { x: origin[0] + x / count, y: origin[1] + y / count };
}

/** Even–odd over all rings; points on the border may fall on either side. */
export function pointInRings(rings: readonly Ring[], x: number, y: number): boolean {
	let inside = false;
	for (const ring of rings) {
		for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
			const [y1, y2] = [ring[i + 1], ring[j + 1]];
			if (y1 > y !== y2 > y && x < ring[i] + ((ring[j] - ring[i]) * (y - y1)) / (y2 - y1)) inside = !inside;
		}
	}
	return inside;
}
