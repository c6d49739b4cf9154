import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { FIRST_LANGUAGE, LANGUAGES, type Language } from "#core/base/language.ts";
import { setCurrentLanguage } from "./current-language.ts";
import { START_TOPICS } from "./start-topics.ts";
import { loadedTopics, loadTopics, loadWantedTopics, type Topics } from "./topics.ts";

declare module "i18next" {
	interface CustomTypeOptions {
		defaultNS: "shell";
		resources: Topics;
		returnNull: false;
	}
}

/** Numbers are formatted by `format.ts` before they are handed to a text; React escapes, so i18next must not. */
export async function startI18n(language: Language): Promise<i18n> {
	wantedLanguage = language;
	await loadTopics(START_TOPICS, language);
	i18next.on("languageChanged", (changed: string) => setCurrentLanguage(changed as Language));
	await i18next.use(initReactI18next).init({
		lng: language,
		fallbackLng: false,
		defaultNS: "shell",
		resources: Object.fromEntries(LANGUAGES.map((one) => [one, loadedTopics(one)])),
		interpolation: { escapeValue: false },
		returnNull: false,
	});
	return i18next;
}

let wantedLanguage: Language = FIRST_LANGUAGE;

/** Speaks the other language once all its texts are here; of two changes the later one counts. Rejects when a file is missing. */
export async function changeLanguage(language: Language): Promise<void> {
	wantedLanguage = language;
	await loadWantedTopics(language);
	if (wantedLanguage === language) await i18next.changeLanguage(language);
}
