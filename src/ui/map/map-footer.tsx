import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount, formatNumber } from "#i18n/format.ts";
import { shortSource } from "#i18n/say/short-source.ts";
import { metresPerPixel } from "#map/camera.ts";
import { scaleBar } from "#map/scale-bar.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { selectManifest } from "#state/selectors.ts";
import { useApp } from "../page/app-context.tsx";
import styles from "./map-footer.module.css";
import { useSignal } from "./signal.ts";
import type { StageCamera } from "./use-stage-camera.ts";

const WIDEST = 90;

/** Scale bar, sources (whole in the Data place) and, where the boundaries are not surveyed, the words that say so. */
export function MapFooter({ camera }: { readonly camera: StageCamera }): ReactNode {
	const { t } = useTranslation("map");
	const shown = useSignal(camera.shown);
	const basemap = useApp((state) => (state.map === "live" && state.basemapShown ? selectManifest(state)?.basemap : undefined));
	const { notice } = useApp(selectPackFacts);
	return (
		<div className={styles.footer}>
			<Source />
			{basemap ? <span className={styles.source}>{basemap.attribution}</span> : null}
			{/skematik/i.test(notice) ? <span>{t("schematic")}</span> : null}
			{shown === null ? null : <Scale metresPerPixel={metresPerPixel(shown)} />}
		</div>
	);
}

function Source(): ReactNode {
	const { t } = useTranslation("map");
	const manifest = useApp(selectManifest);
	const names = [...new Set((manifest?.sources ?? []).map(({ nama }) => nama))];
	if (names.length === 0) return null;
	const whole = t("source", { names: names.join("; ") });
	const name = shortSource(names[0] ?? "");
	const short =
		names.length === 1 ? t("source", { names: name }) : t("sourceAndMore", { name, n: formatCount(names.length - 1) });
	if (short === whole) return <span className={styles.source}>{whole}</span>;
	return (
		<span className={styles.source} title={whole}>
			<span aria-hidden="true">{short}</span>
			<span className="visually-hidden">{whole}</span>
		</span>
	);
}

function Scale({ metresPerPixel: ground }: { readonly metresPerPixel: number }): ReactNode {
	const { t } = useTranslation("map");
	const { metres, pixels } = scaleBar(ground, WIDEST);
	if (!Number.isFinite(metres)) return null;
	const isLong = metres >= 1000;
	const n = formatNumber(isLong ? metres / 1000 : metres);
	return (
		<span className={styles.scale}>
			<i style={{ width: pixels }} />
			{isLong ? t("kilometres", { n }) : t("metres", { n })}
		</span>
	);
}
