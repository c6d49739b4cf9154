import { type ReactNode, useMemo } from "react";
import type { AreaTable } from "#core/place/area-table.ts";
import { areaBbox } from "#core/place/geometry/area-measures.ts";
import { evenPadding, fitCamera } from "#map/camera.ts";
import { type Frame, groupPaths } from "#map/svg-paths.ts";
import styles from "./static-map.module.css";

type StaticMapProps = {
	readonly areas: AreaTable;
	/** Colour of an area; null = quiet background. */
	readonly fill: (area: number) => string | null;
	/** Areas drawn with an ink outline. */
	readonly outlined?: ReadonlySet<number>;
	/** Areas the picture is fitted to; all by default. */
	readonly fitTo?: readonly number[];
	readonly width: number;
	readonly height: number;
	/** What the picture says, for those who do not see it. */
	readonly label: string;
	/** Drawn over the areas, in the same pixels: beside the frame each area's outline. */
	readonly children?: (frame: Frame, paths: readonly string[]) => ReactNode;
};

/** A choropleth that does not move: small multiples, difference maps, paper. */
export function StaticMap({ areas, fill, outlined, fitTo, width, height, label, children }: StaticMapProps): ReactNode {
	const frame = useMemo<Frame>(
		() => ({ camera: fitCamera(boundsOf(areas, fitTo), { width, height }, evenPadding(4)), size: { width, height } }),
		[areas, fitTo, width, height],
	);
	const paths = useMemo(
		() =>
			groupPaths(
				areas.geometry,
				Int32Array.from(areas.kode, (_, area) => area),
				areas.length,
				frame,
			),
		[areas, frame],
	);
	return (
		<svg className={styles.map} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
			{paths.map((d, area) => {
				const colour = fill(area);
				return (
					<path
						key={areas.kode[area]}
						d={d}
						fillRule="evenodd"
						fill={colour ?? "var(--no-data)"}
						className={colour === null ? styles.quiet : undefined}
					/>
				);
			})}
			{paths.map((d, area) => (outlined?.has(area) ? <path key={areas.kode[area]} d={d} className={styles.ink} /> : null))}
			{children?.(frame, paths)}
		</svg>
	);
}

function boundsOf(areas: AreaTable, fitTo: readonly number[] | undefined): readonly [number, number, number, number] {
	if (fitTo === undefined || fitTo.length === 0) return areas.bbox;
	const boxes = fitTo.map((area) => areaBbox(areas.geometry, area));
	return [
		Math.min(...boxes.map(([west]) => west)),
		Math.min(...boxes.map(([, south]) => south)),
		Math.max(...boxes.map(([, , east]) => east)),
		Math.max(...boxes.map(([, , , north]) => north)),
	];
}
