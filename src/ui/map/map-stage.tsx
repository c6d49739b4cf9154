import { X } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { MAX_ZOOM, type Size, zoomedAbout } from "#map/camera.ts";
import { groupShapes } from "#map/group-shapes.ts";
import { laidOver } from "#map/laid-over.ts";
import type { MapEvents, MapView } from "#map/map-view.ts";
import { outlineBox } from "#map/outline-box.ts";
import { selectOpened } from "#state/selectors.ts";
import { IconButton } from "../kit/button.tsx";
import { useActions, useApp, useAppStore } from "../page/app-context.tsx";
import { PHONE, useMedia } from "../page/use-media.ts";
import { legendRoom } from "./legend-size.ts";
import { MapControls } from "./map-controls.tsx";
import { MapFooter } from "./map-footer.tsx";
import { MapLabels } from "./map-labels.tsx";
import styles from "./map-stage.module.css";
import { MapTooltip } from "./map-tooltip.tsx";
import "./maplibre.css";
import { useElementSize } from "../page/use-element-size.ts";
import { SvgMap } from "./svg-map.tsx";
import { useAreaWords } from "./use-area-words.ts";
import { useLiveMap } from "./use-live-map.ts";
import { useMapView } from "./use-map-view.ts";
import { type StageCamera, useFollow, useStageCamera } from "./use-stage-camera.ts";

/**
 * The map: drawn as SVG at once, also while the pack is opening, then taken over by the live map at the same place and in
 * the same colours; drawn for good where there is no WebGL.
 */
export function MapStage(): ReactNode {
	const stage = useRef<HTMLDivElement>(null);
	const size = useElementSize(stage);
	const view = useMapView();
	const camera = useStageCamera(view?.areas ?? null, size);
	return (
		<div ref={stage} className={styles.stage}>
			{view !== null && size !== null && camera.home !== null ? <Maps view={view} size={size} camera={camera} /> : null}
			<MapFooter camera={camera} />
			<Fallback />
		</div>
	);
}

type Pointed = { readonly group: number; readonly x: number; readonly y: number };
type MapsProps = { readonly view: MapView; readonly size: Size; readonly camera: StageCamera };

function Maps({ view, size, camera }: MapsProps): ReactNode {
	const container = useRef<HTMLDivElement>(null);
	const [pointed, setPointed] = useState<Pointed | null>(null);
	const canStart = useApp((state) => selectOpened(state) !== null);
	const household = useApp((state) => state.household);
	const phone = useMedia(PHONE);
	const words = useAreaWords();
	const events = usePointing(view, setPointed);
	const { areas, groupOf, groupKode } = view;
	const shapes = useMemo(() => groupShapes(areas, groupOf, groupKode.length), [areas, groupOf, groupKode]);
	const { ready, engine } = useLiveMap({ container, view, canStart, camera, events });
	useEffect(() => {
		if (engine === null || size === null) return;
		engine.resize();
		const at = camera.shown.get();
		if (at) engine.jumpTo(at);
	}, [engine, size, camera]);

	const selected = groupKode[view.selectedGroup] ?? null;
	useFollow(selected, shapes[view.selectedGroup]?.bbox ?? null, size, camera, { leastPixels: 0, maxZoom: 14 });
	const pocket = view.pockets.find(({ id }) => id === view.selectedPocket) ?? null;
	const pocketBox = useMemo(() => pocket && outlineBox(pocket), [pocket]);
	useFollow(view.selectedPocket > 0 ? view.selectedPocket : null, pocketBox, size, camera, { leastPixels: 56, maxZoom: 15.5 });

	const marked = useMemo(() => (household ? { lng: household.lng, lat: household.lat } : null), [household]);
	const pointedPocket = pointed && view.pockets.find(({ id }) => id === view.hoveredPocket);
	const tip = pointed && (pointedPocket ? words.pocketTooltip(pointedPocket) : words.tooltip(pointed.group));
	const box = pointedPocket ? outlineBox(pointedPocket) : pointed && shapes[pointed.group]?.bbox;
	const at = camera.shown.get();
	return (
		<>
			{ready ? null : (
				<SvgMap
					view={view}
					shapes={shapes}
					size={size}
					camera={camera}
					order={words.order}
					spoken={(group) => words.spoken(group, view.groupName[group] ?? "")}
					events={events}
				/>
			)}
			<div ref={container} className={styles.live} data-ready={ready || undefined} inert={!ready} />
			<MapLabels view={view} shapes={shapes} size={size} camera={camera} marked={marked} />
			{tip && box && at ? (
				<MapTooltip
					words={tip}
					of={box}
					pointer={pointed}
					camera={at}
					size={size}
					boxes={laidOver(size, legendRoom(), phone).boxes}
				/>
			) : null}
			<MapControls
				onZoomIn={() => (engine ? engine.zoomIn() : zoomDrawn(camera, size, 1))}
				onZoomOut={() => (engine ? engine.zoomOut() : zoomDrawn(camera, size, -1))}
				onHome={() => camera.home && camera.fly(camera.home)}
			/>
		</>
	);
}

function zoomDrawn(camera: StageCamera, size: Size, delta: number): void {
	const at = camera.shown.get();
	if (at === null || camera.home === null) return;
	const bounded = Math.max(camera.home.zoom - 1, Math.min(MAX_ZOOM, at.zoom + delta)) - at.zoom;
	camera.settled(zoomedAbout(at, size, size.width / 2, size.height / 2, bounded));
}

/** Pointing and clicking, the same for both maps. */
function usePointing(
	view: MapView,
	setPointed: (pointed: Pointed | null) => void,
): Omit<MapEvents, "onReady" | "onBasemap" | "onUnavailable" | "onMove" | "onCamera"> {
	const { areaHovered, areaSelected, pocketHovered, pocketSelected, householdRequested } = useActions();
	const store = useAppStore();
	const hovered = useRef({ group: -1, pocket: -1 });
	return {
		onHoverGroup(group, screen) {
			setPointed(screen === null || group < 0 ? null : { group, x: screen.x, y: screen.y });
			if (hovered.current.group === group) return;
			hovered.current.group = group;
			areaHovered(view.groupKode[group] ?? null);
		},
		onClickGroup(group) {
			const kode = view.groupKode[group] ?? null;
			areaSelected(group === view.selectedGroup ? null : kode);
		},
		onHoverPocket(id) {
			if (hovered.current.pocket === id) return;
			hovered.current.pocket = id;
			pocketHovered(id > 0 ? id : null);
		},
		onClickPocket(id) {
			const { pockets } = store.getState();
			const clicked = pockets?.pockets.find((pocket) => pocket.id === id);
			pocketSelected(clicked === undefined || id === view.selectedPocket ? null : clicked.kode);
		},
		onClickPlace: householdRequested,
	};
}

/** One calm sentence where the live map cannot be. */
function Fallback(): ReactNode {
	const { t } = useTranslation("map");
	const unavailable = useApp((state) => state.map === "unavailable");
	const [closed, setClosed] = useState(false);
	if (!unavailable || closed) return null;
	return (
		<div className={styles.fallback} role="status">
			<p>{t("unavailable")}</p>
			<IconButton label={t("dismiss")} onClick={() => setClosed(true)}>
				<X size={16} aria-hidden />
			</IconButton>
		</div>
	);
}
