import type { TFunction } from "i18next";
import { type ComparisonFindings, comparisonFindings, type Leader, type PairFinding } from "#core/comparison/findings.ts";
import { joinNames, sentenceCase } from "#i18n/number-words.ts";
import { formatGap, formatMeasureBare } from "../shared/measure-words.ts";
import { inSentence } from "./cell-words.ts";
import type { Banding } from "./use-comparison.ts";

export type SummaryVoice = { readonly t: TFunction<"banding">; readonly tMeasure: TFunction<"measure"> };

/** Measures said first, where they can be told apart. */
const HEADLINE = ["desil1", "belum"];

export type SummaryWords = {
	readonly title: string;
	/** The figures under the headline. */
	readonly figures: string;
	/** One sentence per pair. */
	readonly sentences: readonly string[];
};

/** The comparison as text: who is highest on the burdens, then what each pair shares and where it parts. */
export function summaryWords(banding: Banding, voice: SummaryVoice): SummaryWords {
	const findings = comparisonFindings(banding.comparison);
	const leaders = headlineLeaders(findings);
	return {
		title: titleOf(leaders, banding, voice),
		figures: leaders.map((leader) => leaderFigures(leader, banding, voice)).join(" "),
		sentences: findings.pairs.map((pair) => pairSentence(pair, banding, voice)),
	};
}

function headlineLeaders({ leaders }: ComparisonFindings): readonly Leader[] {
	const first = leaders.filter(({ on }) => HEADLINE.includes(on.measure.id));
	const others = leaders.filter(({ on }) => !HEADLINE.includes(on.measure.id));
	return [...first, ...others].slice(0, 2);
}

function titleOf(leaders: readonly Leader[], banding: Banding, { t }: SummaryVoice): string {
	const { units, words, language, comparison } = banding;
	if (leaders.length === 0) {
		const comparable = comparison.measures.some(({ pairs }) => pairs.some(({ verdict }) => verdict !== "unknown"));
		return t(comparable ? "title.alike" : "title.none");
	}
	const clauses = leaders.map(({ on, units: places }) =>
		t(places.length === 1 ? "title.leader" : "title.leaders", {
			units: joinNames(
				places.map((place) => units[place]?.name ?? ""),
				"and",
				language,
			),
			measure: inSentence(words(on.measure).name),
		}),
	);
	return `${sentenceCase(clauses.join("; "))}.`;
}

function leaderFigures({ on, units: places }: Leader, banding: Banding, { t }: SummaryVoice): string {
	const { units, words, language, region } = banding;
	const own = words(on.measure);
	const values = places.flatMap((place) => {
		const value = on.cells[place]?.value ?? Number.NaN;
		const name = units[place]?.name ?? "";
		return Number.isFinite(value)
			? [t("figures.value", { unit: name, value: formatMeasureBare(value, on.measure, language) })]
			: [];
	});
	return t("figures.leader", {
		measure: own.name,
		values: values.join(" · "),
		region,
		mean: formatMeasureBare(on.region.value, on.measure, language),
		denominator: own.denominator,
	});
}

function pairSentence({ a, b, alike, differs }: PairFinding, banding: Banding, { t, tMeasure }: SummaryVoice): string {
	const { units, words, language } = banding;
	const names = { a: units[a]?.name ?? "", b: units[b]?.name ?? "" };
	const shared = alike && {
		alike: inSentence(words(alike.on.measure).name),
		valueA: formatMeasureBare(alike.on.cells[a]?.value ?? Number.NaN, alike.on.measure, language),
		valueB: formatMeasureBare(alike.on.cells[b]?.value ?? Number.NaN, alike.on.measure, language),
	};
	const apart = differs && {
		differs: inSentence(words(differs.on.measure).name),
		gap: formatGap(Math.abs(differs.pair.difference), differs.on.measure, tMeasure, language),
		higher: differs.pair.difference > 0 ? names.a : names.b,
	};
	if (shared && apart) return t("summary.both", { ...names, ...shared, ...apart });
	if (apart) return t("summary.differs", { ...names, ...apart });
	return shared ? t("summary.alike", { ...names, ...shared }) : t("summary.unknown", names);
}
