import { relevanceOf } from "#core/time/series/position.ts";
import type { Comparison, Trend } from "#core/time/series/trend.ts";
import { formatList } from "../format.ts";
import type { TrendVoice } from "./series-figure-words.ts";
import { figureText, periodText, signedDifference } from "./series-figure-words.ts";

/** The change over the whole line, in all and per year. */
export function overallText({ overall, indikator }: Trend, voice: TrendVoice): string {
	if (overall === null) return voice.t("tkpk.effectivenessNone");
	return voice.t("tkpk.overall", {
		from: periodText(overall.from.period, overall.from.round, voice),
		to: periodText(overall.to.period, overall.to.round, voice),
		difference: signedDifference(indikator, overall.absolute, voice),
		perYear: signedDifference(indikator, overall.perYear, voice),
	});
}

/** "lebih tinggi dari Indonesia (+1,06 persen poin)" for each region that has a figure. */
export function positionText(trend: Trend, voice: TrendVoice): string | null {
	const { t } = voice;
	const { compared, indikator, wilayah } = trend;
	const others = comparisons(trend);
	if (compared === null || others.length === 0) return null;
	const said = others.flatMap(({ wilayah: region, position }) => {
		if (!position) return [];
		const difference = signedDifference(indikator, position.difference, voice);
		const word = Math.abs(position.difference) < 0.005 ? "equal" : position.difference > 0 ? "higher" : "lower";
		return [t(`tkpk.${word}`, { region, difference })];
	});
	return t("tkpk.position", {
		region: wilayah,
		period: periodText(compared.period, compared.round, voice),
		value: figureText(indikator, compared.value, voice),
		comparisons: formatList(said, "and"),
	});
}

/** Rates and indices are compared; numbers of persons of a city and of the nation are not. */
export function comparisons({ indikator, nation, province }: Trend): Comparison[] {
	if (indikator === "jumlah_miskin") return [];
	return [nation, province].filter((other): other is Comparison => other !== null && other.position !== null);
}

/** "Peringkat 5 dari 5 provinsi …" */
export function rankText({ rank, indikator, kode }: Trend, voice: TrendVoice): string {
	const { t } = voice;
	if (rank === null) return "";
	return t("tkpk.rank", {
		rank: String(rank.rank),
		of: String(rank.of),
		peers: t(kode.length > 2 ? "tkpk.peersRegency" : "tkpk.peersProvince"),
		highest: rank.highest.row.wilayah,
		highestValue: figureText(indikator, rank.highest.value, voice),
		lowest: rank.lowest.row.wilayah,
		lowestValue: figureText(indikator, rank.lowest.value, voice),
	});
}

/** In how many stretches the region went the same way as another one. */
export function relevanceText(trend: Trend, other: Comparison, voice: TrendVoice): string {
	const { t } = voice;
	const relevance = relevanceOf(trend.line, other.line);
	if (relevance.stretches.length === 0) return t("tkpk.relevanceNone", { region: other.wilayah });
	return t("tkpk.relevanceSentence", {
		region: other.wilayah,
		agreeing: String(relevance.agreeing),
		of: String(relevance.stretches.length),
		difference: signedDifference(trend.indikator, relevance.meanDifferencePerYear, voice),
	});
}

/** "P0, Susenas Maret, persen". */
export function lineSubtitle({ indikator, round }: Trend, { t }: TrendVoice): string {
	const words = { code: t(`indicators.${indikator}.code`), unit: t(`indicators.${indikator}.unit`) };
	return round === "march" || round === "september"
		? t("card.subtitleRound", { ...words, round: t(`roundName.${round}`) })
		: t("card.subtitle", words);
}
