import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { lastRank, type RankLines, spansOf } from "#core/choice/rank-lines.ts";
import { formatCount, formatPercent } from "#i18n/format.ts";
import type { Candidates } from "#state/tasks/candidates.ts";
import { PHONE, useMedia } from "../../page/use-media.ts";
import styles from "./flip-chart.module.css";

type FlipChartProps = {
	readonly candidates: Candidates;
	readonly lines: RankLines;
	/** Position drawn in ink. */
	readonly shown: number;
	/** The share in force. */
	readonly share: number;
	readonly label: string;
};

const TICKS = [0, 0.25, 0.5, 0.75, 1];
const LINE = 20;

/** Rank (downwards) against the share of one criterion: a step where two areas change places. */
export function FlipChart({ candidates, lines, shown, share, label }: FlipChartProps): ReactNode {
	const phone = useMedia(PHONE);
	const { order, units } = candidates;
	const size = { width: phone ? 328 : 620, height: Math.max(4, order.length) * LINE + 44 };
	const edge = { left: 24, right: phone ? 112 : 150, top: 10, bottom: 34 };
	const x = scaleLinear([0, 1], [edge.left, size.width - edge.right]);
	const y = scaleLinear([1, Math.max(2, order.length)], [edge.top + LINE / 2, size.height - edge.bottom - LINE / 2]);
	const path = (unit: number) =>
		spansOf(lines, unit)
			.map(({ from, to, rank }, i) => `${i === 0 ? "M" : "L"}${x(from)},${y(rank)}L${x(to)},${y(rank)}`)
			.join("");
	// tied areas stand under one another at the edge
	const labelled = [...order].sort((a, b) => lastRank(lines, a) - lastRank(lines, b));
	return (
		<div className="scroller">
			<svg
				className="chart"
				viewBox={`0 0 ${size.width} ${size.height}`}
				width={size.width}
				height={size.height}
				role="img"
				aria-label={label}
			>
				{TICKS.map((tick) => (
					<g key={tick}>
						<line className="chart-rule" x1={x(tick)} x2={x(tick)} y1={edge.top} y2={size.height - edge.bottom} />
						<text className="chart-tick" x={x(tick)} y={size.height - edge.bottom + 15} textAnchor="middle">
							{formatPercent(tick, 0)}
						</text>
					</g>
				))}
				<line className="chart-now" x1={x(share)} x2={x(share)} y1={edge.top - 4} y2={size.height - edge.bottom + 2} />
				{order.map((unit) => (unit === shown ? null : <path key={unit} d={path(unit)} className={styles.quietLine} />))}
				<path d={path(shown)} className="chart-ink" />
				{labelled.map((unit, index) => (
					<text
						key={unit}
						className={unit === shown ? styles.inkLabel : styles.lineLabel}
						x={size.width - edge.right + 8}
						y={y(index + 1)}
						dy="0.35em"
					>
						{`${formatCount(lastRank(lines, unit))} ${units[unit]?.nama ?? ""}`}
					</text>
				))}
			</svg>
		</div>
	);
}
