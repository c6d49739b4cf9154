import type { HouseholdColumns } from "../../families/columns.ts";

/** Rows of two lists that are the same family. Both sides: partner row, −1 = none. */
export type FamilyMatch = {
	readonly afterRowOf: Int32Array;
	readonly beforeRowOf: Int32Array;
	/** 1 where an earlier row of the same list has the same id. */
	readonly isRepeatBefore: Uint8Array;
	readonly isRepeatAfter: Uint8Array;
	readonly pairs: number;
	/** Rows without an id: nobody can say who they are, so they match nobody. */
	readonly withoutIdBefore: number;
	readonly withoutIdAfter: number;
};

export type MatchInput = {
	readonly before: HouseholdColumns;
	readonly after: HouseholdColumns;
	/** One byte per row, 1 = on the list: of rows with one id the listed ones are paired first. */
	readonly isListedBefore: Uint8Array;
	readonly isListedAfter: Uint8Array;
};

/**
 * Pairs rows by the text column `id`. An id that stands k times in one list and m times in the other makes min(k, m) pairs, in
 * the order of the rows; what is left over stays alone, it is never merged. Without a column `id` nothing matches.
 */
export function matchFamilies({ before, after, isListedBefore, isListedAfter }: MatchInput): FamilyMatch {
	const codes = new Map<string, number>();
	const own = idCodes(before, codes);
	const other = idCodes(after, codes);
	const first = new Int32Array(codes.size).fill(-1);
	const next = new Int32Array(after.length).fill(-1);
	const last = new Int32Array(codes.size).fill(-1);
	const isRepeatAfter = new Uint8Array(after.length);
	for (const row of listedFirst(isListedAfter)) {
		const code = other[row];
		if (code < 0) continue;
		if (first[code] < 0) first[code] = row;
		else {
			next[last[code]] = row;
			isRepeatAfter[row] = 1;
		}
		last[code] = row;
	}
	const afterRowOf = new Int32Array(before.length).fill(-1);
	const beforeRowOf = new Int32Array(after.length).fill(-1);
	const isRepeatBefore = new Uint8Array(before.length);
	const seen = new Uint8Array(codes.size);
	let pairs = 0;
	for (const row of listedFirst(isListedBefore)) {
		const code = own[row];
		if (code < 0) continue;
		isRepeatBefore[row] = seen[code];
		seen[code] = 1;
		const partner = first[code];
		if (partner < 0) continue;
		first[code] = next[partner];
		afterRowOf[row] = partner;
		beforeRowOf[partner] = row;
		pairs++;
	}
	return {
		afterRowOf,
		beforeRowOf,
		isRepeatBefore,
		isRepeatAfter,
		pairs,
		withoutIdBefore: missing(own),
		withoutIdAfter: missing(other),
	};
}

/** One number per distinct id of both lists; −1 = no id. */
function idCodes(households: HouseholdColumns, codes: Map<string, number>): Int32Array {
	const column = households.columns.get("id");
	if (column?.kind !== "text") return new Int32Array(households.length).fill(-1);
	const shared = column.dictionary.map((text) => {
		const id = text.trim();
		if (id === "") return -1;
		const known = codes.get(id);
		if (known !== undefined) return known;
		codes.set(id, codes.size);
		return codes.size - 1;
	});
	return column.codes.map((code) => (code < 0 ? -1 : shared[code]));
}

function* listedFirst(isListed: Uint8Array): Generator<number> {
	for (let row = 0; row < isListed.length; row++) if (isListed[row] === 1) yield row;
	for (let row = 0; row < isListed.length; row++) if (isListed[row] !== 1) yield row;
}

function missing(codes: Int32Array): number {
	let count = 0;
	for (const code of codes) if (code < 0) count++;
	return count;
}
