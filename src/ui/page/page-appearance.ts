import i18next from "i18next";
import type { Preferences, ThemeChoice } from "#state/preferences.ts";
import type { AppStore } from "#state/store.ts";

const DARK = "(prefers-color-scheme: dark)";
const THEME_COLOUR = { light: "#ffffff", dark: "#171d1c" } as const;

export function resolvedTheme(choice: ThemeChoice, prefersDark: boolean): "light" | "dark" {
	return choice === "system" ? (prefersDark ? "dark" : "light") : choice;
}

function apply({ theme, language }: Preferences): void {
	const root = document.documentElement;
	const resolved = resolvedTheme(theme, matchMedia(DARK).matches);
	root.dataset.theme = resolved;
	root.lang = language;
	document.querySelector('meta[name="theme-color"]')?.setAttribute("content", THEME_COLOUR[resolved]);
	if (i18next.isInitialized && i18next.language !== language) void i18next.changeLanguage(language);
}

/** Theme and language of the page itself, before the first paint and whenever they change. */
export function followPreferences(store: AppStore): void {
	apply(store.getState().preferences);
	store.subscribe((state, before) => {
		if (state.preferences !== before.preferences) apply(state.preferences);
	});
	matchMedia(DARK).addEventListener("change", () => apply(store.getState().preferences));
}
