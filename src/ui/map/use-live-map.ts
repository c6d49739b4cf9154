import { type RefObject, useEffect, useState } from "react";
import type { MapEngine } from "#map/map-engine.ts";
import type { MapEvents, MapView } from "#map/map-view.ts";
import { useActions, useApp } from "../page/app-context.tsx";
import { useLatest } from "./use-latest.ts";
import type { StageCamera } from "./use-stage-camera.ts";

type LiveMapOptions = {
	readonly container: RefObject<HTMLDivElement | null>;
	/** The newest view; the live map starts once there is one of an open pack. */
	readonly view: MapView | null;
	readonly canStart: boolean;
	readonly camera: StageCamera;
	readonly events: Omit<MapEvents, "onReady" | "onBasemap" | "onUnavailable" | "onMove" | "onCamera">;
};

/** Brings the live map to life in its own element, outside React, from a chunk of its own. */
export function useLiveMap({ container, view, canStart, camera, events }: LiveMapOptions): {
	readonly ready: boolean;
	readonly engine: MapEngine | null;
} {
	const { mapReady, mapUnavailable, basemapShown } = useActions();
	const unavailable = useApp((state) => state.map === "unavailable");
	const [engine, setEngine] = useState<MapEngine | null>(null);
	const [ready, setReady] = useState(false);
	const latest = useLatest({ view, camera, events });
	const start = canStart && view !== null && !unavailable;

	useEffect(() => {
		const element = container.current;
		if (!start || element === null) return;
		let made: MapEngine | null = null;
		let stopped = false;
		const lost = (reason: string) => {
			if (!stopped) mapUnavailable(reason);
		};
		const begin = async () => {
			const { createMapEngine } = await import("#map/map-engine.ts");
			const first = latest.current.view;
			const at = latest.current.camera.shown.get();
			if (stopped || first === null || at === null) return;
			made = createMapEngine(
				element,
				first,
				{
					onHoverGroup: (group, screen) => latest.current.events.onHoverGroup(group, screen),
					onClickGroup: (group) => latest.current.events.onClickGroup(group),
					onHoverPocket: (id) => latest.current.events.onHoverPocket(id),
					onClickPocket: (id) => latest.current.events.onClickPocket(id),
					onClickPlace: (lng, lat, metres) => latest.current.events.onClickPlace(lng, lat, metres),
					onMove: (now) => latest.current.camera.shown.set(now),
					onCamera: (now) => latest.current.camera.settled(now),
					onReady() {
						if (stopped || made === null) return;
						setReady(true);
						mapReady();
					},
					onBasemap() {
						if (!stopped) basemapShown();
					},
					onUnavailable: lost,
				},
				{ camera: at },
			);
			if (made === null) return;
			latest.current.camera.drive(made);
			setEngine(made);
		};
		// a chunk that cannot be fetched (offline, replaced) leaves the drawn map in place
		begin().catch((error: unknown) => lost(error instanceof Error ? error.message : String(error)));
		const stop = () => {
			stopped = true;
			latest.current.camera.drive(null);
			setEngine(null);
			setReady(false);
			made?.destroy();
		};
		return stop;
	}, [start, container, latest, mapReady, mapUnavailable, basemapShown]);

	useEffect(() => {
		if (engine && view) engine.update(view);
	}, [engine, view]);

	return { ready: ready && engine !== null, engine };
}
