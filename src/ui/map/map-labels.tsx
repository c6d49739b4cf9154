import { type ReactNode, useMemo } from "react";
import { type Size, toScreen } from "#map/camera.ts";
import type { GroupShape } from "#map/group-shapes.ts";
import { type LabelCandidate, type LabelForm, placeLabels } from "#map/labels.ts";
import type { Camera, MapView } from "#map/map-view.ts";
import { textOn } from "#map/palette.ts";
import { BADGE_RADIUS, badgeBox, badgePlace } from "#map/pocket-badge.ts";
import { textWidth } from "../page/text-width.ts";
import styles from "./map-labels.module.css";
import { useSignal } from "./signal.ts";
import type { StageCamera } from "./use-stage-camera.ts";

const LINE = 14;

type LabelsProps = {
	readonly view: MapView;
	readonly shapes: readonly GroupShape[];
	readonly size: Size;
	readonly camera: StageCamera;
	/** The family whose card is open, degrees. */
	readonly marked: { readonly lng: number; readonly lat: number } | null;
};

/**
 * Names, values and pocket numbers over either map. Letters are the page's own: the live map would need glyph files from a
 * server, and there is none.
 */
export function MapLabels({ view, shapes, size, camera, marked }: LabelsProps): ReactNode {
	const shown = useSignal(camera.shown);
	if (shown === null) return null;
	return (
		<svg className={styles.overlay} width={size.width} height={size.height} aria-hidden="true">
			<AreaLabels view={view} shapes={shapes} size={size} camera={shown} />
			<PocketBadges view={view} size={size} camera={shown} />
			{marked === null ? null : <MarkedFamily place={toScreen(shown, size, marked.lng, marked.lat)} />}
		</svg>
	);
}

type DrawnProps = { readonly view: MapView; readonly size: Size; readonly camera: Camera };

function AreaLabels({ view, shapes, size, camera }: DrawnProps & Pick<LabelsProps, "shapes">): ReactNode {
	const { groupName, groupLabelValue, fillAreas, pockets } = view;
	const forms = useMemo(
		() => groupName.map((name, group) => labelForms(name, fillAreas ? (groupLabelValue[group] ?? "") : "")),
		[groupName, groupLabelValue, fillAreas],
	);
	const badges = pockets.map((pocket) => badgeBox(badgePlace(pocket, size, camera)));
	const candidates = shapes.flatMap((shape, group): LabelCandidate[] => {
		const [x, y] = toScreen(camera, size, shape.label[0], shape.label[1]);
		if (!Number.isFinite(x) || !Number.isFinite(y)) return [];
		const [left] = toScreen(camera, size, shape.bbox[0], shape.bbox[1]);
		const [right] = toScreen(camera, size, shape.bbox[2], shape.bbox[1]);
		const chosen = group === view.selectedGroup ? 2 : group === view.hoveredGroup ? 1 : 0;
		return [{ group, x, y, priority: chosen * 1e6 + (right - left), forms: forms[group] ?? [], room: right - left }];
	});
	return placeLabels(candidates, size, badges).map(({ group, lines, x, y }) => {
		const fill = fillAreas ? (view.groupFill[group] ?? null) : null;
		const dimmed = view.groupInFocus[group] === false;
		const tone = !fillAreas ? styles.quiet : fill === null || dimmed || textOn(fill) === "ink" ? styles.ink : styles.paper;
		const both = lines === "both";
		return (
			<g key={group} className={tone} transform={`translate(${x} ${y})`}>
				{lines === "value" ? null : (
					<text className={styles.name} y={both ? -LINE / 2 + 4 : 4}>
						{groupName[group]}
					</text>
				)}
				{lines === "name" ? null : (
					<text className={styles.value} y={both ? LINE / 2 + 4 : 4}>
						{groupLabelValue[group]}
					</text>
				)}
			</g>
		);
	});
}

function labelForms(name: string, value: string): LabelForm[] {
	const nameWidth = textWidth(name, 600);
	const only: LabelForm = { lines: "name", width: nameWidth, height: LINE };
	if (value === "") return [only];
	const valueWidth = textWidth(value, 500);
	return [
		{ lines: "both", width: Math.max(nameWidth, valueWidth), height: 2 * LINE },
		only,
		{ lines: "value", width: valueWidth, height: LINE },
	];
}

function PocketBadges({ view, size, camera }: DrawnProps): ReactNode {
	// the chosen one last, on top
	const pockets = [...view.pockets].sort(
		(a, b) => Number(a.id === view.selectedPocket) - Number(b.id === view.selectedPocket) || b.id - a.id,
	);
	return pockets.map((pocket) => {
		const { id } = pocket;
		const [x, y] = badgePlace(pocket, size, camera);
		if (x < -20 || y < -20 || x > size.width + 20 || y > size.height + 20) return null;
		const isOn = id === view.selectedPocket || id === view.hoveredPocket;
		return (
			<g key={id} transform={`translate(${x} ${y})`} className={isOn ? styles.badgeOn : styles.badge}>
				<circle r={isOn ? BADGE_RADIUS + 1 : BADGE_RADIUS - 1} />
				<text y={4}>{id}</text>
			</g>
		);
	});
}

function MarkedFamily({ place: [x, y] }: { readonly place: readonly [number, number] }): ReactNode {
	return (
		<g transform={`translate(${x} ${y})`} className={styles.marked}>
			<circle r={9} className={styles.markedHalo} />
			<circle r={9} />
		</g>
	);
}
