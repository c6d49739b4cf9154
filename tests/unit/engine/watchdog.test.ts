import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createWatchdog } from "#engine/watchdog.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a laptop that slept is no hang: the count starts again", () => {
	const onSilence = vi.fn();
	const ping = vi.fn();
	const watchdog = createWatchdog({ milliseconds: 1000, ping, onSilence });
	const now = vi.spyOn(performance, "now");
	const tickAt = (time: number) => {
		now.mockReturnValue(time);
		vi.advanceTimersByTime(250);
	};
	now.mockReturnValue(0);
	watchdog.alive();
	watchdog.watch();
	tickAt(250);
	tickAt(3_600_000);
	expect(onSilence).not.toHaveBeenCalled();
	expect(ping).toHaveBeenCalledTimes(2);
	for (let time = 3_600_250; time <= 3_601_000; time += 250) tickAt(time);
	expect(onSilence).toHaveBeenCalledOnce();
	watchdog.rest();
	now.mockRestore();
});
