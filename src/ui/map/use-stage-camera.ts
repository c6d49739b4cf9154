import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { AreaTable } from "#core/place/area-table.ts";
import { type Bbox, evenPadding, fitCamera, type Size, sameCamera } from "#map/camera.ts";
import { fitAround, footprintOf } from "#map/fit-around.ts";
import { isInView } from "#map/is-in-view.ts";
import { laidOver } from "#map/laid-over.ts";
import type { Camera } from "#map/map-view.ts";
import { useActions, useApp } from "../page/app-context.tsx";
import { PHONE, useMedia } from "../page/use-media.ts";
import { legendRoom } from "./legend-size.ts";
import { createSignal, type Signal } from "./signal.ts";
import { useLatest } from "./use-latest.ts";

/** What moves the live map; the drawn map has no animation and follows the signal alone. */
export type CameraDriver = { flyTo(camera: Camera): void; jumpTo(camera: Camera): void };

export type StageCamera = {
	/** What is on the screen this frame; null until the stage has a size. */
	readonly shown: Signal<Camera | null>;
	/** The whole region, clear of legend and buttons. */
	readonly home: Camera | null;
	/** Goes there, animated where the map can. */
	fly(camera: Camera): void;
	/** A movement has ended here. */
	settled(camera: Camera): void;
	drive(driver: CameraDriver | null): void;
};

export function useStageCamera(areas: AreaTable | null, size: Size | null): StageCamera {
	const { cameraMoved } = useActions();
	const stored = useApp((state) => state.view.camera);
	const phone = useMedia(PHONE);
	const [shown] = useState(() => createSignal<Camera | null>(null));
	const driver = useRef<CameraDriver | null>(null);
	const home = useHome(areas, size, phone);
	const latest = useLatest({ home, stored });

	const camera = useMemo<StageCamera>(() => {
		const settled = (at: Camera) => {
			shown.set(at);
			const { home: whole, stored: known } = latest.current;
			const next = sameCamera(at, whole) ? null : at;
			if (!sameCamera(next, known)) cameraMoved(next);
		};
		return {
			shown,
			home,
			settled,
			fly(to) {
				if (driver.current) driver.current.flyTo(to);
				else settled(to);
			},
			drive(next) {
				driver.current = next;
				const now = shown.get();
				if (now) next?.jumpTo(now);
			},
		};
	}, [shown, home, latest, cameraMoved]);

	// the view's camera is the truth: a link, the back button and the whole region after a resize all come through here
	const before = useRef(stored);
	useLayoutEffect(() => {
		const target = stored ?? home;
		if (target === null) return;
		const now = shown.get();
		const asked = before.current !== stored;
		before.current = stored;
		if (sameCamera(now, target)) return;
		if (now !== null && asked && driver.current) driver.current.flyTo(target);
		else {
			shown.set(target);
			driver.current?.jumpTo(target);
		}
	}, [stored, home, shown]);
	return camera;
}

function useHome(areas: AreaTable | null, size: Size | null, phone: boolean): Camera | null {
	const footprint = useMemo(() => (areas?.bbox.every(Number.isFinite) ? footprintOf(areas.geometry, areas.bbox) : null), [areas]);
	return useMemo(() => {
		if (footprint === null || size === null) return null;
		const { padding, boxes } = laidOver(size, legendRoom(), phone);
		return fitAround(footprint, size, padding, boxes, { maxZoom: 15 });
	}, [footprint, size, phone]);
}

/**
 * When something is chosen elsewhere (list, search, link) and cannot be seen, the map goes there. `box` null = nothing
 * chosen or not known.
 */
export function useFollow(
	key: string | number | null,
	box: Bbox | null,
	size: Size | null,
	camera: StageCamera,
	options: { readonly leastPixels: number; readonly maxZoom: number },
): void {
	const seen = useRef<string | number | null | undefined>(undefined);
	useEffect(() => {
		const now = camera.shown.get();
		if (seen.current === key || size === null || now === null) return;
		const isFirst = seen.current === undefined;
		if (key !== null && (box === null || !box.every(Number.isFinite))) return;
		seen.current = key;
		// on opening, a link's own camera is right as it is
		const isLinked = isFirst && !sameCamera(now, camera.home);
		if (isLinked || key === null || box === null || isInView(box, size, now, options.leastPixels)) return;
		const maxZoom = Math.max(options.maxZoom, Math.min(now.zoom, 16));
		camera.fly(fitCamera(box, size, evenPadding(Math.min(size.width, size.height) * 0.22), { maxZoom }));
	}, [key, box, size, camera, options.leastPixels, options.maxZoom]);
}
