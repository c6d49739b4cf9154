import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { areaBbox, areaLabelPoint } from "#core/place/geometry/area-measures.ts";
import { formatNumber } from "#i18n/format.ts";
import type { ClassFills } from "#i18n/say/paper/context.ts";
import { type MapMeasure, mapValue } from "#i18n/say/paper/map-measure.ts";
import { toScreen } from "#map/camera.ts";
import type { LabelCandidate } from "#map/labels.ts";
import { mapLabels } from "#map/paper-labels.ts";
import { textWidth } from "../../page/text-width.ts";
import { type InFrame, NORTH_BOX, SCALE_BOX } from "./map-furniture.tsx";
import styles from "./paper-map-labels.module.css";
import type { PaperMapProps } from "./paper-map-props.ts";

const LINE = 14;
/** Radius of the disc with a pocket's number, which is shown whole or not at all. */
const DISC = 8;

/** Names and values where there is room, on the areas or beside them, and the numbers of the pockets. */
export function PaperMapLabels({
	opened,
	shown,
	fills,
	outlined,
	pockets = null,
	mark,
	width,
	height,
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
	const numbers = (pockets?.pockets ?? [])
		.map(({ id, label }) => {
			const [x, y] = toScreen(frame.camera, frame.size, label[0], label[1]);
			return { id: String(id), x, y };
		})
		.filter(({ x, y }) => x > DISC + 2 && y > DISC + 2 && x < width - DISC - 2 && y < height - DISC - 2);
	const overview = bbox === areas.bbox || outlined.length > 1;
	const roomOf = (area: number) => {
		const [west, , east, north] = areaBbox(areas.geometry, area);
		return toScreen(frame.camera, frame.size, east, north)[0] - toScreen(frame.camera, frame.size, west, north)[0];
	};
	const candidates = areas.kode.map((kode, area): LabelCandidate => {
		const [lng, lat] = points[area] ?? [Number.NaN, Number.NaN];
		const [x, y] = toScreen(frame.camera, frame.size, lng, lat);
		const name = textWidth(areas.nama[area] ?? "", 600);
		const value = textWidth(values[area] ?? "", 600);
		const forms = [
			{ lines: "both" as const, width: Math.max(name, value), height: 2 * LINE },
			{ lines: "name" as const, width: name, height: LINE },
		];
		const priority = outlined.includes(kode) ? 1e6 : width - Math.hypot(x - width / 2, y - height / 2);
		return { group: area, x, y, priority, forms, room: overview ? roomOf(area) : Number.POSITIVE_INFINITY };
	});
	const corners = [
		{ left: 0, top: height - SCALE_BOX.height, right: SCALE_BOX.width, bottom: height },
		{ left: width - NORTH_BOX.width, top: 0, right: width, bottom: NORTH_BOX.height },
	];
	const discs = numbers.map(({ x, y }) => ({ left: x - DISC, right: x + DISC, top: y - DISC, bottom: y + DISC }));
	const inside = candidates.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
	// beside the map only what the paper is about: all of a region, or the areas it outlines
	const isTold = (group: number) => (outlined.length === 0 ? overview : outlined.includes(areas.kode[group] ?? ""));
	const inOneLine = (group: number) => [areas.nama[group], values[group]].filter((part) => part !== "").join(" ");
	const { placed, leaders } = mapLabels({
		candidates: inside,
		size: { width, height },
		obstacles: [...corners, ...discs],
		isTold,
		lineWidth: (group) => textWidth(inOneLine(group), 600),
		top: NORTH_BOX.height + 10,
		bottom: height - SCALE_BOX.height - 8,
	});
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
						<tspan x={x} dy={LINE}>
							{values[group]}
						</tspan>
					) : null}
				</text>
			))}
			{numbers.map(({ id, x, y }) => (
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
