import { type ReactNode, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { areaBbox, areaLabelPoint } from "#core/geometry/area-measures.ts";
import type { OpenedPack, PocketAnswer } from "#engine/protocol.ts";
import { formatNumber, type Language } from "#i18n/format.ts";
import { type Bbox, evenPadding, fitCamera, metresPerPixel, toScreen } from "#map/camera.ts";
import type { LabelCandidate } from "#map/labels.ts";
import { scaleBar } from "#map/scale-bar.ts";
import { type Frame, geometryPath, groupPaths } from "#map/svg-paths.ts";
import { textWidth } from "../map/text-width.ts";
import { useLanguage } from "../shared/use-language.ts";
import { type ClassFills, ClassPatterns, classFill } from "./class-fills.tsx";
import { graticule } from "./graticule.ts";
import { mapLabels } from "./map-labels.ts";
import { type MapMeasure, mapValue } from "./map-measure.ts";
import styles from "./paper-map.module.css";

export type PaperMapProps = {
	readonly opened: OpenedPack;
	readonly shown: MapMeasure;
	readonly fills: ClassFills;
	/** Degrees; what the map is fitted to. */
	readonly bbox: Bbox;
	readonly width: number;
	readonly height: number;
	readonly grid: boolean;
	readonly label: string;
	/** Codes of the kelurahan drawn with an ink outline. */
	readonly outlined: readonly string[];
	readonly pockets?: PocketAnswer | null;
	/** Text under a kelurahan's name instead of its value. */
	readonly mark?: (kode: string) => string;
};

const MARGIN = 10;
const LINE = 14;
/** Radius of the disc with a pocket's number, which is shown whole or not at all. */
const DISC = 8;
/** Corners kept free for the scale and the north arrow. */
const SCALE_BOX = { width: 130, height: 34 };
const NORTH_BOX = { width: 40, height: 54 };

/** A choropleth for paper: fitted, labelled without collisions, with scale, north arrow and, if wished, a grid. */
export function PaperMap(props: PaperMapProps): ReactNode {
	const { opened, shown, fills, bbox, width, height, grid, label, outlined, pockets = null } = props;
	const id = useId();
	const { areas } = opened;
	const frame = useMemo<Frame>(() => {
		const size = { width, height };
		return { camera: fitCamera(bbox, size, evenPadding(MARGIN)), size };
	}, [bbox, width, height]);
	const paths = useMemo(() => {
		const alone = Int32Array.from(areas.kode, (_, area) => area);
		return groupPaths(areas.geometry, alone, areas.length, frame);
	}, [areas, frame]);
	return (
		<svg className={styles.map} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
			<ClassPatterns id={id} fills={fills} />
			<rect width={width} height={height} className={styles.sea} />
			{paths.map((d, area) => (
				<path
					key={areas.kode[area]}
					d={d}
					fillRule="evenodd"
					className={styles.area}
					fill={classFill(fills, shown.classOf(areas.kode[area] ?? ""), id)}
				/>
			))}
			{grid ? <Grid frame={frame} /> : null}
			{paths.map((d, area) =>
				outlined.includes(areas.kode[area] ?? "") ? (
					<g key={areas.kode[area]}>
						<path d={d} className={styles.halo} />
						<path d={d} className={styles.ink} />
					</g>
				) : null,
			)}
			{pockets?.pockets.map((pocket) => (
				<path key={pocket.id} d={geometryPath(pocket.outline, frame)} className={styles.pocket} />
			))}
			<Labels {...props} frame={frame} />
			<Scale frame={frame} />
			<North width={width} />
			<rect x={0.5} y={0.5} width={width - 1} height={height - 1} className={styles.edge} />
		</svg>
	);
}

type InFrame = { readonly frame: Frame };

function Labels({
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
	const language = useLanguage();
	const { areas } = opened;
	const values = useMemo(
		() =>
			areas.kode.map((kode) =>
				mark ? mark(kode) : valueLabel(shown, fills, kode, language, (text, n) => t("map.valueClass", { value: text, n })),
			),
		[areas, shown, fills, language, t, mark],
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
function valueLabel(
	shown: MapMeasure,
	fills: ClassFills,
	kode: string,
	language: Language,
	withClass: (value: string, n: string) => string,
): string {
	const value = mapValue(shown, shown.valueOf(kode), language);
	const index = shown.classOf(kode);
	return fills.mono && index >= 0 ? withClass(value, formatNumber(index + 1, language)) : value;
}

function Scale({ frame }: InFrame): ReactNode {
	const { t } = useTranslation("cetak");
	const language = useLanguage();
	const { metres, pixels } = scaleBar(metresPerPixel(frame.camera), 100);
	if (!(pixels > 0)) return null;
	const words =
		metres >= 1000
			? t("map.kilometres", { n: formatNumber(metres / 1000, language) })
			: t("map.metres", { n: formatNumber(metres, language) });
	return (
		<g transform={`translate(12 ${frame.size.height - 12})`} className={styles.scale}>
			<path d={`M0 -5V0H${pixels}V-5`} />
			<text x={pixels / 2} y={-7}>
				{words}
			</text>
		</g>
	);
}

function North({ width }: { readonly width: number }): ReactNode {
	const { t } = useTranslation("cetak");
	return (
		<g transform={`translate(${width - 20} 24)`} className={styles.north}>
			<rect x={-13} y={-17} width={26} height={42} rx={3} />
			<path d="M0 -14L6 6L0 2L-6 6z" />
			<text y={19}>{t("map.north")}</text>
		</g>
	);
}

function Grid({ frame }: InFrame): ReactNode {
	const { t } = useTranslation("cetak");
	const language = useLanguage();
	const { width, height } = frame.size;
	return (
		<g className={styles.grid}>
			{graticule(frame.camera, frame.size).map(({ axis, degrees, at }) => {
				const value = formatNumber(Math.abs(degrees), language, 3);
				const meridian = axis === "lng";
				const words = meridian
					? t(degrees < 0 ? "map.west" : "map.east", { value })
					: t(degrees < 0 ? "map.southLat" : "map.northLat", { value });
				// the corner of the north arrow and that of the scale stay free
				const free = meridian ? at < width - 60 : at < height - 30;
				return (
					<g key={`${axis} ${degrees}`}>
						<path d={meridian ? `M${at} 0V${height}` : `M0 ${at}H${width}`} />
						{free ? (
							<text x={meridian ? at + 3 : 4} y={meridian ? 12 : at - 3}>
								{words}
							</text>
						) : null}
					</g>
				);
			})}
		</g>
	);
}
