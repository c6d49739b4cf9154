import type { ReactNode } from "react";
import { shareOfLargest } from "#core/choice/running-total.ts";
import { formatCount, formatPercent } from "#i18n/format.ts";
import { axisOf } from "#map/axis.ts";
import { AxisLines } from "../../chart/axis.tsx";
import styles from "./cover-curve.module.css";

type CoverCurveProps = {
	/** Families per area. */
	readonly load: Float64Array;
	/** Wanted share, 0–1. */
	readonly share: number;
	readonly label: string;
};

const SIZE = { width: 320, height: 180 };
const EDGE = { left: 40, right: SIZE.width - 12, top: 10, foot: SIZE.height - 24 };

/** How the largest areas add up: share of all families against the number of areas. */
export function CoverCurve({ load, share, label }: CoverCurveProps): ReactNode {
	const shares = shareOfLargest(load);
	const all = shares.length - 1;
	if (all === 0) return null;
	const x = axisOf({
		domain: [0, all],
		range: [EDGE.left, EDGE.right],
		ticks: [0, Math.round(all / 2), all],
		text: formatCount,
	});
	const y = axisOf({ domain: [0, 1], range: [EDGE.foot, EDGE.top], ticks: [0, 0.5, 1], text: (part) => formatPercent(part, 0) });
	return (
		<svg
			className="chart"
			viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
			width={SIZE.width}
			height={SIZE.height}
			role="img"
			aria-label={label}
		>
			<AxisLines ticks={y.ticks} side="left" from={EDGE.left} to={EDGE.right} />
			<AxisLines ticks={x.ticks} side="bottom" from={EDGE.top} to={EDGE.foot} bare />
			<line className="chart-now" x1={EDGE.left} x2={EDGE.right} y1={y.scale(share)} y2={y.scale(share)} />
			<polyline className="chart-ink" points={shares.map((part, n) => `${x.scale(n)},${y.scale(part)}`).join(" ")} />
			{shares.map((part, n) => (
				<circle key={part} className={styles.dot} cx={x.scale(n)} cy={y.scale(part)} r={2.5} />
			))}
		</svg>
	);
}
