import { createRandom } from "../base/random.ts";
import { type CellGrid, columnOfPoint, createCellGrid, pointsBefore, rowOfPoint } from "./cell-grid.ts";

const NEIGHBOUR = 10;
const SAMPLE_SIZE = 20_000;
/** `methods.md` 4.3: 75–150 m in a city. Below that a dozen houses decide, and the outcome changes with every few metres. */
export const LEAST_SUGGESTED_METRES = 75;
const MOST_METRES = 500;
const WITHOUT_DATA_METRES = 100;

/**
 * Radius for the kantong layer: 1.5 × the median distance to the 10th nearest other household, of all households (a seeded sample of
 * 20,000 of them where there are more, each against all), rounded to 25 m (50 m above 200 m) within 75 … 500 m. With fewer than eleven
 * households the median is NaN and the radius 100 m.
 */
export function suggestRadius(x: Float64Array, y: Float64Array): { metres: number; medianTenthNeighbourMetres: number } {
	const coarse = createCellGrid(x, y, 1_000);
	if (coarse.length <= NEIGHBOUR) return { metres: WITHOUT_DATA_METRES, medianTenthNeighbourMetres: Number.NaN };
	const grid = createCellGrid(x, y, cellSide(coarse));
	const distances = new Float64Array(Math.min(SAMPLE_SIZE, grid.length));
	const random = createRandom(10);
	const nearest = new Float64Array(NEIGHBOUR);
	for (let i = 0; i < distances.length; i++) {
		const point = distances.length === grid.length ? i : random.integer(grid.length);
		distances[i] = tenthNeighbour(grid, point, nearest);
	}
	distances.sort();
	const middle = distances.length >> 1;
	const median = distances.length % 2 === 1 ? distances[middle] : (distances[middle - 1] + distances[middle]) / 2;
	return { metres: friendly(1.5 * median), medianTenthNeighbourMetres: median };
}

function friendly(metres: number): number {
	const step = metres > 200 ? 50 : 25;
	return Math.max(LEAST_SUGGESTED_METRES, Math.min(MOST_METRES, Math.round(metres / step) * step));
}

/** Cells with about four households each where households are: side from the density of the inhabited square kilometres. */
function cellSide(coarse: CellGrid): number {
	let inhabited = 0;
	let key = -1;
	for (let i = 0; i < coarse.length; i++) {
		const next = rowOfPoint(coarse, coarse.y[i]) * coarse.columns + columnOfPoint(coarse, coarse.x[i]);
		if (next !== key) inhabited++;
		key = next;
	}
	return Math.max(1, 1_000 * Math.sqrt((4 * inhabited) / coarse.length));
}

/** Distance to the 10th nearest other household: rings of cells outward until no nearer one can follow. */
function tenthNeighbour(grid: CellGrid, point: number, nearest: Float64Array): number {
	const [px, py] = [grid.x[point], grid.y[point]];
	const [column, row] = [columnOfPoint(grid, px), rowOfPoint(grid, py)];
	const side = 1 / grid.perMetre;
	const widest = Math.max(grid.columns, grid.rows);
	nearest.fill(Number.POSITIVE_INFINITY);
	for (let ring = 0; ring <= widest; ring++) {
		const sure = (ring - 1) * side;
		if (ring > 1 && nearest[NEIGHBOUR - 1] <= sure * sure) break;
		for (let r = Math.max(0, row - ring); r <= Math.min(grid.rows - 1, row + ring); r++) {
			const step = Math.abs(r - row) === ring ? 1 : Math.max(1, 2 * ring);
			for (let c = column - ring; c <= column + ring; c += step) {
				if (c < 0 || c >= grid.columns) continue;
				const key = r * grid.columns + c;
				const end = pointsBefore(grid, key + 1);
				for (let j = pointsBefore(grid, key); j < end; j++)
					if (j !== point) keepNearest(nearest, (grid.x[j] - px) ** 2 + (grid.y[j] - py) ** 2);
			}
		}
	}
	return Math.sqrt(nearest[NEIGHBOUR - 1]);
}

/** Insertion into the ascending list of the nearest squared distances. */
function keepNearest(nearest: Float64Array, squared: number): void {
	if (squared >= nearest[NEIGHBOUR - 1]) return;
	let at = NEIGHBOUR - 1;
	while (at > 0 && nearest[at - 1] > squared) {
		nearest[at] = nearest[at - 1];
		at--;
	}
	nearest[at] = squared;
}
