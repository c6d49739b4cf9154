import { describe, expect, test, vi } from "vitest";
import { DEFAULT_PREFERENCES, KEPT_PREFERENCES } from "#state/preferences.ts";
import { fakeStorage } from "../../fixtures/fake-device.ts";

const KEY = KEPT_PREFERENCES.key;
const CHOSEN = { language: "en", theme: "dark", hintSeen: true } as const;

function tab(device: ReturnType<typeof fakeStorage>) {
	const told = { onValue: vi.fn(), onProblem: vi.fn() };
	return { ...device.page().settings(KEPT_PREFERENCES, told), ...told };
}

describe("preferences", () => {
	test("are remembered on the device", () => {
		const device = fakeStorage();
		tab(device).change(CHOSEN);
		expect(tab(device).read()).toEqual(CHOSEN);
	});

	test("are the defaults on a fresh device", () => {
		expect(tab(fakeStorage()).read()).toEqual(DEFAULT_PREFERENCES);
	});

	test("written before versions were kept are still read", () => {
		expect(tab(fakeStorage({ [KEY]: JSON.stringify(CHOSEN) })).read()).toEqual(CHOSEN);
	});

	test.each([
		["not JSON", "{"],
		["another kind of value", "7"],
		["a list in place of the content", '{"version":1,"content":"x","unread":[]}'],
	])("damaged text (%s) is the defaults, told once", (_, text) => {
		const device = fakeStorage({ [KEY]: text });
		const first = tab(device);
		expect(first.read()).toEqual(DEFAULT_PREFERENCES);
		expect(first.onProblem).toHaveBeenLastCalledWith({ error: { code: "STORAGE_DAMAGED", params: { count: 1 } }, quiet: false });
		const second = tab(device);
		expect(second.read()).toEqual(DEFAULT_PREFERENCES);
		expect(second.onProblem).not.toHaveBeenCalled();
	});

	test("one damaged preference falls back alone", () => {
		const text = JSON.stringify({ language: "fr", theme: "dark", hintSeen: "ya", nik: "x" });
		expect(tab(fakeStorage({ [KEY]: text })).read()).toEqual({ language: "id", theme: "dark", hintSeen: false });
	});

	test("where the device refuses they last as long as the page, and that is said", () => {
		const device = fakeStorage();
		device.refusal.name = "QuotaExceededError";
		const page = tab(device);
		expect(page.read()).toEqual(DEFAULT_PREFERENCES);
		page.change(CHOSEN);
		expect(page.onProblem).toHaveBeenLastCalledWith({ error: { code: "STORAGE_FULL" }, quiet: false });
		expect(page.read()).toEqual(CHOSEN);
	});

	test("changed in two tabs both stand", () => {
		const device = fakeStorage();
		const [one, two] = [tab(device), tab(device)];
		one.read();
		two.read();
		one.change({ ...DEFAULT_PREFERENCES, language: "en" });
		two.change({ ...DEFAULT_PREFERENCES, theme: "dark" });
		expect(tab(device).read()).toEqual({ language: "en", theme: "dark", hintSeen: false });
	});
});
