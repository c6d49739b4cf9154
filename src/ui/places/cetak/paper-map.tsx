import { type ReactNode, useId, useMemo } from "react";
import { evenPadding, fitCamera } from "#map/camera.ts";
import { type Frame, geometryPath, groupPaths } from "#map/svg-paths.ts";
import { ClassPatterns, classFill } from "./class-fills.tsx";
import { Grid, North, Scale } from "./map-furniture.tsx";
import styles from "./paper-map.module.css";
import { PaperMapLabels } from "./paper-map-labels.tsx";
import type { PaperMapProps } from "./paper-map-props.ts";

const MARGIN = 10;

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
			<PaperMapLabels {...props} frame={frame} />
			<Scale frame={frame} />
			<North width={width} />
			<rect x={0.5} y={0.5} width={width - 1} height={height - 1} className={styles.edge} />
		</svg>
	);
}
