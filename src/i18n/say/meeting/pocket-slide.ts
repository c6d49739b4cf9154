import { isVisitMethod } from "#core/pocket/methods.ts";
import type { PocketAnswer } from "#engine/protocol.ts";
import { formatCount, formatList, formatPer100, formatPercentRange, formatTimes } from "../../format.ts";
import { sentenceCase } from "../../letter-case.ts";
import { numberInWords } from "../../number-words.ts";
import { pocketRateIdentity, pocketsIdentity } from "../identity/pocket-identity.ts";
import { areaNames } from "../pocket-words.ts";
import { identified, type MapPicture, plainly, type Slide } from "./slide.ts";
import type { MeetingSource } from "./source.ts";

const NAMED = 3;
const LISTED = 4;

type Found = {
	readonly answer: PocketAnswer | null;
	readonly words: Parameters<typeof pocketsIdentity>[0] | null;
	/** "kota" */
	readonly region: string;
	/** An answer is on its way. */
	readonly waiting: boolean;
};

/** Outlines and counts only: no point of a family is drawn. */
export function pocketSlide(source: MeetingSource, { answer, words, region, waiting }: Found): Slide {
	const { t, opened, groups } = source;
	const shared = { id: "pockets", question: t("pockets.question"), source: "" } as const;
	const map = (label: string): MapPicture => ({
		type: "map",
		groups,
		values: [],
		direction: "extent",
		marked: [],
		pockets: answer?.pockets ?? [],
		label,
	});
	if (answer === null || words === null) {
		const text = t(waiting ? "waiting" : "pockets.unavailable");
		return { ...shared, answer: plainly(text), picture: map(text), why: [] };
	}
	const { pockets, stability } = answer;
	const visits = isVisitMethod(answer.query.method);
	if (pockets.length === 0) {
		const text = t(visits ? "pockets.noneGroups" : "pockets.none");
		return { ...shared, answer: plainly(text), picture: map(text), why: [plainly(t("pockets.chance"))] };
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
		answer: identified(plain, poor, pocketsIdentity(words)),
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
				return identified(text, counts, pocketRateIdentity(words, pocket));
			}),
			...(visits ? [] : [plainly(t("pockets.chance"))]),
			...(Number.isFinite(stability) ? [plainly(t("pockets.stable", { percent: formatPer100(stability, 0) }))] : []),
		],
	};
}
