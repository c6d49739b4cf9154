import type { ReactNode } from "react";
import { baselineMeasures } from "#core/choice/baseline.ts";
import { matchedComparisons } from "#core/choice/matched-comparison.ts";
import { FEWEST_FOR_RATE } from "#core/measure/reliability.ts";
import { formatCount, formatList, formatPercent } from "#i18n/format.ts";
import { formatMeasure } from "#i18n/measure-words.ts";
import type { PaperContext } from "#i18n/say/paper/context.ts";
import { cellOf, count, measureName, valuesOf } from "#i18n/say/paper/voice.ts";
import { pilotOf } from "#state/pilots.ts";
import { at, positionOf } from "#state/tasks/candidates.ts";
import type { PaperBlock } from "./blocks.tsx";
import styles from "./candidate-blocks.module.css";

const BAR = { width: 268, height: 36, top: 16 };

/** Where the subject ranks when the weights are drawn at random: a bar from rank 1 to the last. */
export function RankRange({ context }: { readonly context: PaperContext }): ReactNode {
	const { candidates, subject, voice, data } = context;
	const { t } = voice;
	const position = candidates ? positionOf(candidates, subject.kode) : -1;
	const low = candidates ? at(candidates.sensitivity.low, position) : Number.NaN;
	if (candidates === null || !Number.isFinite(low))
		return <p className={styles.small}>{t("ranks.none", { least: formatCount(FEWEST_FOR_RATE) })}</p>;
	const { sensitivity, units } = candidates;
	const [high, median] = [at(sensitivity.high, position), at(sensitivity.median, position)];
	const step = BAR.width / units.length;
	const words = {
		low: formatCount(low),
		high: formatCount(high),
		median: formatCount(median),
		of: formatCount(units.length),
		top: formatCount(sensitivity.top),
		percent: formatPercent(at(sensitivity.topShare, position), 0),
	};
	const text = t(low === high ? "ranks.textOne" : "ranks.text", words);
	return (
		<>
			<svg className={styles.rank} viewBox={`0 0 ${BAR.width} ${BAR.height}`} role="img" aria-label={text}>
				<rect className={styles.ground} y={BAR.top} width={BAR.width} height={14} />
				<rect className={styles.range} x={(low - 1) * step} y={BAR.top + 2} width={(high - low + 1) * step} height={10} />
				<rect className={styles.middle} x={(median - 0.5) * step - 1.5} y={BAR.top - 2} width={3} height={18} />
				<text x={0} y={11}>
					{formatCount(1)}
				</text>
				<text x={BAR.width} y={11} textAnchor="end">
					{words.of}
				</text>
			</svg>
			<p className={styles.small}>{text}</p>
			<p className={styles.small}>
				{t("ranks.criteria", {
					criteria: formatList(
						candidates.criteria.map(
							({ measure, share }) =>
								`${measureName(measure, data.resolved.filter, voice, data.opened)} ${formatPercent(share, 0)}`,
						),
						"open",
					),
				})}
			</p>
		</>
	);
}

/** The kelurahan most like this one before a pilot starts, and the one people agreed on. */
export function comparisonBlock({ data, subject, pilots, voice }: PaperContext): PaperBlock {
	const { t } = voice;
	const { kelurahan, resolved, opened } = data;
	const unit = kelurahan.units.findIndex(({ kode }) => kode === subject.kode);
	const chosen = pilots.filter(({ dipilih, tahun }) => dipilih || tahun !== null).map(({ kode }) => kode);
	const found = matchedComparisons({
		baseline: baselineMeasures(kelurahan).map(({ id }) => Float64Array.from(valuesOf(kelurahan, id))),
		unit,
		excluded: kelurahan.units.flatMap(({ kode }, i) => (chosen.includes(kode) ? [i] : [])),
	});
	const nameOf = (i: number) => kelurahan.units[i]?.nama ?? "";
	const [first, ...rest] = found.matches;
	const agreed = pilotOf(pilots, subject.kode).pembanding.map(
		(kode) => kelurahan.units.find((known) => known.kode === kode)?.nama ?? kode,
	);
	const figures = ["desil1_2", "belum", "miskin"].flatMap((id) => {
		const measure = kelurahan.measures.find((known) => known.id === id);
		const cell = first && cellOf(kelurahan, id, first.unit);
		if (!measure || !cell) return [];
		const name = measureName(measure, resolved.filter, voice, opened);
		return [
			t("comparison.figure", {
				measure: name.charAt(0).toLowerCase() + name.slice(1),
				value: formatMeasure(cell.value, measure),
			}),
		];
	});
	const sentences: string[] = first
		? [
				t("comparison.text", {
					name: nameOf(first.unit),
					n: count(cellOf(kelurahan, "keluarga", first.unit)?.value ?? Number.NaN),
					figures: formatList(figures, "open"),
					measures: formatCount(found.measures.length),
				}),
				...(rest.length > 0
					? [
							t("comparison.also", {
								names: formatList(
									rest.map((match) => nameOf(match.unit)),
									"and",
								),
							}),
						]
					: []),
				...(found.isFar ? [t("comparison.far")] : []),
			]
		: [t("comparison.none")];
	if (agreed.length > 0) sentences.push(t("comparison.agreed", { names: formatList(agreed, "and") }));
	return { key: "comparison", title: t("comparison.title"), node: <p className={styles.text}>{sentences.join(" ")}</p> };
}

/** What a person decided, or room for it. */
export function decisionBlock({ pilots, subject, voice }: PaperContext): PaperBlock {
	const { t } = voice;
	const pilot = pilotOf(pilots, subject.kode);
	const year = pilot.tahun === null ? "" : ` ${t("decision.year", { year: String(pilot.tahun) })}`;
	const text = pilot.dipilih ? t("decision.chosen", { reason: pilot.alasan }) : t("decision.open");
	return {
		key: "decision",
		title: t("decision.title"),
		node: (
			<>
				<p className={styles.text}>
					{text}
					{year}
				</p>
				<div className={styles.blank}>
					{pilot.dipilih ? null : <span>{t("decision.reason")}</span>}
					<span>{t("decision.signature")}</span>
					<span>{t("decision.date")}</span>
				</div>
			</>
		),
	};
}
