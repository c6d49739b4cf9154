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

/**
 * Pings while something is owed; calls `onSilence` when a ping stays unanswered for `milliseconds`. A tick that comes
 * much too late (a sleeping laptop, a background tab) proves nothing and starts the count again.
 */
export function createWatchdog(options: {
	readonly milliseconds: number;
	readonly ping: () => void;
	readonly onSilence: () => void;
}): Watchdog {
	const every = options.milliseconds / 4;
	let timer: ReturnType<typeof setInterval> | null = null;
	let started = false;
	let pingedAt: number | null = null;
	let tickedAt = 0;

	function tick(): void {
		const now = performance.now();
		const late = now - tickedAt > every * 3;
		tickedAt = now;
		if (!started) return;
		if (pingedAt === null || late) {
			pingedAt = now;
			options.ping();
		} else if (now - pingedAt >= options.milliseconds) options.onSilence();
	}

	return {
		watch() {
			if (timer !== null) return;
			tickedAt = performance.now();
			timer = setInterval(tick, every);
		},
		rest() {
			if (timer !== null) clearInterval(timer);
			timer = null;
			pingedAt = null;
		},
		alive() {
			started = true;
			pingedAt = null;
		},
		forget() {
			started = false;
			pingedAt = null;
		},
	};
}
