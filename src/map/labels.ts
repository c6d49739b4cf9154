import type { Box } from "./fit-around.ts";

export type LabelCandidate = {
	readonly group: number;
	/** Where the middle of the label wants to be, pixels. */
	readonly x: number;
	readonly y: number;
	/** Higher is placed first. */
	readonly priority: number;
	/** Fuller forms first: name and value, name alone, value alone. Pixels. */
	readonly forms: readonly LabelForm[];
	/** The width on the screen of what is labelled: a much wider form is not tried. */
	readonly room: number;
};

export type LabelForm = { readonly lines: "both" | "name" | "value"; readonly width: number; readonly height: number };
export type PlacedLabel = { readonly group: number; readonly lines: LabelForm["lines"]; readonly x: number; readonly y: number };

/** Shifts tried, in shares of the label's own size. */
const SHIFTS = [
	[0, 0],
	[0, -0.3],
	[0, 0.3],
	[-0.2, 0],
	[0.2, 0],
	[0, -0.6],
	[0, 0.6],
] as const;
/** A label may be this many times as wide as its area. */
const OVERHANG = 1.7;
const GAP = 2;

/**
 * Greedy placement: in order of priority each label takes the first free place among a few around its point, in its
 * fullest form that fits, or none. No two labels overlap, none leaves the map or covers an obstacle.
 */
export function placeLabels(
	candidates: readonly LabelCandidate[],
	size: { readonly width: number; readonly height: number },
	obstacles: readonly Box[] = [],
): PlacedLabel[] {
	const taken: Box[] = [...obstacles];
	const placed: PlacedLabel[] = [];
	const inside = (box: Box) => box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height;
	for (const candidate of [...candidates].sort((a, b) => b.priority - a.priority || a.group - b.group)) {
		const found = placeOne(candidate, (box) => inside(box) && !taken.some((other) => overlaps(box, other)));
		if (found === null) continue;
		taken.push(found.box);
		placed.push(found.label);
	}
	return placed;
}

function placeOne(candidate: LabelCandidate, isFree: (box: Box) => boolean): { label: PlacedLabel; box: Box } | null {
	for (const form of candidate.forms) {
		if (form.width > candidate.room * OVERHANG) continue;
		for (const [shiftX, shiftY] of SHIFTS) {
			const x = candidate.x + shiftX * form.width;
			const y = candidate.y + shiftY * form.height;
			const box = labelBox(x, y, form);
			if (isFree(box)) return { label: { group: candidate.group, lines: form.lines, x, y }, box };
		}
	}
	return null;
}

export function labelBox(x: number, y: number, { width, height }: { readonly width: number; readonly height: number }): Box {
	return { left: x - width / 2 - GAP, right: x + width / 2 + GAP, top: y - height / 2 - GAP, bottom: y + height / 2 + GAP };
}

export function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
