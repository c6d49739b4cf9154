import { ok, type Result } from "../../base/result.ts";
import { type Column, columnTypes, type HouseholdColumns } from "../columns.ts";
import { BLOCK_ROWS, type Block, createBlock, type Leaf } from "./block.ts";
import { checkTypes } from "./check-types.ts";
import type { Clause } from "./clause.ts";
import { compileLeaf, type LeafClause } from "./leaf.ts";

/**
 * One byte per household: 1 where the clause is true. Missing values make a comparison unknown, and so its negation; only
 * true passes. Texts are compared by code unit, exactly. Errors: FILTER_COLUMN, FILTER_TYPE.
 *
 * Truth is two bits of a byte: bit 0 = "may be true", bit 1 = "is true", so false 0, unknown 1, true 3. Then `and` is `&`, `or` is
 * `|` and `not` swaps and flips the bits, four rows to a 32-bit word, as fast with missing values as without.
 */
export function compileFilter(clause: Clause, households: HouseholdColumns): Result<Uint8Array> {
	const checked = checkTypes(clause, columnTypes(households));
	if (!checked.ok) return checked;
	const { length } = households;
	const mask = new Uint8Array(length);
	if (clause.type === "all") return ok(mask.fill(1));
	const node = compileNode(clause, households.columns);
	const blocks: Block[] = [];
	for (let start = 0; start < length; start += BLOCK_ROWS) {
		const size = Math.min(BLOCK_ROWS, length - start);
		const { words, bytes } = evaluate(node, start, size, blocks, 0);
		keepTrue(words);
		mask.set(size === BLOCK_ROWS ? bytes : bytes.subarray(0, size), start);
	}
	return ok(mask);
}

const ONES = 0x01010101;
const ALL_TRUE = 0x03030303;

type Node =
	| { readonly type: "constant"; readonly value: boolean }
	| { readonly type: "leaf"; readonly leaf: Leaf }
	| { readonly type: "not"; readonly item: Node }
	| { readonly type: "and" | "or"; readonly items: readonly Node[] };

function compileNode(clause: Clause, columns: ReadonlyMap<string, Column>): Node {
	switch (clause.type) {
		case "all":
			return { type: "constant", value: true };
		case "and":
		case "or":
			if (clause.items.length === 0) return { type: "constant", value: clause.type === "and" };
			return { type: clause.type, items: clause.items.map((item) => compileNode(item, columns)) };
		case "not":
			return { type: "not", item: compileNode(clause.item, columns) };
		case "is":
		case "compare":
		case "in":
			return { type: "leaf", leaf: compileLeaf(clause, columnOf(clause, columns)) };
	}
}

function columnOf(clause: LeafClause, columns: ReadonlyMap<string, Column>): Column {
	const column = columns.get(clause.column);
	if (column === undefined) throw new TypeError(`compileFilter: column ${clause.column} passed the check but is absent`);
	return column;
}

/** Evaluates rows start … start + size − 1 into the block of this depth; bytes past `size` are left as they fall. */
function evaluate(node: Node, start: number, size: number, blocks: Block[], depth: number): Block {
	blocks[depth] ??= createBlock();
	const block = blocks[depth];
	const { words } = block;
	switch (node.type) {
		case "constant":
			words.fill(node.value ? ALL_TRUE : 0);
			break;
		case "leaf":
			node.leaf(start, size, block);
			break;
		case "not":
			evaluate(node.item, start, size, blocks, depth);
			negate(words);
			break;
		case "and":
		case "or":
			evaluate(node.items[0], start, size, blocks, depth);
			for (let item = 1; item < node.items.length; item++) {
				const other = evaluate(node.items[item], start, size, blocks, depth + 1).words;
				if (node.type === "and") intersect(words, other);
				else unite(words, other);
			}
	}
	return block;
}

function negate(words: Int32Array): void {
	for (let i = 0; i < words.length; i++) words[i] = ((~words[i] & ONES) << 1) | ((~words[i] >>> 1) & ONES);
}

function intersect(words: Int32Array, other: Int32Array): void {
	for (let i = 0; i < words.length; i++) words[i] &= other[i];
}

function unite(words: Int32Array, other: Int32Array): void {
	for (let i = 0; i < words.length; i++) words[i] |= other[i];
}

/** True becomes 1; false and unknown become 0. */
function keepTrue(words: Int32Array): void {
	for (let i = 0; i < words.length; i++) words[i] = (words[i] >>> 1) & ONES;
}
