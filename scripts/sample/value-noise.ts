/** A smooth field over the plane, in [−1, 1]. */
export type Noise = (x: number, y: number) => number;

function hash(x: number, y: number, seed: number): number {
	let h = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(seed | 0, 0x9e3779b1);
	h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

/** A number in [0, 1) that depends only on two integers and the seed: the same wherever the question is asked from. */
export function hashedUnit(x: number, y: number, seed: number): number {
	return hash(x, y, seed) / 4294967296;
}

const ease = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);

/** Value noise of one wavelength (in the unit of x and y); only + − × ÷, so the same bytes on every machine. */
export function createNoise(options: { readonly seed: number; readonly wavelength: number }): Noise {
	const { seed, wavelength } = options;
	return (x, y) => {
		const gx = x / wavelength;
		const gy = y / wavelength;
		const ix = Math.floor(gx);
		const iy = Math.floor(gy);
		const u = ease(gx - ix);
		const v = ease(gy - iy);
		const top = hashedUnit(ix, iy, seed) * (1 - u) + hashedUnit(ix + 1, iy, seed) * u;
		const bottom = hashedUnit(ix, iy + 1, seed) * (1 - u) + hashedUnit(ix + 1, iy + 1, seed) * u;
		return (top * (1 - v) + bottom * v) * 2 - 1;
	};
}
