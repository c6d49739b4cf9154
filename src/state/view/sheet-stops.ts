export const STOPS = ["peek", "half", "full"] as const;
export type Stop = (typeof STOPS)[number];

export const PEEK_PIXELS = 132;
const HALF_SHARE = 0.45;

/** Height of the sheet at a stop, pixels, in a frame of the given height (between top bar and foot bar). */
export function sheetHeight(stop: Stop, framePixels: number): number {
	if (stop === "peek") return Math.min(PEEK_PIXELS, framePixels);
	if (stop === "half") return Math.max(PEEK_PIXELS, Math.round(framePixels * HALF_SHARE));
	return framePixels;
}

/** Where a sheet let go at this height comes to rest; a quick flick goes on in its direction. Velocity: pixels per millisecond, up positive. */
export function nearestStop(heightPixels: number, framePixels: number, velocity: number): Stop {
	const aimed = heightPixels + velocity * 160;
	let best: Stop = "peek";
	for (const stop of STOPS) {
		if (Math.abs(sheetHeight(stop, framePixels) - aimed) < Math.abs(sheetHeight(best, framePixels) - aimed)) best = stop;
	}
	return best;
}

export function neighbourStop(stop: Stop, step: 1 | -1): Stop {
	return STOPS[Math.max(0, Math.min(STOPS.length - 1, STOPS.indexOf(stop) + step))] ?? stop;
}
