import type { Padding, Size } from "./camera.ts";
import type { Box } from "./fit-around.ts";

const FOOT = 36;

/** What covers a map of `size` pixels, the legend (as large as `legend`; no width = none) and the buttons; and the air around the region. */
export function laidOver(
	size: Size,
	legend: Size,
	phone: boolean,
): { readonly padding: Padding; readonly boxes: readonly Box[] } {
	const edge = phone ? 10 : 16;
	const button = phone ? 44 : 37;
	const legendBox: Box = phone
		? { left: 0, top: 0, right: edge + legend.width + 8, bottom: edge + legend.height + 6 }
		: { left: 0, top: size.height - edge - legend.height - 14, right: edge + legend.width + 14, bottom: size.height };
	const buttons: Box = {
		left: size.width - button - 24,
		top: size.height - 3 * button - FOOT - 18,
		right: size.width,
		bottom: size.height,
	};
	return {
		padding: { top: phone ? 12 : 26, right: phone ? 14 : 26, bottom: FOOT, left: phone ? 14 : 26 },
		boxes: legend.width === 0 ? [buttons] : [legendBox, buttons],
	};
}
