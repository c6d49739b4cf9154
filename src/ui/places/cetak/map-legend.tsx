import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "#i18n/format.ts";
import type { ClassFills } from "#i18n/say/paper/context.ts";
import { type MapMeasure, mapRanges } from "#i18n/say/paper/map-measure.ts";
import { ClassPatterns, classFill } from "./class-fills.tsx";
import styles from "./map-legend.module.css";

type MapLegendProps = {
	readonly shown: MapMeasure;
	readonly fills: ClassFills;
	readonly width: number;
	/** Measure, unit and the region's own figure, in words. */
	readonly words: string;
};

const BAR = 11;
export const LEGEND_HEIGHT = 30;

/** The classes side by side with their ranges under them, numbered where there is no colour. */
export function MapLegend({ shown, fills, width, words }: MapLegendProps): ReactNode {
	return (
		<div className={styles.legend}>
			<svg width={width} height={LEGEND_HEIGHT} viewBox={`0 0 ${width} ${LEGEND_HEIGHT}`} aria-hidden>
				<LegendBar shown={shown} fills={fills} width={width} />
			</svg>
			<p>{words}</p>
		</div>
	);
}

export function LegendBar({ shown, fills, width }: Omit<MapLegendProps, "words">): ReactNode {
	const { t } = useTranslation("cetak");
	const id = useId();
	const ranges = mapRanges(shown, {
		upTo: (high) => t("map.upTo", { high }),
		above: (low) => t("map.above", { low }),
		between: (low, high) => t("map.between", { low, high }),
	});
	const share = width / Math.max(1, ranges.length);
	return (
		<g className={styles.bar}>
			<ClassPatterns id={id} fills={fills} />
			{ranges.map((range, i) => (
				<g key={range} transform={`translate(${i * share} 0)`}>
					<rect x={0.5} y={0.5} width={share - 1} height={BAR} fill={classFill(fills, i, id)} />
					<text x={share / 2} y={BAR + 15}>
						{fills.mono ? t("map.classNumber", { n: formatNumber(i + 1), range }) : range}
					</text>
				</g>
			))}
		</g>
	);
}
