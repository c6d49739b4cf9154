/** Below this zoom the household layer is hexagons; the same number as the map's HOUSEHOLD_ZOOM (a test holds them together). */
export const HEXAGONS_BELOW_ZOOM = 13;

const SIDES_METRES = [100, 150, 200, 300, 500] as const;
const LEAST_PIXELS = 7;
/** Metres per pixel at zoom 0 on the equator, tiles of 512 pixels. */
const METRES_PER_PIXEL = 40_075_016.686 / 512;

/** The smallest side that is still legible at this zoom, in few steps, so that zooming seldom recomputes. */
export function hexagonSideMetres(zoom: number | null): number {
	const most = SIDES_METRES[SIDES_METRES.length - 1] ?? 500;
	if (zoom === null || !Number.isFinite(zoom)) return 300;
	const legible = (METRES_PER_PIXEL / 2 ** zoom) * LEAST_PIXELS;
	return SIDES_METRES.find((side) => side >= legible) ?? most;
}
