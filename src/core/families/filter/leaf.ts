import type { BooleanColumn, Column, NumberColumn } from "../columns.ts";
import { type Leaf, TRUE, UNKNOWN } from "./block.ts";
import { byteRangeLeaf, yesNoLeaf } from "./byte-leaves.ts";
import type { Clause, Comparison, Literal } from "./clause.ts";
import { unrankedValue } from "./unranked.ts";

export type LeafClause = Extract<Clause, { column: string }>;

/** Columns of few distinct values go through a table, bytes four at a time, wide numbers one by one. */
export function compileLeaf(clause: LeafClause, column: Column): Leaf {
	const unranked = clause.type === "compare" ? unrankedValue(clause.column, clause.operator) : undefined;
	const answer = (value: Literal): number => (value === unranked ? UNKNOWN : isTrue(clause, value) ? TRUE : 0);
	if (column.kind === "boolean") return yesNoColumnLeaf(column);
	if (column.kind === "number")
		return unranked === undefined ? numberColumnLeaf(clause, column, answer) : eachValueLeaf(column, answer);
	const table = new Uint8Array(column.dictionary.length + 1);
	table[0] = UNKNOWN;
	for (let code = 0; code < column.dictionary.length; code++) table[code + 1] = answer(column.dictionary[code]);
	return tableLeaf(column.codes, table, 1);
}

function yesNoColumnLeaf({ values }: BooleanColumn): Leaf {
	if (isAligned(values)) return yesNoLeaf(values);
	return tableLeaf(values, Uint8Array.of(UNKNOWN, 0, TRUE), 1);
}

function numberColumnLeaf(clause: LeafClause, { values }: NumberColumn, answer: (value: number) => number): Leaf {
	if (values instanceof Uint8Array && isAligned(values) && clause.type === "compare" && typeof clause.value === "number") {
		const [low, high] = rangeOf(clause.operator, clause.value);
		return byteRangeLeaf(values, Math.ceil(low), Math.floor(high), clause.operator === "!=");
	}
	if (
		values instanceof Uint8Array ||
		values instanceof Int8Array ||
		values instanceof Uint16Array ||
		values instanceof Int16Array
	) {
		const half = 2 ** (8 * values.BYTES_PER_ELEMENT - 1);
		const lowest = values instanceof Int8Array || values instanceof Int16Array ? -half : 0;
		return tableLeaf(
			values,
			Uint8Array.from({ length: 2 * half }, (_, i) => answer(i + lowest)),
			-lowest,
		);
	}
	if (clause.type === "in") return listLeaf(values, new Set(clause.values));
	if (clause.type === "is" || typeof clause.value === "string")
		throw new TypeError(`compileLeaf: ${clause.column} is a number column`);
	const [low, high] = rangeOf(clause.operator, clause.value);
	return clause.operator === "!=" ? rangeLeaf(values, low, high, 0, TRUE) : rangeLeaf(values, low, high, TRUE, 0);
}

/** Any answer per value; bytes through a table. */
function eachValueLeaf({ values }: NumberColumn, answer: (value: number) => number): Leaf {
	if (values instanceof Uint8Array)
		return tableLeaf(
			values,
			Uint8Array.from({ length: 256 }, (_, value) => answer(value)),
			0,
		);
	return (start, size, { bytes }) => {
		for (let i = 0; i < size; i++) {
			const value = values[start + i];
			bytes[i] = Number.isNaN(value) ? UNKNOWN : answer(value);
		}
	};
}

/** Columns cut out of a file's bytes may start anywhere; words need a multiple of four. */
function isAligned(values: Uint8Array | Int8Array): boolean {
	return values.byteOffset % 4 === 0;
}

/** Is the leaf true of this value, which is not missing? Text order is by UTF-16 code unit, whatever the locale. */
function isTrue(clause: LeafClause, value: Literal): boolean {
	if (clause.type === "is") return value === 1;
	if (clause.type === "in") return clause.values.includes(value);
	switch (clause.operator) {
		case "=":
			return value === clause.value;
		case "!=":
			return value !== clause.value;
		case "<":
			return value < clause.value;
		case "<=":
			return value <= clause.value;
		case ">":
			return value > clause.value;
		case ">=":
			return value >= clause.value;
	}
}

/** Every number comparison is a closed interval [low, high], or the outside of one for `!=`. */
function rangeOf(operator: Comparison, right: number): readonly [low: number, high: number] {
	switch (operator) {
		case "=":
		case "!=":
			return [right, right];
		case "<":
			return [Number.NEGATIVE_INFINITY, nextDouble(right, -1n)];
		case "<=":
			return [Number.NEGATIVE_INFINITY, right];
		case ">":
			return [nextDouble(right, 1n), Number.POSITIVE_INFINITY];
		case ">=":
			return [right, Number.POSITIVE_INFINITY];
	}
}

/** The neighbouring double above (1n) or below (−1n) a finite number. */
function nextDouble(value: number, direction: 1n | -1n): number {
	if (value === 0) return direction === 1n ? Number.MIN_VALUE : -Number.MIN_VALUE;
	const bits = new BigInt64Array(new Float64Array([value]).buffer);
	bits[0] += value > 0 ? direction : -direction;
	return new Float64Array(bits.buffer)[0];
}

/** `table[value + offset]`; a value outside the table's contract lands on undefined, which a byte stores as 0, false. */
function tableLeaf(values: ArrayLike<number>, table: Uint8Array, offset: number): Leaf {
	return (start, size, { bytes }) => {
		for (let i = 0; i < size; i++) bytes[i] = table[values[start + i] + offset];
	};
}

function rangeLeaf(values: ArrayLike<number>, low: number, high: number, inside: number, outside: number): Leaf {
	return (start, size, { bytes }) => {
		for (let i = 0; i < size; i++) {
			const value = values[start + i];
			bytes[i] = value >= low && value <= high ? inside : Number.isNaN(value) ? UNKNOWN : outside;
		}
	};
}

function listLeaf(values: ArrayLike<number>, accepted: ReadonlySet<Literal>): Leaf {
	return (start, size, { bytes }) => {
		for (let i = 0; i < size; i++) {
			const value = values[start + i];
			bytes[i] = Number.isNaN(value) ? UNKNOWN : accepted.has(value) ? TRUE : 0;
		}
	};
}
