import { orientation } from "./orientation.ts";

/**
 * Convex hull (Andrew 1979, monotone chain) of points as row numbers, counter-clockwise from the leftmost-lowest; collinear points and
 * duplicates left out (the lowest row stands for a place). One place: one row; points on one line: its two ends; none: empty.
 * Rows with non-finite coordinates do not take part.
 */
export function convexHull(x: ArrayLike<number>, y: ArrayLike<number>, rows?: ArrayLike<number>): number[] {
	const sorted: number[] = [];
	const count = rows?.length ?? x.length;
	for (let i = 0; i < count; i++) {
		const row = rows === undefined ? i : rows[i];
		if (Number.isFinite(x[row]) && Number.isFinite(y[row])) sorted.push(row);
	}
	sorted.sort((a, b) => x[a] - x[b] || y[a] - y[b] || a - b);
	const places = sorted.filter((row, i) => i === 0 || x[row] !== x[sorted[i - 1]] || y[row] !== y[sorted[i - 1]]);
	if (places.length < 3) return places;
	const lower = chain(x, y, places);
	const upper = chain(x, y, places.reverse());
	return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(x: ArrayLike<number>, y: ArrayLike<number>, places: readonly number[]): number[] {
	const kept: number[] = [];
	for (const row of places) {
		while (kept.length > 1) {
			const [a, b] = [kept[kept.length - 2], kept[kept.length - 1]];
			if (orientation(x[a], y[a], x[b], y[b], x[row], y[row]) > 0) break;
			kept.pop();
		}
		kept.push(row);
	}
	return kept;
}
