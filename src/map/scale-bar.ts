/** The longest of 1, 2 or 5 times a power of ten metres that is no wider than `maxPixels`. */
export function scaleBar(metresPerPixel: number, maxPixels: number): { readonly metres: number; readonly pixels: number } {
	const most = metresPerPixel * maxPixels;
	if (!(most > 0) || !Number.isFinite(most)) return { metres: Number.NaN, pixels: 0 };
	const power = 10 ** Math.floor(Math.log10(most));
	const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
	return { metres, pixels: metres / metresPerPixel };
}
