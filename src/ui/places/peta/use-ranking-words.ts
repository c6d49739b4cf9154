import { useTranslation } from "react-i18next";
import { formatCount, formatPercentRange } from "#i18n/format.ts";
import { indicatorWords } from "#i18n/measure-words.ts";
import { formatIndicatorValue, unitOf } from "#i18n/say/indicator-value.ts";
import { levelWord } from "#i18n/say/level-word.ts";
import { classColours } from "#map/palette.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { type RankedArea, selectClassification, selectFigures, selectMeasure, selectOpened } from "#state/selectors.ts";
import { useApp } from "../../page/app-context.tsx";
import { useTheme } from "../../page/use-theme.ts";

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

const NO_PROGRAMMES = [] as const;

/** Everything the ranking says and paints, for the indicator and measure on screen; null while there are no figures. */
export function useRankingWords(): RankingWords | null {
	const { t } = useTranslation("ranking");
	const { t: tHeadline } = useTranslation("headline");
	const theme = useTheme();
	const figures = useApp(selectFigures);
	const measure = useApp(selectMeasure);
	const classification = useApp(selectClassification);
	const pack = useApp(selectPackFacts);
	const programmes = useApp((state) => selectOpened(state)?.manifest.programmes ?? NO_PROGRAMMES);
	if (figures === null || classification === null) return null;

	const { indicator, groups } = figures;
	const known =
		programmes.length > 0 || indicator.programme === undefined
			? indicator
			: { ...indicator, programme: pack.programmeName(indicator.programme) };
	const name = indicatorWords(known, programmes).name;
	const unit = t(`unit.${unitOf(indicator, measure)}`);
	const level = levelWord(groups.level, groups.kode, tHeadline);
	const colours = classColours(indicator.direction, Math.max(1, classification.breaks.length - 1), theme);
	const count = (value: number) => formatCount(value);
	const value = (area: RankedArea) => formatIndicatorValue(area.value, indicator, measure);
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
				(measure === "count" || indicator.denominator === "square_kilometres" ? t("optionCount", facts) : t("option", facts)) +
				alike
			);
		if (Number.isFinite(area.value)) return t("optionUnranked", facts) + alike;
		return area.reliability === "too_few" ? t("optionTooFew", facts) : t("optionNone", facts);
	}

	return {
		header: t(measure === "count" ? "headerCount" : "header", { indicator: name, unit }),
		lowestFirst: indicator.direction === "coverage" && measure === "rate",
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
