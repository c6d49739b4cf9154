import type { TFunction } from "i18next";
import type { ComparedMeasure } from "#core/choice/compare/compare-units.ts";
import { type ComparisonFindings, comparisonFindings, type Leader, type PairFinding } from "#core/choice/compare/findings.ts";
import type { IdentifiedNumber } from "#core/measure/identity/identified-number.ts";
import { formatList } from "../format.ts";
import { insideSentence, sentenceCase } from "../letter-case.ts";
import { formatGap, formatMeasureBare } from "../measure-words.ts";
import type { Banding } from "./banding.ts";
import { gapIdentity } from "./identity/gap-identity.ts";
import { type IdentityContext, measureIdentity } from "./identity/measure-identity.ts";

export type SummaryVoice = {
	readonly t: TFunction<"banding">;
	/** null: the numbers stand without identities. */
	readonly context: IdentityContext | null;
};

/** A sentence and its numbers in their order. */
export type Sentence = { readonly text: string; readonly numbers: readonly IdentifiedNumber[] };

/** Measures said first, where they can be told apart. */
const HEADLINE = ["desil1", "belum"];

export type SummaryWords = {
	readonly title: string;
	/** The figures under the headline. */
	readonly figures: Sentence;
	/** One sentence per pair. */
	readonly sentences: readonly Sentence[];
};

/** The comparison as text: who is highest on the burdens, then what each pair shares and where it parts. */
export function summaryWords(banding: Banding, voice: SummaryVoice): SummaryWords {
	const findings = comparisonFindings(banding.comparison);
	const leaders = headlineLeaders(findings);
	return {
		title: titleOf(leaders, banding, voice),
		figures: joined(leaders.map((leader) => leaderFigures(leader, banding, voice))),
		sentences: findings.pairs.map((pair) => pairSentence(pair, banding, voice)),
	};
}

function joined(sentences: readonly Sentence[]): Sentence {
	return { text: sentences.map(({ text }) => text).join(" "), numbers: sentences.flatMap(({ numbers }) => numbers) };
}

function headlineLeaders({ leaders }: ComparisonFindings): readonly Leader[] {
	const first = leaders.filter(({ on }) => HEADLINE.includes(on.measure.id));
	const others = leaders.filter(({ on }) => !HEADLINE.includes(on.measure.id));
	return [...first, ...others].slice(0, 2);
}

function titleOf(leaders: readonly Leader[], banding: Banding, { t }: SummaryVoice): string {
	const { units, words, comparison } = banding;
	if (leaders.length === 0) {
		const comparable = comparison.measures.some(({ pairs }) => pairs.some(({ verdict }) => verdict !== "unknown"));
		return t(comparable ? "title.alike" : "title.none");
	}
	const clauses = leaders.map(({ on, units: places }) =>
		t(places.length === 1 ? "title.leader" : "title.leaders", {
			units: formatList(
				places.map((place) => units[place]?.name ?? ""),
				"and",
			),
			measure: insideSentence(words(on.measure).name),
		}),
	);
	return `${sentenceCase(clauses.join("; "))}.`;
}

function leaderFigures({ on, units: places }: Leader, banding: Banding, voice: SummaryVoice): Sentence {
	const { units, words, region, opened } = banding;
	const { t } = voice;
	const own = words(on.measure);
	const known = places.filter((place) => Number.isFinite(on.cells[place]?.value ?? Number.NaN));
	const values = known.map((place) => t("figures.value", { unit: units[place]?.name ?? "", value: valueText(on, place) }));
	const mean = formatMeasureBare(on.region.value, on.measure);
	return {
		text: t("figures.leader", {
			measure: own.name,
			values: values.join(" · "),
			region,
			mean,
			denominator: own.denominator,
		}),
		numbers: [
			...known.flatMap((place) => cellNumber(on, place, banding, voice)),
			...(voice.context === null
				? []
				: [
						{
							own: mean,
							identity: measureIdentity({
								cell: on.region,
								measure: on.measure,
								unitName: opened.manifest.nama,
								context: voice.context,
							}),
						},
					]),
		],
	};
}

function valueText(on: ComparedMeasure, place: number): string {
	return formatMeasureBare(on.cells[place]?.value ?? Number.NaN, on.measure);
}

function cellNumber(on: ComparedMeasure, place: number, banding: Banding, { context }: SummaryVoice): IdentifiedNumber[] {
	const cell = on.cells[place];
	if (cell === undefined || context === null) return [];
	const unitName = banding.units[place]?.name ?? "";
	return [
		{
			own: valueText(on, place),
			identity: measureIdentity({ cell, measure: on.measure, unitName, context }),
		},
	];
}

function pairSentence({ a, b, alike, differs }: PairFinding, banding: Banding, voice: SummaryVoice): Sentence {
	const { units, words } = banding;
	const { t, context } = voice;
	const names = { a: units[a]?.name ?? "", b: units[b]?.name ?? "" };
	const shared = alike && {
		alike: insideSentence(words(alike.on.measure).name),
		valueA: valueText(alike.on, a),
		valueB: valueText(alike.on, b),
	};
	const apart = differs && {
		differs: insideSentence(words(differs.on.measure).name),
		gap: formatGap(Math.abs(differs.pair.difference), differs.on.measure),
		higher: differs.pair.difference > 0 ? names.a : names.b,
	};
	const numbers = [
		...(alike ? [a, b].flatMap((place) => cellNumber(alike.on, place, banding, voice)) : []),
		...(differs && apart && context
			? [{ own: apart.gap, identity: gapIdentity({ gap: differs.pair, measure: differs.on.measure, ...names, context, t }) }]
			: []),
	];
	if (shared && apart) return { text: t("summary.both", { ...names, ...shared, ...apart }), numbers };
	if (apart) return { text: t("summary.differs", { ...names, ...apart }), numbers };
	return { text: shared ? t("summary.alike", { ...names, ...shared }) : t("summary.unknown", names), numbers };
}
