import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "./format.ts";
import * as details from "./texts/details.ts";
import * as filter from "./texts/filter.ts";
import * as headline from "./texts/headline.ts";
import * as indicator from "./texts/indicator.ts";
import * as kantong from "./texts/kantong.ts";
import * as map from "./texts/map.ts";
import * as ranking from "./texts/ranking.ts";
import * as shell from "./texts/shell.ts";
import * as table from "./texts/table.ts";

/** One namespace per feature; each file holds both languages side by side, Indonesian being the source of truth. */
const namespaces = { details, filter, headline, indicator, kantong, map, ranking, shell, table };
type Namespace = keyof typeof namespaces;
/** Not loaded at the start: `addTexts` of `add-texts.ts` adds them together with the part of the app that says them. */
type LaterTexts = {
	banding: typeof import("./texts/banding.ts");
	cetak: typeof import("./texts/cetak.ts");
	data: typeof import("./texts/data.ts");
	export: typeof import("./texts/export.ts");
	finding: typeof import("./texts/finding.ts");
	household: typeof import("./texts/household.ts");
	identity: typeof import("./texts/identity.ts");
	kandidat: typeof import("./texts/kandidat.ts");
	measure: typeof import("./texts/measure.ts");
	periode: typeof import("./texts/periode.ts");
	rapat: typeof import("./texts/rapat.ts");
	tren: typeof import("./texts/tren.ts");
};

declare module "i18next" {
	interface CustomTypeOptions {
		defaultNS: "shell";
		resources: { [N in Namespace]: (typeof namespaces)[N]["id"] } & { [N in keyof LaterTexts]: LaterTexts[N]["id"] };
		returnNull: false;
	}
}

function resources(language: Language): Record<string, object> {
	return Object.fromEntries(Object.entries(namespaces).map(([name, texts]) => [name, texts[language]]));
}

/** Numbers are formatted by `format.ts` before they are handed to a text; React escapes, so i18next must not. */
export async function startI18n(language: Language): Promise<i18n> {
	await i18next.use(initReactI18next).init({
		lng: language,
		fallbackLng: "id",
		defaultNS: "shell",
		resources: { id: resources("id"), en: resources("en") },
		interpolation: { escapeValue: false },
		returnNull: false,
	});
	return i18next;
}
