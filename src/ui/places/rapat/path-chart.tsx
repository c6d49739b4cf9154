import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type SeriesPoint, unbrokenRuns } from "#core/time/series/points.ts";
import type { Target } from "#core/time/series/target.ts";
import { formatDecimal } from "#i18n/format.ts";
import { axisOf } from "#map/axis.ts";
import type { Size } from "#map/camera.ts";
import { AxisLines } from "../../chart/axis.tsx";
import styles from "./path-chart.module.css";
import { SizedPicture } from "./sized-picture.tsx";

type PathChartProps = { readonly line: readonly SeriesPoint[]; readonly target: Target; readonly label: string };

const MARGIN = { top: 44, right: 64, bottom: 44, left: 40 } as const;

/** A year needs this much room. */
const YEAR_PIXELS = 56;

/** The official figures and the target on one line, from zero. */
export function PathChart(props: PathChartProps): ReactNode {
	return <SizedPicture>{(size) => <Drawing {...props} {...size} />}</SizedPicture>;
}

function Drawing({ line, target, label, width, height }: PathChartProps & Size): ReactNode {
	const { t } = useTranslation("rapat");
	const first = line[0];
	const last = line.at(-1);
	const from = first?.period.years ?? 0;
	const span = Math.max(1, target.year, last?.period.years ?? 0) - from || 1;
	const most = Math.max(target.value, ...line.map(({ value }) => value)) * 1.1 || 1;
	const foot = height - MARGIN.bottom;
	const { scale: x } = axisOf({ domain: [from, from + span], range: [MARGIN.left, width - MARGIN.right], ticks: [] });
	const { scale: y, ticks: floor } = axisOf({ domain: [0, most], range: [foot, MARGIN.top], ticks: [0] });
	const said = (value: number) => formatDecimal(value, 2);
	const ends = [first, last].filter((point, i, all) => point !== undefined && all.indexOf(point) === i) as SeriesPoint[];
	// the sentence says the last year too
	if (first === undefined || last === undefined) return null;
	const isAhead = target.year > last.period.years;
	const yearFits = !isAhead || x(target.year) - x(last.period.years) > YEAR_PIXELS;
	const years = [
		...ends.filter(({ period }) => period === first.period || yearFits).map(({ period }) => period),
		...(isAhead ? [{ years: target.year, year: target.year }] : []),
	];
	return (
		<svg width={width} height={height} role="img" aria-label={label} className={styles.path}>
			<AxisLines ticks={floor} side="left" from={MARGIN.left} to={width - MARGIN.right} />
			<AxisLines
				ticks={years.map(({ years, year }) => ({ at: x(years), text: String(year) }))}
				side="bottom"
				from={0}
				to={foot}
				bare
			/>
			<line x1={x(from)} x2={x(target.year)} y1={y(target.value)} y2={y(target.value)} className={styles.target} />
			<circle cx={x(target.year)} cy={y(target.value)} r={8} className={styles.goal} />
			<text x={x(from)} y={y(target.value) + 28} textAnchor="start">
				{t("path.target", { target: said(target.value) })}
			</text>
			{unbrokenRuns(line).map((run) => (
				<polyline
					key={run[0]?.period.text}
					points={run.map(({ period, value }) => `${x(period.years)},${y(value)}`).join(" ")}
					className={styles.line}
				/>
			))}
			{line.map(({ period, value }) => (
				<circle key={period.text} cx={x(period.years)} cy={y(value)} r={6} className={styles.dot} />
			))}
			{ends.map(({ period, value }) => (
				<text
					key={period.text}
					x={x(period.years) + (period === last.period ? 12 : 0)}
					y={y(value) - 18}
					textAnchor={period === last.period ? "start" : "middle"}
					className={styles.strong}
				>
					{said(value)}
				</text>
			))}
		</svg>
	);
}
