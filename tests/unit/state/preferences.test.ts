import { describe, expect, test } from "vitest";
import { createPreferenceStorage, DEFAULT_PREFERENCES } from "#state/preferences.ts";

function memory(initial: string | null = null) {
	let text = initial;
	return {
		getItem: () => text,
		setItem: (_: string, value: string) => {
			text = value;
		},
	};
}

const CHOSEN = { language: "en", theme: "dark", hintSeen: true } as const;

describe("preferences", () => {
	test("are remembered on the device", () => {
		const storage = memory();
		createPreferenceStorage(() => storage).write(CHOSEN);
		expect(createPreferenceStorage(() => storage).read()).toEqual(CHOSEN);
	});

	test("are the defaults on a fresh device", () => {
		expect(createPreferenceStorage(() => memory()).read()).toEqual(DEFAULT_PREFERENCES);
	});

	test.each([
		["not JSON", "{"],
		["another kind of value", "[1]"],
		["null", "null"],
	])("damaged text (%s) is the defaults", (_, text) => {
		expect(createPreferenceStorage(() => memory(text)).read()).toEqual(DEFAULT_PREFERENCES);
	});

	test("one damaged preference falls back alone", () => {
		const text = JSON.stringify({ language: "fr", theme: "dark", hintSeen: "ya", nik: "x" });
		expect(createPreferenceStorage(() => memory(text)).read()).toEqual({ language: "id", theme: "dark", hintSeen: false });
	});

	test("without storage they last as long as the page", () => {
		const preferences = createPreferenceStorage(() => {
			throw new DOMException("denied", "SecurityError");
		});
		expect(preferences.read()).toEqual(DEFAULT_PREFERENCES);
		preferences.write(CHOSEN);
		expect(preferences.read()).toEqual(CHOSEN);
	});
});
