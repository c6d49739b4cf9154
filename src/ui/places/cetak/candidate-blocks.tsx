import type { ReactNode } from "react";
import { FEWEST_FOR_RATE } from "#core/measure/reliability.ts";
import { formatCount, formatList, formatPercent } from "#i18n/format.ts";
import { comparisonText } from "#i18n/say/paper/comparison-text.ts";
import type { PaperContext } from "#i18n/say/paper/context.ts";
import { measureName } from "#i18n/say/paper/voice.ts";
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

/** The kelurahan to compare with, as a paragraph. */
export function comparisonBlock(context: PaperContext): PaperBlock {
	const text = <p className={styles.text}>{comparisonText(context)}</p>;
	return { key: "comparison", title: context.voice.t("comparison.title"), node: text };
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
