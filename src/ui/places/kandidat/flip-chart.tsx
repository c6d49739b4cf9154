import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RankLines } from "#core/choice/rank-lines.ts";
import { formatCount, formatPercent } from "#i18n/format.ts";
import { drawnUnits, rankPicture } from "#map/rank-picture.ts";
import { type Candidates, positionOf } from "#state/tasks/candidates.ts";
import { AxisLines } from "../../chart/axis.tsx";
import { useApp } from "../../page/app-context.tsx";
import { PHONE, useMedia } from "../../page/use-media.ts";
import styles from "./flip-chart.module.css";

type FlipChartProps = {
	readonly candidates: Candidates;
	readonly lines: RankLines;
	/** Position drawn in ink. */
	readonly shown: number;
	/** The share in force. */
	readonly share: number;
	/** Of the criterion. */
	readonly name: string;
};

/** Rank (downwards) against the share of one criterion: a step where two areas change places. */
export function FlipChart({ candidates, lines, shown, share, name }: FlipChartProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const phone = useMedia(PHONE);
	const starred = useApp((state) => state.view.candidates);
	const { order, units } = candidates;
	const drawn = drawnUnits(
		order,
		shown,
		starred.map((kode) => positionOf(candidates, kode)),
	);
	const isPart = drawn.length < order.length;
	const width = phone ? 328 : 620;
	const picture = rankPicture({
		lines,
		units: drawn,
		isPart,
		width,
		names: phone ? 112 : 150,
		percent: (part) => formatPercent(part, 0),
		count: formatCount,
	});
	const { height, x, y, left, top, foot } = picture;
	const right = x.scale(1);
	const words = { n: formatCount(drawn.length), total: formatCount(order.length) };
	return (
		<>
			<div className="scroller">
				<svg
					className="chart"
					viewBox={`0 0 ${width} ${height}`}
					width={width}
					height={height}
					role="img"
					aria-label={t("flip.chart", { name, ...words })}
				>
					<AxisLines ticks={x.ticks} side="bottom" from={top} to={foot} />
					<AxisLines ticks={y.ticks} side="left" from={left} to={right} />
					<line className="chart-now" x1={x.scale(share)} x2={x.scale(share)} y1={top - 4} y2={foot + 2} />
					{[...picture.lines]
						.sort((a, b) => Number(a.unit === shown) - Number(b.unit === shown))
						.map(({ unit, path }) => (
							<path key={unit} d={path} className={unit === shown ? "chart-ink" : styles.quietLine} />
						))}
					{picture.lines.map(({ unit, rank, labelY }) => (
						<text key={unit} className={unit === shown ? styles.inkLabel : styles.lineLabel} x={right + 8} y={labelY} dy="0.35em">
							{`${formatCount(rank)} ${units[unit]?.nama ?? ""}`}
						</text>
					))}
				</svg>
			</div>
			{isPart ? <p className="note">{t("flip.drawn", words)}</p> : null}
		</>
	);
}
