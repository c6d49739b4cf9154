import { line as pathThrough } from "d3-shape";
import { type ReactNode, useRef } from "react";
import type { PlanPeriod } from "#core/time/series/plan.ts";
import type { SeriesPoint } from "#core/time/series/points.ts";
import { pushedApart, type Scale } from "#map/axis.ts";
import { linePicture, stretchesOf } from "#map/line-picture.ts";
import { classes } from "../kit/classes.ts";
import { useElementSize } from "../page/use-element-size.ts";
import { AxisLines } from "./axis.tsx";
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
	readonly tick: (value: number, digits: number) => string;
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
	const { label, lines, format, tick, width, height = 150, periods = [], periodLabel, target = null } = props;
	const path = target && ([target.from, target.to] as const);
	const picture = linePicture({ lines: lines.map(({ points }) => points), path, periods, tick, width, height });
	if (picture === null) return null;
	const { left, foot, shown } = picture;
	const [x, y] = [picture.x.scale, picture.y.scale];
	const drawn = { x, y, format };
	return (
		<svg width={width} height={height} role="img" aria-label={label} className={styles.chart}>
			{picture.periods.map((period) => (
				<rect key={period.from} x={period.x} y={4} width={period.width} height={foot - 4} className={styles.period} />
			))}
			<AxisLines ticks={picture.y.ticks} side="left" from={left} to={width} />
			{picture.periods.map((period) => (
				<text
					key={period.from}
					x={period.x + period.width - 3}
					y={14}
					textAnchor="end"
					className={classes("chart-tick", styles.periodName)}
				>
					{periodLabel?.(period)}
				</text>
			))}
			<AxisLines ticks={picture.x.ticks} side="bottom" from={0} to={foot} bare />
			{target ? <TargetPath target={target} x={x} y={y} isPast={target.to.years < shown[1]} /> : null}
			{lines.map((line) => (
				<DrawnLine key={line.id} line={line} isOnlyOne={lines.length === 1} width={width} {...drawn} />
			))}
			{lines.length > 1 ? <EndLabels lines={lines} {...drawn} /> : null}
		</svg>
	);
}

type Drawn = { readonly x: Scale; readonly y: Scale; readonly format: (value: number) => string };

type TargetPathProps = Omit<Drawn, "format"> & {
	readonly target: NonNullable<LineChartProps["target"]>;
	/** Figures follow after the target year, so there is no room beside it. */
	readonly isPast: boolean;
};

function TargetPath({ target, x, y, isPast }: TargetPathProps): ReactNode {
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

type DrawnLineProps = Drawn & { readonly line: ChartLine; readonly isOnlyOne: boolean; readonly width: number };

function DrawnLine({ line, x, y, format, isOnlyOne, width }: DrawnLineProps): ReactNode {
	const at = { x: (point: SeriesPoint) => x(point.period.years), y: (point: SeriesPoint) => y(point.value) };
	const path = pathThrough(at.x, at.y);
	const first = line.points[0];
	const last = line.points.at(-1);
	return (
		<g className={styles[line.tone]}>
			{stretchesOf(line.points).map(({ points, isGap }) => (
				<path
					key={`${isGap} ${points[0]?.period.text}`}
					d={path([...points]) ?? ""}
					className={classes(styles.line, isGap && styles.gap)}
				/>
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
function EndLabels({ lines, x, y, format }: Drawn & { readonly lines: readonly ChartLine[] }): ReactNode {
	const ends = lines.flatMap(({ id, tone, labels, points }) => {
		const last = points.at(-1);
		return labels && last ? [{ id, tone, last }] : [];
	});
	const places = pushedApart(
		ends.map(({ last }) => y(last.value) + 4),
		LABEL_HEIGHT,
	);
	return ends.map(({ id, tone, last }, i) => (
		<g key={id} className={styles[tone]}>
			<text x={x(last.period.years) + 7} y={places[i]} className={styles.value}>
				{format(last.value)}
			</text>
		</g>
	));
}
