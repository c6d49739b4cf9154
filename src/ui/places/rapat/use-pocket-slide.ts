import { useTranslation } from "react-i18next";
import { pocketSlide } from "#i18n/say/meeting/pocket-slide.ts";
import type { Slide } from "#i18n/say/meeting/slide.ts";
import type { MeetingSource } from "#i18n/say/meeting/source.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { selectCaseSentence } from "#state/selectors.ts";
import { usePocketWords } from "../../figure/use-pocket-words.ts";
import { useApp } from "../../page/app-context.tsx";

/** Outlines and counts only: no point of a family is drawn. */
export function usePocketSlide(source: MeetingSource | null): Slide | null {
	const { t: tHeadline } = useTranslation("headline");
	const answer = useApp((state) => state.pockets);
	const busy = useApp((state) => state.pocketsBusy);
	const answerable = useApp((state) => selectCaseSentence(state) !== null && state.pocketsError === null);
	const region = tHeadline(`region.${useApp(selectPackFacts).region}`);
	const words = usePocketWords(answer, source?.opened ?? null);
	if (source === null) return null;
	return pocketSlide(source, { answer, words, region, waiting: busy || answerable });
}
