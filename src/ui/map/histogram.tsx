import type { ReactNode } from "react";
import { type HistogramBar, histogramBars } from "#core/measure/classify/histogram-bins.ts";
import { histogramX } from "#map/histogram-scale.ts";
import { AxisLines } from "../chart/axis.tsx";
import styles from "./histogram.module.css";

type HistogramProps = {
	readonly values: ArrayLike<number>;
	readonly breaks: readonly number[];
	readonly colours: readonly string[];
	/** The region's own value, drawn as a dashed line; NaN = none. */
	readonly mean: number;
	readonly width: number;
	readonly height: number;
	readonly label: string;
};

const BAR_WIDTH = 21;

export function Histogram({ values, breaks, colours, mean, width, height, label }: HistogramProps): ReactNode {
	const bars = histogramBars(values, breaks, Math.round(width / BAR_WIDTH));
	const tallest = Math.max(1, ...bars.map(({ count }) => count));
	const step = width / bars.length;
	const unit = (height - 5) / tallest;
	const meanX = histogramX(mean, breaks, width);
	return (
		<svg className={styles.histogram} width={width} height={height + 2} role="img" aria-label={label}>
			{bars.map((bar, i) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: bars are places on the axis
				<Bar key={i} bar={bar} x={i * step + 1} width={step - 2} floor={height} unit={unit} colours={colours} />
			))}
			{breaks.slice(1, -1).map((value) => (
				<line
					key={value}
					className={styles.break}
					x1={histogramX(value, breaks, width)}
					x2={histogramX(value, breaks, width)}
					y1={height - 5}
					y2={height + 2}
				/>
			))}
			<AxisLines ticks={[{ at: height + 0.5, text: "" }]} side="left" from={0} to={width} />
			{Number.isFinite(mean) && meanX >= 0 && meanX <= width ? (
				<line className={styles.mean} x1={meanX} x2={meanX} y1={0} y2={height + 2} />
			) : null}
		</svg>
	);
}

type BarProps = {
	readonly bar: HistogramBar;
	readonly x: number;
	readonly width: number;
	readonly floor: number;
	readonly unit: number;
	readonly colours: readonly string[];
};

function Bar({ bar, x, width, floor, unit, colours }: BarProps): ReactNode {
	let below = 0;
	return bar.parts.map(({ classIndex, count }) => {
		below += count;
		return (
			<rect
				key={classIndex}
				className={styles.bar}
				x={x}
				width={width}
				y={floor - below * unit}
				height={count * unit}
				fill={colours[classIndex]}
			/>
		);
	});
}
