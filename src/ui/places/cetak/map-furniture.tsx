import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "#i18n/format.ts";
import { metresPerPixel } from "#map/camera.ts";
import { graticule } from "#map/graticule.ts";
import { scaleBar } from "#map/scale-bar.ts";
import type { Frame } from "#map/svg-paths.ts";
import styles from "./map-furniture.module.css";

export type InFrame = { readonly frame: Frame };

export function Scale({ frame }: InFrame): ReactNode {
	const { t } = useTranslation("cetak");
	const { metres, pixels } = scaleBar(metresPerPixel(frame.camera), 100);
	if (!(pixels > 0)) return null;
	const words =
		metres >= 1000 ? t("map.kilometres", { n: formatNumber(metres / 1000) }) : t("map.metres", { n: formatNumber(metres) });
	return (
		<g transform={`translate(12 ${frame.size.height - 12})`} className={styles.scale}>
			<path d={`M0 -5V0H${pixels}V-5`} />
			<text x={pixels / 2} y={-7}>
				{words}
			</text>
		</g>
	);
}

export function North({ width }: { readonly width: number }): ReactNode {
	const { t } = useTranslation("cetak");
	return (
		<g transform={`translate(${width - 20} 24)`} className={styles.north}>
			<rect x={-13} y={-17} width={26} height={42} rx={3} />
			<path d="M0 -14L6 6L0 2L-6 6z" />
			<text y={19}>{t("map.north")}</text>
		</g>
	);
}

export function Grid({ frame }: InFrame): ReactNode {
	const { t } = useTranslation("cetak");
	const { width, height } = frame.size;
	return (
		<g className={styles.grid}>
			{graticule(frame.camera, frame.size).map(({ axis, degrees, at }) => {
				const value = formatNumber(Math.abs(degrees), 3);
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
