import * as v from "valibot";
import { FIRST_LANGUAGE, LANGUAGES, type Language } from "#core/base/language.ts";
import type { DeviceEntry } from "#io/device/entry.ts";
import { mergeRecords } from "#io/device/merge.ts";

export type ThemeChoice = "light" | "dark" | "system";

/** Remembered on the device, never in the link. */
export type Preferences = { readonly language: Language; readonly theme: ThemeChoice; readonly hintSeen: boolean };

export const DEFAULT_PREFERENCES: Preferences = { language: FIRST_LANGUAGE, theme: "system", hintSeen: false };

/** A preference that is missing or damaged falls back alone; the others stay. */
const schema = v.object({
	language: v.fallback(v.picklist(LANGUAGES), DEFAULT_PREFERENCES.language),
	theme: v.fallback(v.picklist(["light", "dark", "system"]), DEFAULT_PREFERENCES.theme),
	hintSeen: v.fallback(v.boolean(), DEFAULT_PREFERENCES.hintSeen),
});

export const KEPT_PREFERENCES: DeviceEntry<Preferences> = {
	key: "kantong.preferensi",
	version: 1,
	empty: DEFAULT_PREFERENCES,
	read(content) {
		const parsed = v.safeParse(schema, content);
		return parsed.success ? { value: parsed.output, unread: [] } : { value: DEFAULT_PREFERENCES, unread: [content] };
	},
	merge: (base, mine, theirs) => mergeRecords<unknown>(base, mine, theirs) as Preferences,
};
