import { type Bbox, mercatorX, mercatorY } from "./camera.ts";

/** What the point layer draws: `lng, lat` pairs, ready to be handed to the graphics card. */
export type VisibleHouseholds = { readonly strong: Float64Array; readonly others: Float64Array };

/**
 * The households inside a box, split by the mask. Rows without coordinates (NaN) are never inside. Drawing only these
 * costs a pass of microseconds per thousand rows and spares a weak graphics card most of its work.
 */
export function householdsInBox(
	positions: Float64Array,
	mask: Uint8Array,
	[west, south, east, north]: Bbox,
	options: { readonly others: boolean },
): VisibleHouseholds {
	const rows = Math.min(mask.length, positions.length / 2);
	const strong = new Float64Array(2 * rows);
	const others = new Float64Array(options.others ? 2 * rows : 0);
	let strongEnd = 0;
	let othersEnd = 0;
	for (let row = 0; row < rows; row++) {
		const lng = positions[2 * row] as number;
		const lat = positions[2 * row + 1] as number;
		if (!(lng >= west && lng <= east && lat >= south && lat <= north)) continue;
		if (mask[row] === 1) {
			strong[strongEnd++] = lng;
			strong[strongEnd++] = lat;
		} else if (options.others) {
			others[othersEnd++] = lng;
			others[othersEnd++] = lat;
		}
	}
	return { strong: strong.slice(0, strongEnd), others: others.slice(0, othersEnd) };
}

/** The drawn household nearest to a place and no further than `reach` (share of the Mercator world), or −1. */
export function nearestHousehold(
	positions: Float64Array,
	mask: Uint8Array,
	place: { readonly lng: number; readonly lat: number },
	reach: number,
	options: { readonly others: boolean },
): number {
	const x = mercatorX(place.lng);
	const y = mercatorY(place.lat);
	const degrees = reach * 360;
	let best = -1;
	let bestSquare = reach * reach;
	for (let row = 0; row < Math.min(mask.length, positions.length / 2); row++) {
		if (!options.others && mask[row] !== 1) continue;
		const lng = positions[2 * row] as number;
		const lat = positions[2 * row + 1] as number;
		// Mercator stretches latitude, so a degree of reach is never too small a first sieve
		if (!(Math.abs(lng - place.lng) <= degrees && Math.abs(lat - place.lat) <= degrees)) continue;
		const square = (mercatorX(lng) - x) ** 2 + (mercatorY(lat) - y) ** 2;
		if (square > bestSquare || (square === bestSquare && best >= 0)) continue;
		best = row;
		bestSquare = square;
	}
	return best;
}
