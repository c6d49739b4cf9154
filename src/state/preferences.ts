import * as v from "valibot";
import type { Preferences } from "./store.ts";

export const DEFAULT_PREFERENCES: Preferences = { language: "id", theme: "system", hintSeen: false };

const KEY = "kantong.preferensi";

/** A preference that is missing or damaged falls back alone; the others stay. */
const schema = v.object({
	language: v.fallback(v.picklist(["id", "en"]), DEFAULT_PREFERENCES.language),
	theme: v.fallback(v.picklist(["light", "dark", "system"]), DEFAULT_PREFERENCES.theme),
	hintSeen: v.fallback(v.boolean(), DEFAULT_PREFERENCES.hintSeen),
});

export type PreferenceStorage = { read(): Preferences; write(preferences: Preferences): void };

/** Private windows and strict policies throw on any touch of localStorage: the preferences then last as long as the page. */
export function createPreferenceStorage(storage: () => Pick<Storage, "getItem" | "setItem">): PreferenceStorage {
	let remembered = DEFAULT_PREFERENCES;
	return {
		read() {
			try {
				const text = storage().getItem(KEY);
				const parsed = v.safeParse(schema, text === null ? {} : JSON.parse(text));
				if (parsed.success) remembered = parsed.output;
			} catch {
				// unreadable or not allowed: what this page remembers stands
			}
			return remembered;
		},
		write(preferences) {
			remembered = preferences;
			try {
				storage().setItem(KEY, JSON.stringify(preferences));
			} catch {
				// not allowed or full: remembered for this page only
			}
		},
	};
}
