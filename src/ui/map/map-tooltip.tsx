import { type ReactNode, useLayoutEffect, useRef } from "react";
import type { TooltipWords } from "#i18n/say/area-words.ts";
import { type Bbox, type Size, toScreen } from "#map/camera.ts";
import type { Box } from "#map/fit-around.ts";
import type { Camera } from "#map/map-view.ts";
import { placeTooltip } from "#map/place-tooltip.ts";
import styles from "./map-tooltip.module.css";

type MapTooltipProps = {
	readonly words: TooltipWords;
	/** What it is about, degrees. */
	readonly of: Bbox;
	readonly pointer: { readonly x: number; readonly y: number };
	readonly camera: Camera;
	readonly size: Size;
	/** What else lies over the map. */
	readonly boxes: readonly Box[];
};

export function MapTooltip({ words, of: bbox, pointer, camera, size, boxes }: MapTooltipProps): ReactNode {
	const tip = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		const element = tip.current;
		if (element === null) return;
		const [left, top] = toScreen(camera, size, bbox[0], bbox[3]);
		const [right, bottom] = toScreen(camera, size, bbox[2], bbox[1]);
		const { offsetWidth: width, offsetHeight: height } = element;
		const { x, y } = placeTooltip({ left, top, right, bottom }, pointer, { width, height }, size, boxes);
		element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
	});
	return (
		<div ref={tip} className={styles.tip} aria-hidden="true">
			<b>{words.name}</b>
			{words.lines.map((line) => (
				<span key={line}>{line}</span>
			))}
		</div>
	);
}
