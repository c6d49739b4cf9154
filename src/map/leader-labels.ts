/** A point that found no room for its label, and how wide that label is. Pixels. */
export type LeaderPoint = { readonly group: number; readonly x: number; readonly y: number; readonly width: number };

/** A label beside the map's middle, its line from (x, y) to the point. `anchor` = the side of the text that is at x. */
export type LeaderLabel = LeaderPoint & { readonly labelX: number; readonly labelY: number; readonly anchor: "start" | "end" };

const LINE = 15;
const REACH = 62;
const EDGE = 8;

/**
 * Labels in two columns, left of the leftmost and right of the rightmost of the points on each side, in the order of their
 * heights so that no two lines cross. What does not fit between `top` and `bottom` is left out.
 */
export function leaderLabels(
	points: readonly LeaderPoint[],
	room: { readonly width: number; readonly top: number; readonly bottom: number },
): readonly LeaderLabel[] {
	if (points.length === 0) return [];
	const middle = points.reduce((sum, { x }) => sum + x, 0) / points.length;
	const most = Math.max(1, Math.floor((room.bottom - room.top) / LINE));
	return ([false, true] as const).flatMap((right) => {
		const own = points
			.filter(({ x }) => x >= middle === right)
			.sort((a, b) => a.y - b.y)
			.slice(0, most);
		if (own.length === 0) return [];
		const widest = Math.max(...own.map(({ width }) => width));
		const labelX = right
			? Math.min(room.width - EDGE - widest, Math.max(...own.map(({ x }) => x)) + REACH)
			: Math.max(EDGE + widest, Math.min(...own.map(({ x }) => x)) - REACH);
		// as near to their points as the order allows, the whole column inside
		let last = room.top - LINE;
		const heights = own.map(({ y }) => {
			last = Math.max(y, last + LINE);
			return last;
		});
		for (let i = heights.length - 1, most = room.bottom; i >= 0; i--, most -= LINE)
			heights[i] = Math.min(heights[i] as number, most);
		return own.map(
			(point, i): LeaderLabel => ({ ...point, labelX, labelY: heights[i] as number, anchor: right ? "start" : "end" }),
		);
	});
}
