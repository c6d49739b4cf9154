import { House, Minus, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./map-controls.module.css";

type MapControlsProps = { readonly onZoomIn: () => void; readonly onZoomOut: () => void; readonly onHome: () => void };

export function MapControls({ onZoomIn, onZoomOut, onHome }: MapControlsProps): ReactNode {
	const { t } = useTranslation("map");
	const buttons = [
		{ key: "zoomIn", Icon: Plus, act: onZoomIn },
		{ key: "zoomOut", Icon: Minus, act: onZoomOut },
		{ key: "home", Icon: House, act: onHome },
	] as const;
	return (
		<div className={styles.controls}>
			{buttons.map(({ key, Icon, act }) => (
				<button key={key} type="button" aria-label={t(key)} title={t(key)} onClick={act}>
					<Icon size={18} strokeWidth={1.75} aria-hidden />
				</button>
			))}
		</div>
	);
}
