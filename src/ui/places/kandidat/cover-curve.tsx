import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { formatCount, formatPercent } from "#i18n/format.ts";
import styles from "./cover-curve.module.css";

type CoverCurveProps = {
	/** Families per area. */
	readonly load: Float64Array;
	/** Wanted share, 0–1. */
	readonly share: number;
	readonly label: string;
};

const SIZE = { width: 320, height: 180 };
const EDGE = { left: 40, right: 12, top: 10, bottom: 24 };

/** How the largest areas add up: share of all families against the number of areas. */
export function CoverCurve({ load, share, label }: CoverCurveProps): ReactNode {
	const sorted = load.filter((families) => families > 0).sort();
	const total = sorted.reduce((sum, families) => sum + families, 0);
	const sums = [0];
	for (let i = sorted.length - 1; i >= 0; i--) sums.push((sums.at(-1) ?? 0) + (sorted[i] ?? 0));
	if (total === 0) return null;
	const x = scaleLinear([0, sorted.length], [EDGE.left, SIZE.width - EDGE.right]);
	const y = scaleLinear([0, 1], [SIZE.height - EDGE.bottom, EDGE.top]);
	const points = sums.map((sum, n) => `${x(n)},${y(sum / total)}`).join(" ");
	const floor = SIZE.height - EDGE.bottom;
	return (
		<svg
			className="chart"
			viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
			width={SIZE.width}
			height={SIZE.height}
			role="img"
			aria-label={label}
		>
			{[0, 0.5, 1].map((tick) => (
				<g key={tick}>
					<line className="chart-rule" x1={EDGE.left} x2={SIZE.width - EDGE.right} y1={y(tick)} y2={y(tick)} />
					<text className="chart-tick" x={EDGE.left - 5} y={y(tick)} dy="0.35em" textAnchor="end">
						{formatPercent(tick, 0)}
					</text>
				</g>
			))}
			{[0, Math.round(sorted.length / 2), sorted.length].map((n) => (
				<text key={n} className="chart-tick" x={x(n)} y={floor + 16} textAnchor="middle">
					{formatCount(n)}
				</text>
			))}
			<line className="chart-now" x1={EDGE.left} x2={SIZE.width - EDGE.right} y1={y(share)} y2={y(share)} />
			<polyline className="chart-ink" points={points} />
			{sums.map((sum, n) => (
				<circle key={sum} className={styles.dot} cx={x(n)} cy={y(sum / total)} r={2.5} />
			))}
		</svg>
	);
}
