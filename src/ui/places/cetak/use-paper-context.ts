import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { subjectOf } from "#core/families/subject.ts";
import { headlineWords } from "#i18n/say/headline.ts";
import { levelWord } from "#i18n/say/level-word.ts";
import type { PaperContext } from "#i18n/say/paper/context.ts";
import { paperContext } from "#i18n/say/paper/paper-context.ts";
import { type SheetFrame, sheetFrame } from "#i18n/say/paper/sheet-frame.ts";
import type { Voice } from "#i18n/say/paper/voice.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import type { PaperEdits } from "#state/paper-edits.ts";
import { selectFigures, selectHeadline, selectTotals } from "#state/selectors.ts";
import type { PaperSubject } from "#state/tasks/paper-subjects.ts";
import { useCandidates } from "../../figure/use-candidates.ts";
import { useApp } from "../../page/app-context.tsx";
import { usePaperData } from "./use-paper-data.ts";

export function useVoice(): Voice {
	const { t } = useTranslation("cetak");
	const { t: tHeadline } = useTranslation("headline");
	const pack = useApp(selectPackFacts);
	return useMemo(() => ({ t, tHeadline, pack }), [t, tHeadline, pack]);
}

/** The contents of the paper in hand; null until every number is there. */
export function usePaperContext(subject: PaperSubject | null, edits: PaperEdits | undefined): PaperContext | null {
	const voice = useVoice();
	const data = usePaperData(subject);
	const view = useApp((state) => state.view);
	const series = useApp((state) => state.series);
	const pilots = useApp((state) => state.pilots);
	const needOffices = useApp((state) => state.needOffices);
	const { candidates, busy } = useCandidates();
	const unranked = candidates === null && busy;
	const regionTitle = useRegionTitle(voice);
	return useMemo(() => {
		if (data === null || subject === null || unranked) return null;
		return paperContext({ data, subject, view, voice, regionTitle, candidates, pilots, series, needOffices, edits: edits ?? {} });
	}, [data, subject, view, voice, regionTitle, candidates, unranked, pilots, series, needOffices, edits]);
}

/** The sentence the Peta place opens with. */
function useRegionTitle({ tHeadline: t, pack }: Voice): string {
	const facts = useApp(selectHeadline);
	const figures = useApp(selectFigures);
	const totals = useApp(selectTotals);
	const where = useApp((state) => state.answer?.query.where ?? "");
	if (facts === null || figures === null) return pack.nama;
	const level = levelWord(figures.groups.level, figures.groups.kode, t);
	return headlineWords(facts, {
		t,
		pack,
		subject: subjectOf(where),
		level,
		households: totals?.households ?? Number.NaN,
	}).title;
}

/** What the head and foot of every sheet say. */
export function useSheetFrame(context: PaperContext | null, office: string, today: string): SheetFrame | null {
	const view = useApp((state) => state.view);
	return useMemo(() => {
		if (context === null) return null;
		return sheetFrame(context, { view, office, today, address: `${location.origin}${location.pathname}` });
	}, [context, office, today, view]);
}
