import { useTranslation } from "react-i18next";
import { isVisitMethod } from "#core/pocket/methods.ts";
import { formatCount, formatList, formatPer100, formatPercentRange, formatTimes } from "#i18n/format.ts";
import { numberInWords, sentenceCase } from "#i18n/number-words.ts";
import { pocketRateIdentity, pocketsIdentity } from "#i18n/say/identity/pocket-identity.ts";
import { areaNames } from "#i18n/say/pocket-words.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { selectCaseSentence } from "#state/selectors.ts";
import { IdentifiedText } from "../../figure/figure.tsx";
import { usePocketWords } from "../../figure/use-pocket-words.ts";
import { useApp } from "../../page/app-context.tsx";
import { MeetingMap } from "./meeting-map.tsx";
import type { Slide } from "./slide.ts";
import type { MeetingSource } from "./use-meeting-source.ts";

const NAMED = 3;
const LISTED = 4;

/** Outlines and counts only: no point of a family is drawn. */
export function usePocketSlide(source: MeetingSource | null): Slide | null {
	const { t: tHeadline } = useTranslation("headline");
	const answer = useApp((state) => state.pockets);
	const busy = useApp((state) => state.pocketsBusy);
	const answerable = useApp((state) => selectCaseSentence(state) !== null && state.pocketsError === null);
	const region = tHeadline(`region.${useApp(selectPackFacts).region}`);
	const words = usePocketWords(answer, source?.opened ?? null);
	if (source === null) return null;
	const { t, opened, groups } = source;
	const shared = { id: "pockets", question: t("pockets.question"), source: "" } as const;
	const map = (label: string) => (
		<MeetingMap
			opened={opened}
			groups={groups}
			values={[]}
			direction="extent"
			marked={[]}
			pockets={answer?.pockets ?? []}
			label={label}
		/>
	);
	if (answer === null || words === null) {
		const text = t(busy || answerable ? "waiting" : "pockets.unavailable");
		return { ...shared, plain: text, answer: text, picture: map(text), why: [] };
	}
	const { pockets, stability } = answer;
	const visits = isVisitMethod(answer.query.method);
	if (pockets.length === 0) {
		const text = t(visits ? "pockets.noneGroups" : "pockets.none");
		return { ...shared, plain: text, answer: text, picture: map(text), why: [t("pockets.chance")] };
	}
	const names = areaNames(opened.areas);
	const placeOf = (pocket: (typeof pockets)[number]) => {
		const kode = pocket.kelurahan[0]?.kode ?? "";
		return kode === "" ? t("pockets.outside") : (names.get(kode) ?? kode);
	};
	const count = (value: number) => formatCount(value);
	const poor = count(pockets.reduce((sum, pocket) => sum + pocket.poor, 0));
	const unique = [...new Set(pockets.map(placeOf))];
	const places =
		unique.length <= NAMED
			? formatList(unique, "and")
			: formatList([...unique.slice(0, NAMED), t("heavy.others", { n: count(unique.length - NAMED) })], "and");
	const n = numberInWords(pockets.length);
	const plain = sentenceCase(t(visits ? "pockets.answerGroups" : "pockets.answer", { n, poor, places }));
	return {
		...shared,
		plain,
		answer: <IdentifiedText text={plain} own={poor} identity={pocketsIdentity(words)} />,
		picture: map(t("pockets.picture", { n: count(pockets.length) })),
		why: [
			...pockets.slice(0, LISTED).map((pocket) => {
				const counts = visits
					? count(pocket.poor)
					: t("pockets.counts", { poor: count(pocket.poor), all: count(pocket.households) });
				const facts = { id: count(pocket.id), area: placeOf(pocket), poor: counts, counts, region };
				const text = visits
					? t("pockets.itemGroup", facts)
					: t("pockets.item", {
							...facts,
							percent: formatPer100(pocket.rate),
							range: formatPercentRange(pocket.low, pocket.high),
							times: formatTimes(pocket.ratio),
						});
				return <IdentifiedText key={pocket.id} text={text} own={counts} identity={pocketRateIdentity(words, pocket)} />;
			}),
			...(visits ? [] : [t("pockets.chance")]),
			...(Number.isFinite(stability) ? [t("pockets.stable", { percent: formatPer100(stability, 0) })] : []),
		],
	};
}
