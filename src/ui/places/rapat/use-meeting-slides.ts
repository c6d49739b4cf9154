import { heavySlide, MEETING_MEASURES, mostSlide, unreachedSlide } from "./area-slides.tsx";
import { type MeetingNotes, useDecisionSlide } from "./decision-slide.tsx";
import { usePathSlide } from "./path-slide.tsx";
import { usePocketSlide } from "./pocket-slide.tsx";
import { useProposalSlide } from "./proposal-slide.tsx";
import type { Slide } from "./slide.ts";
import { useMeetingSource } from "./use-meeting-source.ts";

/** The questions this pack can answer, in the order of a meeting; null until they have been counted. */
export function useMeetingSlides(notes: MeetingNotes): readonly Slide[] | null {
	const source = useMeetingSource(MEETING_MEASURES);
	const pockets = usePocketSlide(source);
	const path = usePathSlide(source);
	const proposed = useProposalSlide(source);
	const areas = source === null ? [] : [mostSlide(source), heavySlide(source), unreachedSlide(source)];
	const before = [...areas, pockets, path, proposed].filter((slide) => slide !== null);
	const decided = useDecisionSlide(source, notes, before);
	return decided === null ? null : [...before, decided];
}
