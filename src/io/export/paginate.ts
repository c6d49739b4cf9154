/** A block as measured: its whole height where it is not split, or a repeated head and rows that may be. Pixels. */
export type MeasuredBlock = {
	readonly height: number;
	readonly head: number;
	/** Empty = never split. */
	readonly rows: readonly number[];
	/** Begins a page. */
	readonly breakBefore: boolean;
	/** Stands on the page of the block after it. */
	readonly keepWithNext: boolean;
};

/** A block, or rows `from` up to (not including) `to` of it. */
export type Piece = { readonly block: number; readonly from: number; readonly to: number };

/** Rows of a split table that are never left alone on a page. */
const FEWEST_ROWS = 2;
/** A table of so many rows is read at a glance: it is not split where a page can hold it. */
const SMALL_TABLE = 8;

/**
 * Shares blocks out over pages of the same height, in order. A long table is split between rows; what is higher than a page stands
 * alone on one. No blocks: one empty page.
 */
export function paginate(blocks: readonly MeasuredBlock[], capacity: number): readonly (readonly Piece[])[] {
	const pages: Piece[][] = [[]];
	let left = capacity;
	const turn = (): void => {
		if ((pages.at(-1) as Piece[]).length === 0) return;
		pages.push([]);
		left = capacity;
	};
	const put = (piece: Piece, height: number): void => {
		(pages.at(-1) as Piece[]).push(piece);
		left -= height;
	};
	blocks.forEach((block, index) => {
		if (block.breakBefore) turn();
		const next = blocks[index + 1];
		const wanted = block.height + (block.keepWithNext && next ? leastHeight(next) : 0);
		if (block.rows.length === 0) {
			if (wanted > left) turn();
			put({ block: index, from: 0, to: 0 }, block.height);
			return;
		}
		if (block.rows.length <= SMALL_TABLE && block.height > left && block.height <= capacity) turn();
		let from = 0;
		while (from < block.rows.length) {
			let to = from;
			let height = block.head;
			while (to < block.rows.length && height + (block.rows[to] as number) <= left) height += block.rows[to++] as number;
			if (to < block.rows.length && block.rows.length - to < FEWEST_ROWS) to = Math.max(from, block.rows.length - FEWEST_ROWS);
			const alone = to < block.rows.length && to - from < FEWEST_ROWS;
			if (alone && (pages.at(-1) as Piece[]).length > 0) {
				turn();
				continue;
			}
			// a row higher than a page still has to stand somewhere
			if (to === from) to = from + 1;
			put({ block: index, from, to }, block.head + sum(block.rows, from, to));
			from = to;
			if (from < block.rows.length) turn();
		}
	});
	return pages;
}

function leastHeight({ height, head, rows }: MeasuredBlock): number {
	return rows.length === 0 ? height : head + sum(rows, 0, FEWEST_ROWS);
}

function sum(rows: readonly number[], from: number, to: number): number {
	return rows.slice(from, to).reduce((total, row) => total + row, 0);
}
