import { currentLanguage } from "./current-language.ts";
import { LOCALES } from "./locales.ts";
import { topicTexts } from "./topics.ts";

/** How a CSV file is written, so that a spreadsheet of the language in hand opens it at once. */
export function csvStyle() {
	const { delimiter, decimal } = LOCALES[currentLanguage()];
	const { yes, no } = topicTexts("terms");
	return { delimiter, decimal, yes, no };
}

/** What every spreadsheet file calls its dictionary and its notes. */
export function workbookWords() {
	return topicTexts("terms").workbook;
}
