import type { Box } from "./fit-around.ts";
import { type LabelCandidate, labelBox, overlaps, type PlacedLabel, placeLabels } from "./labels.ts";
import { type LeaderLabel, leaderLabels } from "./leader-labels.ts";

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

const LINE = 14;

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
			labelBox(labelX + (anchor === "start" ? width / 2 : -width / 2), labelY, { width, height: LINE }),
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
