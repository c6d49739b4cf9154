import { type AppError, appError } from "#core/base/errors.ts";

/** A node is its box (four doubles: west, south, east, north) and an unsigned 64-bit offset. */
export const NODE_BYTES = 40;
export const NODE_SIZE = 16;

/**
 * First node and number of nodes of each level, leaves first; the file stores the levels root first. Never loops for
 * zero items (the loop of flatgeobuf's own function does).
 */
export function treeLevels(items: number, nodeSize: number): { readonly first: number; readonly length: number }[] {
	if (items === 0 || nodeSize < 2) return [];
	const lengths = [items];
	let nodes = items;
	for (let length = items; length > 1; ) {
		length = Math.ceil(length / nodeSize);
		lengths.push(length);
		nodes += length;
	}
	// one item still has a root above its leaf
	if (items === 1) {
		lengths.push(1);
		nodes++;
	}
	let after = nodes;
	return lengths.map((length) => {
		after -= length;
		return { first: after, length };
	});
}

export function treeBytes(items: number, nodeSize: number): number {
	return treeLevels(items, nodeSize).reduce((sum, level) => sum + level.length, 0) * NODE_BYTES;
}

/** Unsigned 64-bit number; beyond 2^53 only its size matters, and it is wrong anyway. */
export function readUint64(view: DataView, position: number): number {
	return view.getUint32(position, true) + view.getUint32(position + 4, true) * 4294967296;
}

/** A box has an extent, or is the empty box (west = +∞, east = −∞) of a feature without geometry. */
export function boxIsSound(west: number, south: number, east: number, north: number): boolean {
	if (west === Infinity && south === Infinity && east === -Infinity && north === -Infinity) return true;
	return Number.isFinite(west + south + east + north) && west <= east && south <= north;
}

/**
 * Every box sound, every inner node pointing exactly at its own children (so no cycle can exist), leaf offsets starting
 * at 0, rising, and inside the feature section of `featureBytes` bytes.
 */
export function checkTree(view: DataView, start: number, items: number, nodeSize: number, featureBytes: number): AppError | null {
	const levels = treeLevels(items, nodeSize);
	for (const [height, level] of levels.entries()) {
		const children = height === 0 ? null : (levels[height - 1] ?? null);
		let previous = -1;
		for (let i = 0; i < level.length; i++) {
			const position = start + (level.first + i) * NODE_BYTES;
			const sound = boxIsSound(
				view.getFloat64(position, true),
				view.getFloat64(position + 8, true),
				view.getFloat64(position + 16, true),
				view.getFloat64(position + 24, true),
			);
			const offset = readUint64(view, position + 32);
			const right = children
				? offset === children.first + i * nodeSize
				: offset > previous && offset < featureBytes && (i > 0 || offset === 0);
			if (!sound || !right) return appError("INDEX", { node: level.first + i });
			previous = offset;
		}
	}
	return null;
}
