import type { ReactNode } from "react";
import type { Tick } from "#map/axis.ts";

type AxisLinesProps = {
	readonly ticks: readonly Tick[];
	readonly side: "left" | "bottom";
	/** Where the grid lines begin and end, across the axis: left and right, or top and foot; pixels, or a share as "100%". */
	readonly from: number | string;
	readonly to: number | string;
	/** Only what is written. */
	readonly bare?: boolean;
};

/** The ticks of an axis, each with its line across the picture: the same in every chart. */
export function AxisLines({ ticks, side, from, to, bare = false }: AxisLinesProps): ReactNode {
	return ticks.map(({ at, text }) => (
		<g key={at}>
			{bare ? null : side === "left" ? (
				<line className="chart-rule" x1={from} x2={to} y1={at} y2={at} />
			) : (
				<line className="chart-rule" x1={at} x2={at} y1={from} y2={to} />
			)}
			{text === "" ? null : side === "left" ? (
				<text className="chart-tick" x={from} dx={-6} y={at} dy="0.35em" textAnchor="end">
					{text}
				</text>
			) : (
				<text className="chart-tick" x={at} y={to} dy="1.35em" textAnchor="middle">
					{text}
				</text>
			)}
		</g>
	));
}
