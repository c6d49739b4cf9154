import { NODE_BYTES, treeLevels } from "./packed-rtree.ts";

/** Boxes and byte offsets of the features in file order. */
export type TreeLeaves = {
	readonly west: Float64Array;
	readonly south: Float64Array;
	readonly east: Float64Array;
	readonly north: Float64Array;
	/** From the start of the feature section. */
	readonly offset: Float64Array;
};

/**
 * Writes the packed R-tree at `start` (a multiple of 8). A feature without coordinates (NaN) gets the empty box, as GDAL
 * writes it, and is found by no search.
 */
export function writeTree(out: Uint8Array, start: number, leaves: TreeLeaves, nodeSize: number): void {
	const items = leaves.offset.length;
	const levels = treeLevels(items, nodeSize);
	const nodes = levels.reduce((sum, level) => sum + level.length, 0);
	const boxes = new Float64Array(out.buffer, out.byteOffset + start, (nodes * NODE_BYTES) / 8);
	const offsets = new Uint32Array(out.buffer, out.byteOffset + start, (nodes * NODE_BYTES) / 4);
	const leafLevel = levels[0];
	if (!leafLevel) return;

	for (let i = 0; i < items; i++) {
		const node = leafLevel.first + i;
		const empty = Number.isNaN(leaves.west[i]);
		boxes[node * 5] = empty ? Infinity : (leaves.west[i] as number);
		boxes[node * 5 + 1] = empty ? Infinity : (leaves.south[i] as number);
		boxes[node * 5 + 2] = empty ? -Infinity : (leaves.east[i] as number);
		boxes[node * 5 + 3] = empty ? -Infinity : (leaves.north[i] as number);
		setOffset(offsets, node, leaves.offset[i] as number);
	}
	for (let height = 1; height < levels.length; height++) {
		const level = levels[height] as { first: number; length: number };
		const below = levels[height - 1] as { first: number; length: number };
		for (let i = 0; i < level.length; i++) {
			const first = below.first + i * nodeSize;
			const after = Math.min(first + nodeSize, below.first + below.length);
			joinBoxes(boxes, level.first + i, first, after);
			setOffset(offsets, level.first + i, first);
		}
	}
}

function setOffset(offsets: Uint32Array, node: number, value: number): void {
	offsets[node * 10 + 8] = value >>> 0;
	offsets[node * 10 + 9] = Math.floor(value / 4294967296);
}

function joinBoxes(boxes: Float64Array, node: number, first: number, after: number): void {
	let west = Infinity;
	let south = Infinity;
	let east = -Infinity;
	let north = -Infinity;
	for (let child = first; child < after; child++) {
		west = Math.min(west, boxes[child * 5] as number);
		south = Math.min(south, boxes[child * 5 + 1] as number);
		east = Math.max(east, boxes[child * 5 + 2] as number);
		north = Math.max(north, boxes[child * 5 + 3] as number);
	}
	boxes[node * 5] = west;
	boxes[node * 5 + 1] = south;
	boxes[node * 5 + 2] = east;
	boxes[node * 5 + 3] = north;
}
