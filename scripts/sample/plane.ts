/** Points and rings in metres (one UTM plane). A ring is not closed: its last vertex joins its first. */
export type Point = readonly [number, number];
export type Ring = readonly Point[];

/** Counter-clockwise rings are positive. */
export function signedArea(ring: Ring): number {
	let sum = 0;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const a = ring[j] as Point;
		const b = ring[i] as Point;
		sum += a[0] * b[1] - b[0] * a[1];
	}
	return sum / 2;
}

export function isInside(ring: Ring, x: number, y: number): boolean {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const a = ring[i] as Point;
		const b = ring[j] as Point;
		if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
	}
	return inside;
}

export function distanceToSegment(a: Point, b: Point, x: number, y: number): number {
	const dx = b[0] - a[0];
	const dy = b[1] - a[1];
	const length2 = dx * dx + dy * dy;
	const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / length2));
	return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
}
