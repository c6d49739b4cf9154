/** Truth of a run of rows, one byte each (see `compile.ts`), also seen as words of four rows. */
export type Block = { readonly words: Int32Array; readonly bytes: Uint8Array };

/** Rows per block, a multiple of 4: the bytes in hand stay in the first-level cache. */
export const BLOCK_ROWS = 8192;

export function createBlock(): Block {
	const bytes = new Uint8Array(BLOCK_ROWS);
	return { bytes, words: new Int32Array(bytes.buffer) };
}

/** One comparison: writes the truth of rows start … start + size − 1; `start` is a multiple of BLOCK_ROWS. */
export type Leaf = (start: number, size: number, block: Block) => void;

/** The bytes of a truth; false is 0. */
export const UNKNOWN = 1;
export const TRUE = 3;
