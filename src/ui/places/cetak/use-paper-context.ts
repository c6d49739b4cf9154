import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { subjectOf } from "#core/families/subject.ts";
import { isVisitMethod } from "#core/pocket/methods.ts";
import { formatDate } from "#i18n/format.ts";
import { headlineWords } from "#i18n/say/headline.ts";
import { levelWord } from "#i18n/say/level-word.ts";
import type { PaperContext } from "#i18n/say/paper/context.ts";
import { findingsOf } from "#i18n/say/paper/findings.ts";
import { headingOf } from "#i18n/say/paper/headings.ts";
import { mapMeasure } from "#i18n/say/paper/map-measure.ts";
import { count, type Voice } from "#i18n/say/paper/voice.ts";
import { shortPrint, sourceName } from "#i18n/say/short-source.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { type PaperEdits, wordsOf } from "#state/paper-edits.ts";
import { viewOfPaper } from "#state/paper-view.ts";
import { selectFigures, selectHeadline, selectTotals } from "#state/selectors.ts";
import type { PaperSubject } from "#state/tasks/paper-subjects.ts";
import { spokenFilter } from "#state/tasks/spoken-filter.ts";
import type { Paper } from "#state/view/paper.ts";
import { viewToHash } from "#state/view/url-state.ts";
import { useCandidates } from "../../figure/use-candidates.ts";
import { useApp } from "../../page/app-context.tsx";
import type { SheetFrame } from "./sheet.tsx";
import { usePaperData } from "./use-paper-data.ts";

/** Millimetres of each paper, and what its margins leave in pixels. */
const WIDTH_MM: Readonly<Record<Paper, number>> = { a4: 210, f4: 215 };
const MARGINS_MM = 26;
/** F4 is this much higher than A4. */
const EXTRA_MM = 33;
export const PIXELS_PER_MM = 96 / 25.4;

export function paperWidth(paper: Paper): number {
	return WIDTH_MM[paper] * PIXELS_PER_MM;
}

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
		const shown = mapMeasure(data.kelurahan, data.resolved.indicator, view);
		if (shown === null) return null;
		const { measure, classification } = shown;
		const atlas = view.printTemplate === "atlas";
		const title = atlas
			? voice.t("heading.atlas", { region: voice.pack.nama, n: count(data.kelurahan.units.length) })
			: regionTitle;
		const heading = headingOf(subject, data, title, voice);
		const computed = { title: heading.title, findings: atlas ? [] : findingsOf(subject, data, voice) };
		return {
			data,
			subject,
			shown,
			fills: { mono: view.printMono, direction: measure.direction, count: Math.max(1, classification.breaks.length - 1) },
			voice,
			width: Math.floor((WIDTH_MM[view.paper] - MARGINS_MM) * PIXELS_PER_MM),
			extraHeight: view.paper === "f4" ? EXTRA_MM * PIXELS_PER_MM : 0,
			grid: view.printGrid,
			candidates,
			pilots,
			series,
			needOffices,
			computed,
			lead: heading.lead,
			...wordsOf(edits ?? {}, computed),
		};
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
		const { voice, data, subject } = context;
		const { t } = voice;
		const { manifest } = data.opened;
		const query = data.pockets?.query;
		const rule = { radius: count(query?.radiusMetres ?? Number.NaN), minimum: count(query?.minimum ?? Number.NaN) };
		const method =
			query === undefined ? "footer.methodPlain" : isVisitMethod(query.method) ? "footer.methodGroups" : "footer.method";
		const address = `${location.origin}${location.pathname}`;
		return {
			paper: view.paper,
			office,
			kind: t(`templateSub.${view.printTemplate}`),
			list: t("list", { period: manifest.periode }),
			stamp: t("stamp", {
				date: formatDate(manifest.dibuat),
				print: shortPrint(manifest.layers.households?.sha256 ?? manifest.layers.areas.sha256),
			}),
			printed: t("footer.printed", { date: formatDate(today) }),
			link: `${address}${viewToHash(viewOfPaper(view, subject))}`,
			sources: t("footer.source", { sources: manifest.sources.map(({ nama }) => sourceName(nama)).join("; ") }),
			method: t(method, rule),
			filter: {
				words: t("footer.filter", { words: spokenFilter(data.resolved.filter, data.opened) }),
				sentence: data.resolved.filter,
			},
			scan: t("footer.scan"),
			notice: manifest.notice,
		};
	}, [context, office, today, view]);
}
