export type Watchdog = {
	/** Something is owed: look for signs of life. */
	watch(): void;
	/** Nothing is owed. */
	rest(): void;
	/** A message came. */
	alive(): void;
	/** Another worker: it is not expected to answer before its first message (its script may load slowly). */
	forget(): void;
};

const TICKS = 4;

/**
 * Watches for silence, never for total time: pings while something is owed, and calls `onSilence` when neither an answer, nor
 * progress, nor a sign of life came for `milliseconds`. Silence is counted in ticks that this side really had, of which a page that
 * was busy, a sleeping laptop and a background tab have none: what the worker said meanwhile is read before the next one.
 */
export function createWatchdog(options: {
	readonly milliseconds: number;
	/** How many times as long the silence may last just now. */
	readonly patience?: () => number;
	readonly ping: () => void;
	readonly onSilence: () => void;
}): Watchdog {
	let timer: ReturnType<typeof setInterval> | null = null;
	let started = false;
	/** Ticks since the ping that is not answered; null = nothing is asked. */
	let silent: number | null = null;
	let told = false;

	function tick(): void {
		if (!started) return;
		if (silent === null) {
			silent = 0;
			options.ping();
			return;
		}
		silent += 1;
		if (told || silent < TICKS * (options.patience?.() ?? 1)) return;
		told = true;
		options.onSilence();
	}

	return {
		watch() {
			timer ??= setInterval(tick, options.milliseconds / TICKS);
		},
		rest() {
			if (timer !== null) clearInterval(timer);
			timer = null;
			silent = null;
			told = false;
		},
		alive() {
			started = true;
			silent = null;
			told = false;
		},
		forget() {
			started = false;
			silent = null;
			told = false;
		},
	};
}
