import type { TFunction } from "i18next";
import type { Subject } from "#core/families/subject.ts";
import type { Form } from "#core/measure/measure.ts";
import type { AreaDetails } from "#state/selectors.ts";
import { formatCount, formatDecimal, formatList, formatPercent } from "../format.ts";
import { sentenceCase } from "../letter-case.ts";
import { numberInWords } from "../number-words.ts";

export type DetailsContext = {
	readonly t: TFunction<"details">;
	readonly form: Form;
	/** "kota" */
	readonly region: string;
	readonly subject: Subject;
	/** Names of the chosen programmes. */
	readonly programmes: readonly string[];
	/** The lowest comes first (rates of coverage). */
	readonly lowestFirst: boolean;
};

/** "Tertinggi di kota, **1,5 kali rata-rata**." The stress belongs on the comparison. */
export type RankWords = { readonly lead: string; readonly stress: string };

/** Between these the area is called on a par with the region. */
const PAR = { least: 0.95, most: 1.05 } as const;

export function subjectKey(subject: Subject): "all" | "listed" | "selected" {
	return subject.kind === "all" || subject.kind === "listed" ? subject.kind : "selected";
}

export function rankWords(details: AreaDetails, { t, form, region, lowestFirst }: DetailsContext): RankWords {
	const { ranked, rankedCount, indicator } = details;
	if (ranked.rank === null) return { lead: unrankedWords(details, t), stress: "" };
	const first = lowestFirst ? t("rank.lowest", { region }) : t("rank.highest", { region });
	const last = lowestFirst ? t("rank.highest", { region }) : t("rank.lowest", { region });
	const place = t("rank.place", { rank: formatCount(ranked.rank), of: formatCount(rankedCount) });
	const lead = rankedCount < 2 ? "" : ranked.rank === 1 ? first : ranked.rank === rankedCount ? last : place;
	const stress = form === "count" ? countShare(details, t, region) : ratioWords(indicator.ratio, t, region);
	return { lead, stress };
}

function unrankedWords({ ranked, selected }: AreaDetails, t: TFunction<"details">): string {
	if (Number.isFinite(ranked.value)) return t("rank.unranked", { n: formatCount(ranked.denominator) });
	if (ranked.reliability === "too_few") return t("rank.tooFew", { n: formatCount(ranked.denominator) });
	return t(selected.families === 0 ? "rank.none" : "rank.noFigure");
}

function countShare({ indicator }: AreaDetails, t: TFunction<"details">, region: string): string {
	const whole = indicator.region.numerator;
	return whole > 0 ? t("countShare", { percent: formatPercent(indicator.numerator / whole), region }) : "";
}

function ratioWords(ratio: number, t: TFunction<"details">, region: string): string {
	if (!Number.isFinite(ratio)) return "";
	if (ratio >= PAR.least && ratio <= PAR.most) return t("ratio.equal", { region });
	return t("ratio.times", { times: formatDecimal(ratio) });
}

/** "Delapan dari sepuluh": the nearest tenth, but never all or none unless it is so. */
export function tenthsInWords(ratio: number, t: TFunction<"details">): string {
	if (ratio >= 1) return t("tenths.all");
	const tenths = Math.round(ratio * 10);
	if (tenths >= 10) return t("tenths.nearlyAll");
	if (tenths === 0) return t("tenths.under");
	return sentenceCase(t("tenths.of", { n: numberInWords(tenths) }));
}

/** What the area's families lack; "" when too few families, or unknown. */
export function withoutWords({ withoutAny }: AreaDetails, { t, subject, programmes }: DetailsContext): string {
	const { rate } = withoutAny;
	if (!Number.isFinite(rate) || programmes.length === 0) return "";
	const who = t(`subject.${subjectKey(subject)}`);
	const many = programmes.length > 4;
	const names = (word: "and" | "or") =>
		many ? t("chosenMany", { n: numberInWords(programmes.length) }) : formatList(programmes, word);
	if (rate === 0) return t("sentence.withoutNone", { subject: who, programmes: names("and") });
	return t("sentence.without", { tenths: tenthsInWords(rate, t), subject: who, programmes: names("or") });
}
