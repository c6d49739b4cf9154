import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "#i18n/format.ts";
import { metresPerPixel } from "#map/camera.ts";
import { scaleBar } from "#map/scale-bar.ts";
import { selectManifest } from "#state/selectors.ts";
import { selectPackFacts } from "../peta/pack-facts.ts";
import { useApp } from "../shared/app-context.tsx";
import { useLanguage } from "../shared/use-language.ts";
import styles from "./map-footer.module.css";
import { useSignal } from "./signal.ts";
import type { StageCamera } from "./use-stage-camera.ts";

const WIDEST = 90;

/** Scale bar, sources and, where the boundaries are not surveyed, the words that say so. */
export function MapFooter({ camera }: { readonly camera: StageCamera }): ReactNode {
	const { t } = useTranslation("map");
	const shown = useSignal(camera.shown);
	const manifest = useApp(selectManifest);
	const { notice } = useApp(selectPackFacts);
	const names = [...new Set((manifest?.sources ?? []).map(({ nama }) => nama))].join("; ");
	const parts = [
		...(names === "" ? [] : [t("source", { names })]),
		...(manifest?.basemap ? [manifest.basemap.attribution] : []),
		...(/skematik/i.test(notice) ? [t("schematic")] : []),
	];
	const text = parts.join(" · ");
	return (
		<div className={styles.footer}>
			{shown === null ? null : <Scale metresPerPixel={metresPerPixel(shown)} />}
			{text === "" ? null : (
				<span className={styles.source} title={text}>
					{text}
				</span>
			)}
		</div>
	);
}

function Scale({ metresPerPixel: ground }: { readonly metresPerPixel: number }): ReactNode {
	const { t } = useTranslation("map");
	const language = useLanguage();
	const { metres, pixels } = scaleBar(ground, WIDEST);
	if (!Number.isFinite(metres)) return null;
	const isLong = metres >= 1000;
	const n = formatNumber(isLong ? metres / 1000 : metres, language);
	return (
		<span className={styles.scale}>
			<i style={{ width: pixels }} />
			{isLong ? t("kilometres", { n }) : t("metres", { n })}
		</span>
	);
}
