import type { TFunction } from "i18next";
import type { Programme } from "#core/families/programme.ts";
import type { Form } from "#core/measure/measure.ts";
import type { Figures } from "#state/figures.ts";
import type { PackFacts } from "#state/pack-facts.ts";
import type { RankedArea } from "#state/selectors.ts";
import { formatCount, formatPercentRange } from "../format.ts";
import { indicatorWords } from "../measure-words.ts";
import { formatIndicatorValue, unitOf } from "./indicator-value.ts";
import { levelWord } from "./level-word.ts";

export type RankingWords = {
	/** "Belum terjangkau per 100 KK" */
	readonly header: string;
	readonly lowestFirst: boolean;
	/** Spoken name of the list. */
	readonly label: string;
	/** "kota": what the dashed tick stands for. */
	readonly region: string;
	/** "kelurahan" */
	readonly level: string;
	readonly areaCount: number;
	readonly rank: (rank: number) => string;
	readonly value: (area: RankedArea) => string;
	readonly range: (area: RankedArea) => string;
	readonly counts: (area: RankedArea) => string;
	readonly spoken: (area: RankedArea, alikeTo: string | null) => string;
	readonly colour: (classIndex: number) => string | undefined;
};

type Ranked = {
	readonly figures: Figures;
	readonly form: Form;
	readonly programmes: readonly Programme[];
	readonly pack: PackFacts;
	/** Of the classes, in their order. */
	readonly colours: readonly string[];
};
type Voice = { readonly t: TFunction<"ranking">; readonly tHeadline: TFunction<"headline"> };

/** Everything the ranking says, for the indicator and measure on screen. */
export function rankingWords({ figures, form, programmes, pack, colours }: Ranked, { t, tHeadline }: Voice): RankingWords {
	const { indicator, groups } = figures;
	const known =
		programmes.length > 0 || indicator.programme === undefined
			? indicator
			: { ...indicator, programme: pack.programmeName(indicator.programme) };
	const name = indicatorWords(known, programmes).name;
	const unit = t(`unit.${unitOf(indicator, form)}`);
	const level = levelWord(groups.level, groups.kode, tHeadline);
	const count = (value: number) => formatCount(value);
	const value = (area: RankedArea) => formatIndicatorValue(area.value, indicator, form);
	const counts = (area: RankedArea) => t("counts", { numerator: count(area.numerator), denominator: count(area.denominator) });
	const range = (area: RankedArea) => formatPercentRange(area.low, area.high, 0);

	function spoken(area: RankedArea, alikeTo: string | null): string {
		const facts = {
			name: area.nama,
			value: value(area),
			unit,
			numerator: count(area.numerator),
			denominator: count(area.denominator),
			range: range(area),
			rank: area.rank === null ? "" : count(area.rank),
		};
		const alike = alikeTo === null ? "" : `, ${t("sameSpoken", { name: alikeTo })}`;
		if (area.rank !== null)
			return (
				(form === "count" || indicator.denominator === "square_kilometres" ? t("optionCount", facts) : t("option", facts)) + alike
			);
		if (Number.isFinite(area.value)) return t("optionUnranked", facts) + alike;
		return area.reliability === "too_few" ? t("optionTooFew", facts) : t("optionNone", facts);
	}

	return {
		header: t(form === "count" ? "headerCount" : "header", { indicator: name, unit }),
		lowestFirst: indicator.direction === "coverage" && form === "rate",
		label: t("label", { level, indicator: name }),
		region: tHeadline(`region.${pack.region}`),
		level,
		areaCount: groups.kode.length,
		rank: count,
		value,
		range,
		counts,
		spoken,
		colour: (classIndex) => colours[classIndex],
	};
}
