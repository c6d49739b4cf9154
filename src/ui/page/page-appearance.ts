import i18next from "i18next";
import { currentLanguage } from "#i18n/current-language.ts";
import { changeLanguage } from "#i18n/i18n.ts";
import type { Preferences, ThemeChoice } from "#state/preferences.ts";
import type { AppStore } from "#state/store.ts";

const DARK = "(prefers-color-scheme: dark)";
const THEME_COLOUR = { light: "#ffffff", dark: "#171d1c" } as const;

export function resolvedTheme(choice: ThemeChoice, prefersDark: boolean): "light" | "dark" {
	return choice === "system" ? (prefersDark ? "dark" : "light") : choice;
}

function apply({ theme }: Preferences): void {
	const root = document.documentElement;
	const resolved = resolvedTheme(theme, matchMedia(DARK).matches);
	root.dataset.theme = resolved;
	document.querySelector('meta[name="theme-color"]')?.setAttribute("content", THEME_COLOUR[resolved]);
}

/** When the texts of a language cannot be fetched, the page goes on in the one it has. */
async function speak(store: AppStore): Promise<void> {
	const { language } = store.getState().preferences;
	try {
		await changeLanguage(language);
	} catch {
		if (store.getState().preferences.language === language) store.actions.languageRefused(language, currentLanguage());
	}
}

/** Theme and language of the page itself, before the first paint and whenever they change. */
export function followPreferences(store: AppStore): void {
	apply(store.getState().preferences);
	i18next.on("languageChanged", (language) => {
		document.documentElement.lang = language;
	});
	store.subscribe((state, before) => {
		if (state.preferences !== before.preferences) apply(state.preferences);
		if (state.preferences.language !== before.preferences.language) void speak(store);
	});
	matchMedia(DARK).addEventListener("change", () => apply(store.getState().preferences));
}
