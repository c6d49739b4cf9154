import { proposalSlide } from "#i18n/say/meeting/proposal-slide.ts";
import type { Slide } from "#i18n/say/meeting/slide.ts";
import type { MeetingSource } from "#i18n/say/meeting/source.ts";
import { useCandidates } from "../../figure/use-candidates.ts";
import { useApp } from "../../page/app-context.tsx";

/** The starred areas, or the first of the ranking where none is starred; why in ranks per criterion. */
export function useProposalSlide(source: MeetingSource | null): Slide | null {
	const { candidates } = useCandidates();
	const starred = useApp((state) => state.view.candidates);
	if (source === null) return null;
	return proposalSlide(source, candidates, starred);
}
