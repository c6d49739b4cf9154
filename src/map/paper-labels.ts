import type { AreaTable } from "#core/place/area-table.ts";
import { areaBbox } from "#core/place/geometry/area-measures.ts";
import { toScreen } from "./camera.ts";
import type { Box } from "./fit-around.ts";
import { type LabelCandidate, labelBox, overlaps, type PlacedLabel, placeLabels } from "./labels.ts";
import { type LeaderLabel, leaderLabels } from "./leader-labels.ts";
import type { Frame } from "./svg-paths.ts";

export type MapLabels = { readonly placed: readonly PlacedLabel[]; readonly leaders: readonly LeaderLabel[] };

type LabelTask = {
	readonly candidates: readonly LabelCandidate[];
	readonly size: { readonly width: number; readonly height: number };
	readonly obstacles: readonly Box[];
	/** Groups that get a label beside the map when there is no room for it on them. */
	readonly isTold: (group: number) => boolean;
	/** Width of a group's name and value in one line. */
	readonly lineWidth: (group: number) => number;
	/** Between which heights labels may stand beside the map. */
	readonly top: number;
	readonly bottom: number;
};

export const LABEL_LINE = 14;
/** Radius of the disc with a pocket's number, which is shown whole or not at all. */
export const DISC = 8;
const AIR = 2;

/** Corners kept free for the scale and the north arrow. */
const SCALE_BOX = { width: 130, height: 34 };
const NORTH_BOX = { width: 40, height: 54 };

export type PocketDisc = { readonly id: string; readonly x: number; readonly y: number };

/** The numbers of the pockets whose disc lies wholly inside the map. */
export function pocketDiscs(
	pockets: readonly { readonly id: number; readonly label: readonly [number, number] }[],
	{ camera, size }: Frame,
): PocketDisc[] {
	const edge = DISC + AIR;
	return pockets
		.map(({ id, label }) => {
			const [x, y] = toScreen(camera, size, label[0], label[1]);
			return { id: String(id), x, y };
		})
		.filter(({ x, y }) => x > edge && y > edge && x < size.width - edge && y < size.height - edge);
}

type PaperLabelTask = {
	readonly areas: AreaTable;
	readonly frame: Frame;
	/** Where each area is named, degrees. */
	readonly points: readonly (readonly [number, number])[];
	/** What stands under each name. */
	readonly values: readonly string[];
	/** Codes of the areas the paper is about; they are labelled first. */
	readonly outlined: readonly string[];
	/** Many areas are told: each has only as much room as it is wide, and without outlined ones all get a label beside the map. */
	readonly overview: boolean;
	readonly discs: readonly PocketDisc[];
	readonly widthOf: (text: string) => number;
};

/** Names and values where there is room, on the areas or beside them; in `inOneLine` as they stand beside. */
export function paperLabels(task: PaperLabelTask): MapLabels & { readonly inOneLine: (group: number) => string } {
	const { areas, frame, points, values, outlined, overview, widthOf } = task;
	const { camera, size } = frame;
	const { width, height } = size;
	const roomOf = (area: number) => {
		const [west, , east, north] = areaBbox(areas.geometry, area);
		return toScreen(camera, size, east, north)[0] - toScreen(camera, size, west, north)[0];
	};
	const candidates = areas.kode.map((kode, area): LabelCandidate => {
		const [lng, lat] = points[area] ?? [Number.NaN, Number.NaN];
		const [x, y] = toScreen(camera, size, lng, lat);
		const name = widthOf(areas.nama[area] ?? "");
		const value = widthOf(values[area] ?? "");
		const forms = [
			{ lines: "both" as const, width: Math.max(name, value), height: 2 * LABEL_LINE },
			{ lines: "name" as const, width: name, height: LABEL_LINE },
		];
		const priority = outlined.includes(kode) ? 1e6 : width - Math.hypot(x - width / 2, y - height / 2);
		return { group: area, x, y, priority, forms, room: overview ? roomOf(area) : Number.POSITIVE_INFINITY };
	});
	const corners = [
		{ left: 0, top: height - SCALE_BOX.height, right: SCALE_BOX.width, bottom: height },
		{ left: width - NORTH_BOX.width, top: 0, right: width, bottom: NORTH_BOX.height },
	];
	const discs = task.discs.map(({ x, y }) => ({ left: x - DISC, right: x + DISC, top: y - DISC, bottom: y + DISC }));
	const inOneLine = (group: number) => [areas.nama[group], values[group]].filter((part) => part !== "").join(" ");
	const labels = mapLabels({
		candidates: candidates.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height),
		size,
		obstacles: [...corners, ...discs],
		// beside the map only what the paper is about: all of a region, or the areas it outlines
		isTold: (group) => (outlined.length === 0 ? overview : outlined.includes(areas.kode[group] ?? "")),
		lineWidth: (group) => widthOf(inOneLine(group)),
		top: NORTH_BOX.height + 10,
		bottom: height - SCALE_BOX.height - 8,
	});
	return { ...labels, inOneLine };
}

/** Labels on the areas, and beside the map for those without room; no label lies over another. */
export function mapLabels({ candidates, size, obstacles, isTold, lineWidth, top, bottom }: LabelTask): MapLabels {
	let placed = placeLabels(candidates, size, obstacles);
	for (;;) {
		const whole = new Set(placed.filter(({ lines }) => lines === "both").map(({ group }) => group));
		const points = candidates
			.filter(({ group }) => isTold(group) && !whole.has(group))
			.map(({ group, x, y }) => ({ group, x, y, width: lineWidth(group) }));
		const leaders = leaderLabels(points, { width: size.width, top, bottom });
		const beside = leaders.map(({ labelX, labelY, width, anchor }) =>
			labelBox(labelX + (anchor === "start" ? width / 2 : -width / 2), labelY, { width, height: LABEL_LINE }),
		);
		const led = new Set(leaders.map(({ group }) => group));
		const kept = placed.filter(
			(label) => !led.has(label.group) && !beside.some((box) => overlaps(boxOf(label, candidates), box)),
		);
		// fewer labels on the areas each time round: this ends
		if (kept.length === placed.length) return { placed, leaders };
		placed = kept;
	}
}

function boxOf({ group, lines, x, y }: PlacedLabel, candidates: readonly LabelCandidate[]): Box {
	const form = candidates.find((candidate) => candidate.group === group)?.forms.find((one) => one.lines === lines);
	return labelBox(x, y, form ?? { width: 0, height: 0 });
}
