import type { IdentifiedNumber } from "#core/measure/identity/identified-number.ts";
import { releaseChanges } from "#core/time/series/change.ts";
import type { Trend } from "#core/time/series/trend.ts";
import { insideSentence } from "../letter-case.ts";
import { derivedIdentity, trendIdentity } from "./identity/trend-identity.ts";
import { releaseSentence } from "./release-words.ts";
import type { TrendVoice } from "./series-figure-words.ts";
import { differenceText, figureText, periodText, signedDifference } from "./series-figure-words.ts";
import { verdictText } from "./verdict-words.ts";

/** "Penduduk miskin Kota Bontang 3,74 persen pada Maret 2024; target 2026 tercapai dua tahun lebih awal." */
export function headlineTitle(trend: Trend, voice: TrendVoice): string {
	const { t } = voice;
	const { point, latest, indikator, wilayah, verdict, target } = trend;
	if (point === null) return "";
	const words = {
		subject: t(`headline.subject.${indikator}`),
		region: wilayah,
		value: figureText(indikator, point.value, voice),
		period: periodText(point.period, point.round, voice),
	};
	// a verdict is of the newest figure only
	if (point !== latest || verdict === null || target === null) return t("headline.figure", words);
	const said = verdictText(verdict, target, voice);
	return t("headline.judged", { ...words, verdict: insideSentence(said) });
}

type Numbered = { readonly text: string; readonly numbers: readonly IdentifiedNumber[] };

/** The sentence of the release for the figure shown. */
export function releasedFigure(trend: Trend, voice: TrendVoice): Numbered | null {
	const { point, points, indikator, wilayah } = trend;
	if (point === null) return null;
	const changes = releaseChanges(points, point);
	return {
		text: releaseSentence({ wilayah, indikator, point, changes }, voice),
		numbers: [
			{ own: figureText(indikator, point.value, voice), identity: trendIdentity(wilayah, indikator, point, voice) },
			...changes.map((change) => ({
				own: differenceText(indikator, change, voice),
				identity: derivedIdentity({ kind: "change", trend, from: change.from, to: change.to, value: change.absolute }, voice),
			})),
		],
	};
}

/** "Laju 2021–2024 −0,29 persen poin per tahun; yang diperlukan −0,17." */
export function paceFigure(trend: Trend, voice: TrendVoice): Numbered | null {
	const { t } = voice;
	const { verdict, indikator, overall, target } = trend;
	const from = verdict?.base ?? overall?.from;
	const to = verdict?.latest ?? overall?.to;
	const pace = verdict?.realisedPerYear ?? overall?.perYear ?? Number.NaN;
	if (!from || !to || Number.isNaN(pace)) return null;
	const realised = signedDifference(indikator, pace, voice);
	const words = { from: String(from.period.year), to: String(to.period.year), realised };
	const own = { own: realised, identity: derivedIdentity({ kind: "pace", trend, from, to, value: pace }, voice) };
	const needed = verdict?.requiredPerYear ?? Number.NaN;
	if (target === null || !Number.isFinite(needed)) return { text: t("card.paceOnly", words), numbers: [own] };
	const required = signedDifference(indikator, needed, voice);
	const asked = derivedIdentity({ kind: "required", trend, from, value: needed, year: target.year }, voice);
	return { text: t("card.pace", { ...words, required }), numbers: [own, { own: required, identity: asked }] };
}
