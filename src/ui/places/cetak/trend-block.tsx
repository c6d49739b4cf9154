import { isFarFromZero } from "#core/time/series/points.ts";
import { trendOf } from "#core/time/series/trend.ts";
import { formatDecimal, formatRuns } from "#i18n/format.ts";
import type { PaperContext } from "#i18n/say/paper/context.ts";
import { missingYears } from "#i18n/say/series-source-words.ts";
import { newestTarget } from "#state/pack-target.ts";
import { LineChart } from "../../chart/line-chart.tsx";
import type { PaperBlock } from "./blocks.tsx";
import styles from "./trend-block.module.css";

const HEIGHT = 124;
const FEWEST = 2;

/** The region's official share of poor inhabitants over the years, with the path to the newest target. null without a series. */
export function trendBlock({ series, data, voice }: PaperContext): PaperBlock | null {
	const { t, pack } = voice;
	const { manifest } = data.opened;
	const planned = newestTarget(manifest, "P0");
	const { kode } = manifest;
	const { line, plan, target, verdict } = trendOf(series, { kode, indikator: "P0", target: planned?.target ?? null });
	const [first, last] = [line[0], line.at(-1)];
	if (first === undefined || last === undefined || line.length < FEWEST) return null;
	const base = verdict?.base ?? null;
	const say = (value: number) => formatDecimal(value, 2);
	const words = {
		region: pack.nama,
		first: first.period.text,
		last: last.period.text,
		from: say(first.value),
		to: say(last.value),
	};
	const missing = missingYears(line);
	const source = planned?.source ?? plan.targets.at(-1)?.source ?? "";
	const goal = target && { year: String(target.year), value: say(target.value) };
	const note = [
		t("trend.text", words),
		...(goal ? [t("trend.target", { ...goal, source })] : []),
		...(missing.length > 0 ? [t("trend.gap", { years: formatRuns(missing) })] : []),
		...(isFarFromZero(line) ? [t("trend.axis")] : []),
	].join(" ");
	return {
		key: "trend",
		title: t("trend.title"),
		node: (
			<div className={styles.trend}>
				<LineChart
					label={t("trend.label", words)}
					lines={[{ id: kode, name: pack.nama, points: line, tone: "own", labels: true }]}
					format={say}
					tick={(value, digits) => formatDecimal(value, digits)}
					height={HEIGHT}
					periods={plan.periods}
					periodLabel={({ from, to }) => t("trend.period", { from: String(from), to: String(to) })}
					target={
						goal && target && base && base.period.years < target.year
							? {
									from: { years: base.period.years, value: base.value },
									to: { years: target.year, value: target.value },
									label: t("trend.goal"),
									value: t("trend.goalValue", goal),
								}
							: null
					}
				/>
			</div>
		),
		note,
	};
}
