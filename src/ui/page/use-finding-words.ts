import { useTranslation } from "react-i18next";
import { addTexts } from "#i18n/add-texts.ts";
import { type FindingWords, fillText } from "#i18n/say/finding.ts";
import * as finding from "#i18n/texts/finding.ts";

addTexts({ finding });

/** The same texts and the same filling as in the terminal. */
export function useFindingWords(): FindingWords {
	const { i18n } = useTranslation("finding");
	const texts: object = i18n.getResourceBundle(i18n.language, "finding");
	return fillText(texts);
}
