import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createWatchdog } from "#engine/watchdog.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setup() {
	const [onSilence, ping] = [vi.fn(), vi.fn()];
	const watchdog = createWatchdog({ milliseconds: 1000, ping, onSilence });
	watchdog.alive();
	watchdog.watch();
	return { onSilence, ping, watchdog };
}

test("silence is told once, after the ping had its time", () => {
	const { onSilence, ping, watchdog } = setup();
	vi.advanceTimersByTime(1249);
	expect([ping, onSilence].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
	vi.advanceTimersByTime(5000);
	expect([ping, onSilence].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
	watchdog.rest();
});

test("long work with progress now and then is no silence, however long it takes", () => {
	const { onSilence, watchdog } = setup();
	for (let told = 0; told < 500; told++) {
		vi.advanceTimersByTime(999);
		watchdog.alive();
	}
	expect(onSilence).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1250);
	expect(onSilence).toHaveBeenCalledOnce();
	watchdog.rest();
});

test("a laptop that slept, or a page that was busy, counts as one tick: what the worker said meanwhile is read first", () => {
	const { onSilence, ping, watchdog } = setup();
	vi.advanceTimersByTime(250);
	expect(ping).toHaveBeenCalledOnce();
	// an hour later the browser owes one tick, not 14,400
	vi.setSystemTime(Date.now() + 3_600_000);
	const now = vi.spyOn(performance, "now").mockReturnValue(3_600_000);
	vi.advanceTimersByTime(250);
	expect(onSilence).not.toHaveBeenCalled();
	watchdog.alive();
	vi.advanceTimersByTime(1000);
	expect(onSilence).not.toHaveBeenCalled();
	now.mockRestore();
	watchdog.rest();
});
