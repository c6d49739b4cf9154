import type { TFunction } from "i18next";
import type { Subject } from "#core/families/subject.ts";
import type { IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import { FEWEST_FOR_RATE } from "#core/measure/reliability.ts";
import type { Mark } from "#state/figure-of.ts";
import { isBasicBundle, type PackFacts } from "#state/pack-facts.ts";
import type { HeadlineFacts } from "#state/selectors.ts";
import { fill } from "../fill.ts";
import {
	formatCount,
	formatDecimal,
	formatList,
	formatNumber,
	formatPer100,
	formatPercent,
	formatPercentRange,
} from "../format.ts";
import { sentenceCase } from "../letter-case.ts";
import { baseOf, ofBase, textsOfIndicator } from "../measure-words.ts";
import { numberInWords } from "../number-words.ts";
import { partInWords } from "./share-part.ts";
import { subjectWords } from "./subject-words.ts";

export type HeadlineContext = {
	readonly t: TFunction<"headline">;
	readonly pack: PackFacts;
	readonly subject: Subject;
	/** "kelurahan" */
	readonly level: string;
	/** Families of the whole layer; NaN unknown. */
	readonly households: number;
};

/** `marks`: the numbers of `figures`, in the order they stand there. */
export type HeadlineWords = { readonly title: string; readonly figures: string; readonly marks: readonly Mark[] };
type Finding = Exclude<HeadlineFacts, { kind: "empty" | "few" }>;

/** The finding as one sentence and the figures it rests on, the same words for the same facts. */
export function headlineWords(facts: HeadlineFacts, context: HeadlineContext): HeadlineWords {
	const { t, households } = context;
	if (facts.kind === "empty")
		return {
			title: t("title.empty"),
			figures: Number.isFinite(households) ? t("empty_detail", { all: formatCount(households) }) : t("empty_detail_unknown"),
			marks: [],
		};
	if (facts.kind === "few") return fewWords(facts, context);
	if (facts.kind === "concentration") return concentrationWords(facts, context);
	return { title: sentenceCase(shareTitle(facts, context)), ...shareFigures(facts, context) };
}

function fewWords(facts: Extract<HeadlineFacts, { kind: "few" }>, { t }: HeadlineContext): HeadlineWords {
	const { numerator, denominator, indicator } = facts;
	if (denominator > 0)
		return {
			title: t("title.few"),
			figures: t("few_detail", {
				numerator: formatCount(numerator),
				denominator: formatCount(denominator),
				least: formatCount(FEWEST_FOR_RATE),
			}),
			marks: [],
		};
	return {
		title: t(indicator.denominator === "eligible_families" ? "title.no_whole" : "title.no_denominator"),
		figures: t("no_whole_detail"),
		marks: [],
	};
}

/** "tiga bantuan pokok" for the pack's own bundle; else the names, or how many. */
function programmesWords(chosen: readonly string[], { t, pack }: HeadlineContext): string {
	const n = numberInWords(chosen.length);
	const names = chosen.map(pack.programmeName);
	if (chosen.length === 1) return t("programmes.one", { names: names.join() });
	if (isBasicBundle(chosen, pack)) return t("programmes.basic", { n });
	return chosen.length <= 3 ? t("programmes.named", { names: formatList(names, "nor") }) : t("programmes.many", { n });
}

function shareTitle(facts: Finding, context: HeadlineContext): string {
	const { t, pack, subject: who } = context;
	const { indicator, rate, denominatorKind } = facts;
	const texts = textsOfIndicator(indicator.id);
	const words = {
		part: partInWords(rate, t),
		value: formatDecimal(rate),
		subject: subjectWords(who, t),
		region: pack.nama,
		programme: pack.programmeName(indicator.programme ?? ""),
		programmes: programmesWords(facts.chosenProgrammes, context),
	};
	if (denominatorKind === "list_total") return who.kind === "all" ? t("title.in_list_all") : t("title.in_list", words);
	if (denominatorKind === "population" && rate > 1) return t("title.over_whole", words);
	if (rate === 0 && texts.zero !== undefined) return fill(texts.zero, words);
	if (rate < 0.5 && texts.low !== undefined) return fill(texts.low, words);
	if (texts.title !== undefined) return fill(ofBase(texts.title, baseOf(who)), words);
	return t("title.share", { ...words, does: texts.does ?? "" });
}

function shareFigures(facts: Finding, context: HeadlineContext): Pick<HeadlineWords, "figures" | "marks"> {
	const { t } = context;
	const { denominatorKind, topArea } = facts;
	if (denominatorKind === null) return { figures: "", marks: [] };
	const density = denominatorKind === "square_kilometres";
	const percent = formatPer100(facts.rate);
	const numerator = formatCount(facts.numerator);
	const denominator = density ? formatNumber(facts.denominator) : formatCount(facts.denominator);
	const whole = t(`whole.${denominatorKind}`, { percent, numerator, denominator });
	const few =
		facts.reliability === "few"
			? t("few_range", {
					n: formatCount(facts.denominator),
					range: formatPercentRange(facts.low, facts.high),
				})
			: "";
	const top = topWords(facts, context);
	const region: Mark["about"] = { of: "indicator", kode: null, form: "rate" };
	const marks: Mark[] = [
		...(density ? [] : [{ text: percent, about: region }]),
		{ text: fromTo(whole, numerator, denominator), about: region },
		...(topArea === null || top === ""
			? []
			: [
					{
						text: density ? formatDecimal(topArea.rate) : formatPer100(topArea.rate),
						about: { of: "indicator", kode: topArea.kode, form: "rate" } as const,
					},
				]),
	];
	return { figures: [whole, few, top].filter((part) => part !== "").join(" "), marks };
}

/** "2.957 dari 5.315" of a sentence with both; "" when they do not stand in that order. */
function fromTo(text: string, first: string, last: string): string {
	const from = text.indexOf(first, text.indexOf("(") + 1);
	const to = text.indexOf(last, from + first.length);
	return from < 0 || to < 0 ? "" : text.slice(from, to + last.length);
}

function topWords(facts: Finding, { t, level }: HeadlineContext): string {
	const { topArea, indicator, concentration } = facts;
	if (topArea === null) return t("top.none", { level });
	if (concentration?.areaCount === 1) return "";
	if (facts.denominatorKind === "square_kilometres")
		return t("top.densest", { area: topArea.nama, value: formatDecimal(topArea.rate) });
	const key = indicator.direction === "coverage" ? "top.lowest" : "top.highest";
	return t(key, { area: topArea.nama, percent: formatPer100(topArea.rate) });
}

function nounOf(indicator: IndicatorInfo, { t, pack, subject: who }: HeadlineContext): string {
	const { noun: text = "" } = textsOfIndicator(indicator.id);
	const words = { subject: subjectWords(who, t), programme: pack.programmeName(indicator.programme ?? "") };
	const noun = fill(text, words);
	return who.kind === "selected" && !text.includes("{{subject}}") ? t("noun.filtered", { noun }) : noun;
}

function concentrationWords(facts: Finding, context: HeadlineContext): HeadlineWords {
	const { t, pack, level } = context;
	const { concentration, indicator, numerator } = facts;
	const noun = nounOf(indicator, context);
	const unit = t(`unit.${indicator.unit}`);
	const region = pack.nama;
	if (concentration === null)
		return { title: t("title.nothing", { noun, region }), figures: t("nothing_detail", { unit }), marks: [] };
	const total = formatCount(numerator);
	if (concentration.areaCount === 1)
		return { title: t("title.total", { total, noun, region }), figures: t("total_detail"), marks: [] };
	const percent = formatPercent(concentration.share, 0);
	const names = concentration.areas.map((area) => area.nama);
	const shown = names.length > 5 ? names.slice(0, 4) : names;
	const areas =
		shown.length < names.length
			? t("and_others", { names: formatList(shown, "open"), n: formatCount(names.length - shown.length) })
			: formatList(names, "and");
	const title =
		names.length === 1
			? t("title.concentration_single", { area: names.join(), percent, noun })
			: t("title.concentration", { n: numberInWords(names.length), level, percent, noun });
	const figures = t("concentration_detail", {
		numerator: formatCount(concentration.numerator),
		total,
		unit,
		areas,
		all: formatCount(concentration.areaCount),
		level,
	});
	const marks = [{ text: fromTo(figures, formatCount(concentration.numerator), total), about: { of: "concentration" } as const }];
	return { title: sentenceCase(title), figures, marks };
}
