import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type SeriesPoint, unbrokenRuns } from "#core/time/series/points.ts";
import type { Target } from "#core/time/series/target.ts";
import { formatDecimal } from "#i18n/format.ts";
import type { Size } from "#map/camera.ts";
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
	const x = (years: number) => MARGIN.left + ((years - from) / span) * (width - MARGIN.left - MARGIN.right);
	const y = (value: number) => height - MARGIN.bottom - (value / most) * (height - MARGIN.top - MARGIN.bottom);
	const said = (value: number) => formatDecimal(value, 2);
	const ends = [first, last].filter((point, i, all) => point !== undefined && all.indexOf(point) === i) as SeriesPoint[];
	// the sentence says the last year too
	const yearFits = !(last && target.year > last.period.years) || x(target.year) - x(last.period.years) > YEAR_PIXELS;
	if (first === undefined || last === undefined) return null;
	return (
		<svg width={width} height={height} role="img" aria-label={label} className={styles.path}>
			<line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(0)} y2={y(0)} className={styles.axis} />
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
				<g key={period.text}>
					<text
						x={x(period.years) + (period === last.period ? 12 : 0)}
						y={y(value) - 18}
						textAnchor={period === last.period ? "start" : "middle"}
						className={styles.strong}
					>
						{said(value)}
					</text>
					{period === first.period || yearFits ? (
						<text x={x(period.years)} y={height - 12} textAnchor="middle">
							{String(period.year)}
						</text>
					) : null}
				</g>
			))}
			{target.year > last.period.years ? (
				<text x={x(target.year)} y={height - 12} textAnchor="middle">
					{String(target.year)}
				</text>
			) : null}
		</svg>
	);
}
