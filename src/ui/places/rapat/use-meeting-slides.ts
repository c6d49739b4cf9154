import { heavySlide, MEETING_MEASURES, mostSlide, unreachedSlide } from "#i18n/say/meeting/area-slides.ts";
import { decisionSlide } from "#i18n/say/meeting/decision-slide.ts";
import type { Slide } from "#i18n/say/meeting/slide.ts";
import { useApp } from "../../page/app-context.tsx";
import { useMeetingSource } from "./use-meeting-source.ts";
import { usePathSlide } from "./use-path-slide.ts";
import { usePocketSlide } from "./use-pocket-slide.ts";
import { useProposalSlide } from "./use-proposal-slide.ts";

/** The questions this pack can answer, in the order of a meeting; null until they have been counted. */
export function useMeetingSlides(notes: string): readonly Slide[] | null {
	const source = useMeetingSource(MEETING_MEASURES);
	const pilots = useApp((state) => state.pilots);
	const pockets = usePocketSlide(source);
	const path = usePathSlide(source);
	const proposed = useProposalSlide(source);
	if (source === null) return null;
	const areas = [mostSlide(source), heavySlide(source), unreachedSlide(source)];
	const before = [...areas, pockets, path, proposed].filter((slide) => slide !== null);
	return [...before, decisionSlide(source, pilots, { notes, before })];
}
