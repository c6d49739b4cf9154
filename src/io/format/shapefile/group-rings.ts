type Ring = readonly (readonly number[])[];

/**
 * Rings of one shape as polygons: shells run clockwise, and a hole belongs to the smallest shell around it. A ring that runs the
 * other way and lies in no shell is a shell itself: some programs write every ring in one direction.
 */
export function groupRings(rings: readonly Ring[]): Ring[][] {
	const measured = rings.map((ring) => ({ ring, area: signedArea(ring) }));
	const shells = measured.filter(({ area }) => area <= 0);
	const polygons = new Map<Ring, Ring[]>(shells.map(({ ring }) => [ring, [ring]]));
	const bySize = shells.toSorted((a, b) => Math.abs(a.area) - Math.abs(b.area));
	for (const { ring, area } of measured) {
		if (area <= 0) continue;
		const around = bySize.find((shell) => Math.abs(shell.area) >= area && holds(shell.ring, ring));
		const polygon = around && polygons.get(around.ring);
		if (polygon) polygon.push(ring);
		else polygons.set(ring, [ring]);
	}
	return [...polygons.values()];
}

/** Positive for a ring that runs counterclockwise. */
function signedArea(ring: Ring): number {
	const [x0 = 0, y0 = 0] = ring[0] ?? [];
	let twice = 0;
	for (let i = 0; i < ring.length; i++) {
		const [ax = 0, ay = 0] = ring[i] ?? [];
		const [bx = 0, by = 0] = ring[(i + 1) % ring.length] ?? [];
		twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
	}
	return twice / 2;
}

/** More vertices of `inner` lie inside than outside: one may lie on the border. */
function holds(outer: Ring, inner: Ring): boolean {
	const sample = inner.slice(0, 9);
	const inside = sample.filter(([x = 0, y = 0]) => isInside(outer, x, y)).length;
	return inside * 2 > sample.length;
}

function isInside(ring: Ring, x: number, y: number): boolean {
	let inside = false;
	for (let i = 0; i < ring.length; i++) {
		const [ax = 0, ay = 0] = ring[i] ?? [];
		const [bx = 0, by = 0] = ring[(i + 1) % ring.length] ?? [];
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
	}
	return inside;
}
