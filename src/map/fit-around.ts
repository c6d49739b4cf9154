import type { AreaGeometry } from "#core/place/area-table.ts";
import { type Bbox, centredOn, fitCamera, mercatorX, mercatorY, type Padding, type Size, worldPixels } from "./camera.ts";
import type { Camera } from "./map-view.ts";

/** Pixels from the top left corner of the map. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Where within its bounding box a region has ground: `cells[row * columns + column]` is 1, rows from the north. */
export type Footprint = { readonly columns: number; readonly rows: number; readonly cells: Uint8Array; readonly bbox: Bbox };

const LONG_SIDE = 96;

export function footprintOf(geometry: AreaGeometry, bbox: Bbox): Footprint {
	const [left, top] = [mercatorX(bbox[0]), mercatorY(bbox[3])];
	const [width, height] = [mercatorX(bbox[2]) - left, mercatorY(bbox[1]) - top];
	const cell = Math.max(width, height, Number.MIN_VALUE) / LONG_SIDE;
	const columns = Math.max(1, Math.ceil(width / cell));
	const rows = Math.max(1, Math.ceil(height / cell));
	const cells = new Uint8Array(columns * rows);
	const { lngLat, ringStart, polygonStart } = geometry;
	for (let polygon = 0; polygon + 1 < polygonStart.length; polygon++) {
		const crossings: number[][] = Array.from({ length: rows }, () => []);
		for (let ring = polygonStart[polygon] as number; ring < (polygonStart[polygon + 1] as number); ring++)
			for (let v = ringStart[ring] as number; v + 1 < (ringStart[ring + 1] as number); v++) {
				const [x1, y1] = [
					(mercatorX(lngLat[2 * v] as number) - left) / cell,
					(mercatorY(lngLat[2 * v + 1] as number) - top) / cell,
				];
				const [x2, y2] = [
					(mercatorX(lngLat[2 * v + 2] as number) - left) / cell,
					(mercatorY(lngLat[2 * v + 3] as number) - top) / cell,
				];
				mark(cells, columns, rows, x1, y1);
				// rows whose middle line the edge crosses
				for (let row = Math.max(0, Math.ceil(Math.min(y1, y2) - 0.5)); row < Math.min(rows, Math.max(y1, y2) - 0.5); row++)
					crossings[row]?.push(x1 + ((row + 0.5 - y1) / (y2 - y1)) * (x2 - x1));
			}
		crossings.forEach((xs, row) => {
			xs.sort((a, b) => a - b);
			for (let i = 0; i + 1 < xs.length; i += 2)
				for (let column = Math.floor(xs[i] as number); column <= (xs[i + 1] as number); column++)
					mark(cells, columns, rows, column, row);
		});
	}
	return { columns, rows, cells, bbox };
}

function mark(cells: Uint8Array, columns: number, rows: number, x: number, y: number): void {
	const column = Math.min(columns - 1, Math.max(0, Math.floor(x)));
	cells[Math.min(rows - 1, Math.max(0, Math.floor(y))) * columns + column] = 1;
}

/**
 * The largest view of a region in which nothing of it lies under the boxes laid over the map (legend, buttons): first the
 * plain fit, then the same picture pushed aside, then smaller ones. The plain fit if nothing helps down to 60 %.
 */
export function fitAround(
	footprint: Footprint,
	size: Size,
	padding: Padding,
	obstacles: readonly Box[],
	options: { readonly maxZoom?: number } = {},
): Camera {
	const plain = fitCamera(footprint.bbox, size, padding, options);
	const [left, top] = [mercatorX(footprint.bbox[0]), mercatorY(footprint.bbox[3])];
	const [width, height] = [mercatorX(footprint.bbox[2]) - left, mercatorY(footprint.bbox[1]) - top];
	const free = { width: size.width - padding.left - padding.right, height: size.height - padding.top - padding.bottom };
	for (let shrink = 1; shrink >= 0.6; shrink -= 0.025) {
		const world = worldPixels(plain.zoom) * shrink;
		const slack = { x: Math.max(0, free.width - width * world), y: Math.max(0, free.height - height * world) };
		for (const [shareX, shareY] of OFFSETS) {
			const x = padding.left + slack.x * shareX;
			const y = padding.top + slack.y * shareY;
			if (!isCovered(footprint, { x, y, width: width * world, height: height * world }, obstacles)) {
				const aside = {
					left: x,
					right: size.width - x - width * world,
					top: y,
					bottom: size.height - y - height * world,
				};
				return centredOn(left + width / 2, top + height / 2, plain.zoom + Math.log2(shrink), aside);
			}
		}
	}
	return plain;
}

/** Shares of the slack left of and above the picture, the middle first. */
const OFFSETS = [0, 1, 2, 3, 4, 5, 6, 7, 8]
	.flatMap((column) => [0, 1, 2, 3, 4, 5, 6, 7, 8].map((row) => [column / 8, row / 8] as const))
	.sort((a, b) => Math.hypot(a[0] - 0.5, a[1] - 0.5) - Math.hypot(b[0] - 0.5, b[1] - 0.5));

type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function isCovered({ columns, rows, cells }: Footprint, frame: Frame, obstacles: readonly Box[]): boolean {
	const cellX = frame.width / columns;
	const cellY = frame.height / rows;
	for (const box of obstacles) {
		const lastColumn = Math.min(columns - 1, Math.floor((box.right - frame.x) / cellX));
		const lastRow = Math.min(rows - 1, Math.floor((box.bottom - frame.y) / cellY));
		for (let row = Math.max(0, Math.floor((box.top - frame.y) / cellY)); row <= lastRow; row++)
			for (let column = Math.max(0, Math.floor((box.left - frame.x) / cellX)); column <= lastColumn; column++)
				if (cells[row * columns + column] === 1) return true;
	}
	return false;
}
