import { scaleLinear } from "d3-scale";
import { line as pathThrough } from "d3-shape";
import { type ReactNode, useRef } from "react";
import type { PlanPeriod } from "#core/time/series/plan.ts";
import { type SeriesPoint, unbrokenRuns } from "#core/time/series/points.ts";
import { yearTicks } from "#core/time/series/year-ticks.ts";
import { classes } from "../kit/classes.ts";
import { useElementSize } from "../page/use-element-size.ts";
import styles from "./line-chart.module.css";

export type ChartLine = {
	readonly id: string;
	readonly name: string;
	readonly points: readonly SeriesPoint[];
	readonly tone: "own" | "province" | "nation";
	/** Value written beside the first and the last figure. */
	readonly labels?: boolean;
};

type LineChartProps = {
	readonly label: string;
	readonly lines: readonly ChartLine[];
	readonly format: (value: number) => string;
	readonly tick: (value: number) => string;
	readonly height?: number;
	readonly periods?: readonly PlanPeriod[];
	readonly periodLabel?: (period: PlanPeriod) => string;
	/** The path from where it starts to where it should end. */
	readonly target?: {
		readonly from: { readonly years: number; readonly value: number };
		readonly to: { readonly years: number; readonly value: number };
		readonly label: string;
		readonly value: string;
	} | null;
};

const DEFAULT_WIDTH = 292;

/** Figures over time: a line where years follow one another, dashes over years without a figure. */
export function LineChart(props: LineChartProps): ReactNode {
	const frame = useRef<HTMLDivElement>(null);
	const width = useElementSize(frame)?.width ?? DEFAULT_WIDTH;
	return (
		<div ref={frame} className={styles.frame}>
			<ChartDrawing {...props} width={width} />
		</div>
	);
}

function ChartDrawing(props: LineChartProps & { readonly width: number }): ReactNode {
	const { label, lines, format, tick, width, height = 150, periods = [], periodLabel, target } = props;
	const all = lines.flatMap(({ points }) => points);
	if (all.length === 0) return null;
	const values = [...all.map(({ value }) => value), ...(target ? [target.to.value] : [])];
	const years = [...all.map(({ period }) => period.years), ...(target ? [target.from.years, target.to.years] : [])];
	const shown = [Math.min(...years), Math.max(...years)] as const;
	const span = Math.max(Math.max(...values) - Math.min(...values), 0.02 * Math.abs(Math.max(...values)), 0.01);
	const y = scaleLinear()
		.domain([Math.min(...values) - span * 0.15, Math.max(...values) + span * 0.2])
		.nice(3)
		.range([height - 24, 14]);
	const ticks = y.ticks(3);
	const left = 8 + Math.max(...ticks.map((value) => tick(value).length)) * 6.6;
	const x = scaleLinear()
		.domain([shown[0], Math.max(shown[1], shown[0] + 1)])
		.range([left + 8, width - (target || lines.length > 1 ? 50 : 26)]);
	const inside = periods.filter(({ from, to }) => to > shown[0] && from < shown[1]);
	return (
		<svg width={width} height={height} role="img" aria-label={label} className={styles.chart}>
			{inside.map((period) => {
				const [from, to] = [Math.max(period.from, shown[0]), Math.min(period.to, shown[1])];
				return (
					<g key={period.from}>
						<rect x={x(from)} y={4} width={x(to) - x(from)} height={height - 28} className={styles.period} />
					</g>
				);
			})}
			{ticks.map((value) => (
				<g key={value}>
					<line x1={left} x2={width} y1={y(value)} y2={y(value)} className={styles.rule} />
					<text x={left - 6} y={y(value) + 4} textAnchor="end" className={styles.small}>
						{tick(value)}
					</text>
				</g>
			))}
			{inside.map((period) => (
				<text
					key={period.from}
					x={x(Math.min(period.to, shown[1])) - 3}
					y={14}
					textAnchor="end"
					className={classes(styles.small, styles.periodName)}
				>
					{periodLabel?.(period)}
				</text>
			))}
			{yearTicks(shown, width).map((year) => (
				<text key={year} x={x(year)} y={height - 6} textAnchor="middle" className={styles.small}>
					{year}
				</text>
			))}
			{target ? <TargetPath target={target} x={x} y={y} isPast={target.to.years < shown[1]} /> : null}
			{lines.map((line) => (
				<DrawnLine key={line.id} line={line} x={x} y={y} format={format} isOnlyOne={lines.length === 1} width={width} />
			))}
			{lines.length > 1 ? <EndLabels lines={lines} x={x} y={y} format={format} /> : null}
		</svg>
	);
}

type Scale = (value: number) => number;

function TargetPath({
	target,
	x,
	y,
	isPast,
}: {
	readonly target: NonNullable<LineChartProps["target"]>;
	/** Figures follow after the target year, so there is no room beside it. */
	readonly isPast: boolean;
	readonly x: Scale;
	readonly y: Scale;
}): ReactNode {
	const { from, to, label, value } = target;
	return (
		<g>
			<line x1={x(from.years)} y1={y(from.value)} x2={x(to.years)} y2={y(to.value)} className={styles.path} />
			<circle cx={x(to.years)} cy={y(to.value)} r={4} className={styles.goal} />
			{isPast ? (
				<text x={x(to.years) + 4} y={y(to.value) - 10} textAnchor="end" className={styles.goalText}>
					{`${label} ${value}`}
				</text>
			) : (
				<text x={x(to.years) + 8} y={y(to.value) + 1} className={styles.goalText}>
					{label}
					<tspan x={x(to.years) + 8} dy={13}>
						{value}
					</tspan>
				</text>
			)}
		</g>
	);
}

function DrawnLine(props: {
	readonly line: ChartLine;
	readonly x: Scale;
	readonly y: Scale;
	readonly format: (value: number) => string;
	readonly isOnlyOne: boolean;
	readonly width: number;
}): ReactNode {
	const { line, x, y, format, isOnlyOne, width } = props;
	const runs = unbrokenRuns(line.points);
	const at = { x: (point: SeriesPoint) => x(point.period.years), y: (point: SeriesPoint) => y(point.value) };
	const path = pathThrough(at.x, at.y);
	const first = line.points[0];
	const last = line.points.at(-1);
	return (
		<g className={styles[line.tone]}>
			{runs.slice(1).map((run, i) => {
				const ends = [runs[i]?.at(-1), run[0]].filter((point) => point !== undefined);
				return <path key={run[0]?.period.text} d={path(ends) ?? ""} className={classes(styles.line, styles.gap)} />;
			})}
			{runs.map((run) => (
				<path key={run[0]?.period.text} d={path(run) ?? ""} className={styles.line} />
			))}
			{line.points.map((point) => (
				<circle key={point.period.text} cx={at.x(point)} cy={at.y(point)} r={2.8} className={styles.dot} />
			))}
			{line.labels && isOnlyOne && first && first !== last ? (
				<text x={at.x(first)} y={at.y(first) - 8} textAnchor="start" className={styles.value}>
					{format(first.value)}
				</text>
			) : null}
			{line.labels && isOnlyOne && last ? (
				<text x={Math.min(at.x(last), width - 22)} y={at.y(last) + 17} textAnchor="middle" className={styles.value}>
					{format(last.value)}
				</text>
			) : null}
		</g>
	);
}

const LABEL_HEIGHT = 14;

/** The last figure of several lines, beside their ends and pushed apart where they would lie on one another. */
function EndLabels({
	lines,
	x,
	y,
	format,
}: {
	readonly lines: readonly ChartLine[];
	readonly x: Scale;
	readonly y: Scale;
	readonly format: (value: number) => string;
}): ReactNode {
	const ends = lines
		.flatMap(({ id, tone, labels, points }) => {
			const last = points.at(-1);
			return labels && last ? [{ id, tone, text: format(last.value), x: x(last.period.years) + 7, y: y(last.value) + 4 }] : [];
		})
		.sort((a, b) => a.y - b.y);
	let lowest = Number.NEGATIVE_INFINITY;
	return ends.map((end) => {
		lowest = Math.max(end.y, lowest + LABEL_HEIGHT);
		return (
			<g key={end.id} className={styles[end.tone]}>
				<text x={end.x} y={lowest} className={styles.value}>
					{end.text}
				</text>
			</g>
		);
	});
}
