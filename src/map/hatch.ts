import { parseHex } from "./colour.ts";

export const HATCH_STEP = 9;

export type HatchImage = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

/**
 * Diagonal lines as a seamless tile, drawn by arithmetic so that no picture has to be fetched. `step` and `thickness` in
 * pixels of the tile; `background` null = see-through.
 */
export function hatchImage(options: {
	readonly step: number;
	readonly thickness: number;
	readonly colour: string;
	readonly alpha: number;
	readonly background: string | null;
}): HatchImage {
	const { step, thickness, alpha } = options;
	const line = parseHex(options.colour);
	const ground = options.background === null ? null : parseHex(options.background);
	const data = new Uint8ClampedArray(step * step * 4);
	for (let y = 0; y < step; y++)
		for (let x = 0; x < step; x++) {
			// distance across to the nearest line x + y ≡ 0 (mod step)
			const along = (x + y + 1) % step;
			const distance = Math.min(along, step - along) * Math.SQRT1_2;
			const cover = alpha * Math.min(1, Math.max(0, thickness / 2 + 0.5 - distance));
			const at = 4 * (y * step + x);
			for (let part = 0; part < 3; part++)
				data[at + part] = ground
					? (line[part] as number) * cover + (ground[part] as number) * (1 - cover)
					: (line[part] as number);
			data[at + 3] = 255 * (ground ? 1 : cover);
		}
	return { width: step, height: step, data };
}
