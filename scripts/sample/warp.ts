import type { Point } from "./plane.ts";
import { createNoise } from "./value-noise.ts";

/** A smooth bending of the plane and its inverse: straight borders in the bent plane are winding ones on the map. */
export type Warp = { readonly bend: (p: Point) => Point; readonly unbend: (p: Point) => Point };

// The bending must stay one to one: steep steps are small ones.
const STEPS = [
	{ amplitudeMetres: 280, wavelengthMetres: 4_300 },
	{ amplitudeMetres: 130, wavelengthMetres: 1_500 },
	{ amplitudeMetres: 46, wavelengthMetres: 520 },
	{ amplitudeMetres: 13, wavelengthMetres: 170 },
] as const;

export function createWarp(seed: number): Warp {
	const fields = STEPS.map(({ amplitudeMetres, wavelengthMetres }, i) => ({
		amplitudeMetres,
		dx: createNoise({ seed: seed + 2 * i, wavelength: wavelengthMetres }),
		dy: createNoise({ seed: seed + 2 * i + 1, wavelength: wavelengthMetres }),
	}));
	const bend = ([x, y]: Point): Point => {
		let bx = x;
		let by = y;
		for (const field of fields) {
			bx += field.amplitudeMetres * field.dx(x, y);
			by += field.amplitudeMetres * field.dy(x, y);
		}
		return [bx, by];
	};
	const unbend = ([x, y]: Point): Point => {
		let px = x;
		let py = y;
		for (let step = 0; step < 60; step++) {
			const [bx, by] = bend([px, py]);
			px += 0.8 * (x - bx);
			py += 0.8 * (y - by);
			if (Math.abs(x - bx) + Math.abs(y - by) < 1e-4) break;
		}
		return [px, py];
	};
	return { bend, unbend };
}
