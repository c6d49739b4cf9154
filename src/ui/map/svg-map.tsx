import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { findSharedEdges, linesBetweenGroups } from "#map/boundaries.ts";
import { panned, type Size, toScreen } from "#map/camera.ts";
import type { GroupShape } from "#map/group-shapes.ts";
import { HATCH_STEP } from "#map/hatch.ts";
import { DIMMED } from "#map/map-layers.ts";
import type { Camera, MapEvents, MapView } from "#map/map-view.ts";
import { type Frame, frameTransform, geometryPath, groupPaths, lineSetPath } from "#map/svg-paths.ts";
import { classes } from "../kit/classes.ts";
import { useSignal } from "./signal.ts";
import styles from "./svg-map.module.css";
import type { StageCamera } from "./use-stage-camera.ts";

type SvgMapProps = {
	readonly view: MapView;
	readonly shapes: readonly GroupShape[];
	readonly size: Size;
	readonly camera: StageCamera;
	/** Groups in the order the keys step through them. */
	readonly order: readonly number[];
	/** What each area is called aloud, with its value. */
	readonly spoken: (group: number) => string;
	readonly events: Pick<MapEvents, "onHoverGroup" | "onClickGroup" | "onHoverPocket" | "onClickPocket">;
};

/** The same picture as the live map, drawn without WebGL: first on the screen, and the whole map where there is no other. */
export function SvgMap(props: SvgMapProps): ReactNode {
	const shown = useSignal(props.camera.shown);
	return shown === null ? null : <Drawing {...props} shown={shown} />;
}

const DRAG_PIXELS = 4;
const DASHED_UP_TO = 4;

function Drawing({
	view,
	shapes,
	size,
	camera,
	order,
	spoken,
	events,
	shown,
}: SvgMapProps & { readonly shown: Camera }): ReactNode {
	const { t } = useTranslation("map");
	const id = useId();
	const frame = useMemo<Frame | null>(() => camera.home && { camera: camera.home, size }, [camera.home, size]);
	const { paths, borders, parents } = usePaths(view, frame);
	const drag = useDrag(size, camera);
	if (frame === null) return null;
	const { x, y, scale } = frameTransform(frame, { camera: shown, size });
	const active = view.hoveredGroup >= 0 ? view.hoveredGroup : view.selectedGroup;

	function pressed(event: KeyboardEvent): void {
		const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
		if (step !== undefined) {
			event.preventDefault();
			const here = order.indexOf(active);
			const group = order[here < 0 ? 0 : Math.min(order.length - 1, Math.max(0, here + step))] ?? -1;
			const label = shapes[group]?.label ?? [Number.NaN, Number.NaN];
			const [left, top] = toScreen(shown, size, label[0], label[1]);
			events.onHoverGroup(group, { x: left, y: top });
		} else if ((event.key === "Enter" || event.key === " ") && active >= 0) {
			event.preventDefault();
			events.onClickGroup(active);
		}
	}

	return (
		<div
			className={styles.map}
			role="listbox"
			aria-label={`${view.title}. ${t("keys")}`}
			aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
			tabIndex={0}
			onKeyDown={pressed}
			onPointerLeave={() => events.onHoverGroup(-1, null)}
			{...drag.handlers}
		>
			<svg width={size.width} height={size.height} role="presentation">
				<Hatches id={id} />
				<g
					transform={`translate(${x} ${y}) scale(${scale})`}
					className={styles.drawing}
					data-close={scale > DASHED_UP_TO || undefined}
				>
					<g className={view.fillAreas ? styles.areas : styles.outlines}>
						{paths.map((d, group) => (
							<AreaPath
								key={view.groupKode[group]}
								id={`${id}-${group}`}
								d={d}
								fill={view.groupFill[group] ?? null}
								hatch={id}
								uncertain={view.fillAreas && view.groupUncertain[group] === true}
								filled={view.fillAreas}
								dimmed={view.fillAreas && view.groupInFocus[group] === false}
								selected={group === view.selectedGroup}
								spoken={spoken(group)}
								onPoint={(event) => events.onHoverGroup(group, pointIn(event))}
								onChoose={() => {
									if (!drag.hasMoved()) events.onClickGroup(group);
								}}
							/>
						))}
					</g>
					<path d={borders} className={view.fillAreas ? styles.borders : styles.quietBorders} />
					{parents === "" ? null : <path d={parents} className={view.fillAreas ? styles.parents : styles.quietParents} />}
					<Pockets view={view} frame={frame} events={events} />
					<Mark d={paths[view.hoveredGroup]} kind="hovered" />
					<Mark d={paths[view.selectedGroup]} kind="selected" />
				</g>
			</svg>
		</div>
	);
}

function pointIn(event: PointerEvent<SVGElement>): { x: number; y: number } {
	const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
	return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
}

function usePaths(
	view: MapView,
	frame: Frame | null,
): { readonly paths: readonly string[]; readonly borders: string; readonly parents: string } {
	const { areas, groupOf, groupKode, parentOf } = view;
	const edges = useMemo(() => findSharedEdges(areas.geometry, areas.bbox), [areas]);
	return useMemo(() => {
		if (frame === null) return { paths: [], borders: "", parents: "" };
		return {
			paths: groupPaths(areas.geometry, groupOf, groupKode.length, frame),
			borders: lineSetPath(linesBetweenGroups(areas.geometry, edges, groupOf, { coast: true }), frame),
			parents: parentOf ? lineSetPath(linesBetweenGroups(areas.geometry, edges, parentOf, { coast: false }), frame) : "",
		};
	}, [areas, groupOf, groupKode, parentOf, edges, frame]);
}

type AreaPathProps = {
	readonly id: string;
	readonly d: string;
	readonly fill: string | null;
	readonly hatch: string;
	readonly filled: boolean;
	readonly uncertain: boolean;
	readonly dimmed: boolean;
	readonly selected: boolean;
	readonly spoken: string;
	readonly onPoint: (event: PointerEvent<SVGElement>) => void;
	readonly onChoose: () => void;
};

function AreaPath({
	id,
	d,
	fill,
	hatch,
	filled,
	uncertain,
	dimmed,
	selected,
	spoken,
	onPoint,
	onChoose,
}: AreaPathProps): ReactNode {
	const paint = !filled ? undefined : fill === null ? `url(#${hatch}-none)` : fill;
	return (
		<>
			<path
				id={id}
				d={d}
				role="option"
				aria-selected={selected}
				aria-label={spoken}
				fillRule="evenodd"
				fill={paint}
				fillOpacity={dimmed ? DIMMED : 1}
				onPointerMove={onPoint}
				onClick={onChoose}
			/>
			{uncertain && !dimmed ? <path d={d} fillRule="evenodd" fill={`url(#${hatch}-few)`} className={styles.cover} /> : null}
		</>
	);
}

function Mark({ d, kind }: { readonly d: string | undefined; readonly kind: "hovered" | "selected" }): ReactNode {
	if (d === undefined) return null;
	return (
		<g className={classes(styles.mark, styles[kind])}>
			<path d={d} className={styles.halo} />
			<path d={d} className={styles.ink} />
		</g>
	);
}

function Pockets({
	view,
	frame,
	events,
}: {
	readonly view: MapView;
	readonly frame: Frame;
	readonly events: SvgMapProps["events"];
}): ReactNode {
	const { pockets, selectedPocket, hoveredPocket, pocketStyle } = view;
	const paths = useMemo(() => pockets.map(({ outline }) => geometryPath(outline, frame)), [pockets, frame]);
	return pockets.map(({ id }, i) => (
		// biome-ignore lint/a11y/noStaticElementInteractions: a pointer's shortcut to what the list of pockets offers by keyboard
		<path
			key={id}
			d={paths[i]}
			className={classes(
				styles.pocket,
				pocketStyle === "kelompok" && styles.group,
				id === hoveredPocket && styles.pocketHovered,
				id === selectedPocket && styles.pocketSelected,
			)}
			onPointerEnter={() => events.onHoverPocket(id)}
			onPointerLeave={() => events.onHoverPocket(-1)}
			onClick={() => events.onClickPocket(id)}
		/>
	));
}

function Hatches({ id }: { readonly id: string }): ReactNode {
	const line = `M-1 1L1 -1M0 ${HATCH_STEP}L${HATCH_STEP} 0M${HATCH_STEP - 1} ${HATCH_STEP + 1}L${HATCH_STEP + 1} ${HATCH_STEP - 1}`;
	return (
		<defs>
			<pattern id={`${id}-none`} width={HATCH_STEP} height={HATCH_STEP} patternUnits="userSpaceOnUse">
				<rect width={HATCH_STEP} height={HATCH_STEP} className={styles.noData} />
				<path d={line} className={styles.hatch} />
			</pattern>
			<pattern id={`${id}-few`} width={HATCH_STEP} height={HATCH_STEP} patternUnits="userSpaceOnUse">
				<path d={line} className={styles.few} />
			</pattern>
		</defs>
	);
}

/** Dragging moves the picture; a press that hardly moves is a click. */
function useDrag(size: Size, camera: StageCamera) {
	const from = useRef<{ readonly x: number; readonly y: number; readonly camera: Camera; moved: boolean } | null>(null);
	return {
		hasMoved: () => from.current?.moved === true,
		handlers: {
			onPointerDown(event: PointerEvent<HTMLElement>) {
				const at = camera.shown.get();
				from.current = event.button === 0 && at ? { x: event.clientX, y: event.clientY, camera: at, moved: false } : null;
			},
			onPointerMove(event: PointerEvent<HTMLElement>) {
				const start = from.current;
				if (start === null || event.buttons === 0) return;
				const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
				if (!start.moved && Math.hypot(dx, dy) < DRAG_PIXELS) return;
				if (!start.moved) event.currentTarget.setPointerCapture(event.pointerId);
				start.moved = true;
				camera.shown.set(panned(start.camera, size, dx, dy));
			},
			onPointerUp() {
				const at = camera.shown.get();
				if (from.current?.moved && at) camera.settled(at);
			},
		},
	};
}
