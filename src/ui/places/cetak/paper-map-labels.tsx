import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { areaLabelPoint } from "#core/place/geometry/area-measures.ts";
import { formatNumber } from "#i18n/format.ts";
import type { ClassFills } from "#i18n/say/paper/context.ts";
import { type MapMeasure, mapValue } from "#i18n/say/paper/map-measure.ts";
import { DISC, LABEL_LINE, paperLabels, pocketDiscs } from "#map/paper-labels.ts";
import { textWidth } from "../../page/text-width.ts";
import type { InFrame } from "./map-furniture.tsx";
import styles from "./paper-map-labels.module.css";
import type { PaperMapProps } from "./paper-map-props.ts";

/** Names and values where there is room, on the areas or beside them, and the numbers of the pockets. */
export function PaperMapLabels({
	opened,
	shown,
	fills,
	outlined,
	pockets = null,
	mark,
	frame,
	bbox,
}: PaperMapProps & InFrame): ReactNode {
	const { t } = useTranslation("cetak");
	const { areas } = opened;
	const values = useMemo(
		() =>
			areas.kode.map((kode) =>
				mark ? mark(kode) : valueLabel(shown, fills, kode, (text, n) => t("map.valueClass", { value: text, n })),
			),
		[areas, shown, fills, t, mark],
	);
	const points = useMemo(() => areas.kode.map((_, area) => areaLabelPoint(areas.geometry, area)), [areas]);
	const discs = pocketDiscs(pockets?.pockets ?? [], frame);
	const overview = bbox === areas.bbox || outlined.length > 1;
	const widthOf = (text: string) => textWidth(text, 600);
	const task = { areas, frame, points, values, outlined, overview, discs, widthOf };
	const { placed, leaders, inOneLine } = paperLabels(task);
	return (
		<>
			{leaders.map(({ group, x, y, labelX, labelY, anchor }) => (
				<g key={areas.kode[group]} className={styles.leader}>
					<path d={`M${x} ${y}L${labelX + (anchor === "start" ? -3 : 3)} ${labelY}`} />
					<circle cx={x} cy={y} r={2} />
					<text x={labelX} y={labelY + 4} textAnchor={anchor}>
						{inOneLine(group)}
					</text>
				</g>
			))}
			{placed.map(({ group, lines, x, y }) => (
				<text key={areas.kode[group]} className={styles.label} x={x} y={y + (lines === "both" ? -2 : 4)}>
					{lines === "value" ? values[group] : areas.nama[group]}
					{lines === "both" ? (
						<tspan x={x} dy={LABEL_LINE}>
							{values[group]}
						</tspan>
					) : null}
				</text>
			))}
			{discs.map(({ id, x, y }) => (
				<g key={id} transform={`translate(${x} ${y})`}>
					<circle r={DISC} className={styles.disc} />
					<text className={styles.number} y={3.8}>
						{id}
					</text>
				</g>
			))}
		</>
	);
}

/** "63,0", and in a paper without colours "63,0 (4)": the class is named too. */
function valueLabel(shown: MapMeasure, fills: ClassFills, kode: string, withClass: (value: string, n: string) => string): string {
	const value = mapValue(shown, shown.valueOf(kode));
	const index = shown.classOf(kode);
	return fills.mono && index >= 0 ? withClass(value, formatNumber(index + 1)) : value;
}
