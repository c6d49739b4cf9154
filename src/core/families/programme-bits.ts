import type { BooleanColumn, HouseholdColumns } from "./columns.ts";

export const MOST_PROGRAMME_BITS = 32;

/** Bit i of `bits[row]` (unsigned) is 1 where the household receives programme `ids[i]`; no and missing are both 0. */
export type ProgrammeBits = { readonly ids: readonly string[]; readonly bits: Uint32Array };

/**
 * One word per household for the programmes that have a column, in the order given. A word has 32 bits: programmes after the
 * thirty-second are left out, and `ids` says which are in.
 */
export function programmeBits(households: HouseholdColumns, ids: readonly string[]): ProgrammeBits {
	const bits = new Uint32Array(households.length);
	const kept: string[] = [];
	for (const id of ids) {
		const column = programmeColumn(households, id);
		if (column === null) continue;
		if (kept.length === MOST_PROGRAMME_BITS) break;
		const bit = (1 << kept.length) >>> 0;
		kept.push(id);
		for (let row = 0; row < bits.length; row++) if (column.values[row] === 1) bits[row] |= bit;
	}
	return { ids: kept, bits };
}

/** null when the layer does not say who receives the programme. */
export function programmeColumn(households: HouseholdColumns, id: string): BooleanColumn | null {
	const column = households.columns.get(`p_${id}`);
	return column?.kind === "boolean" ? column : null;
}

/** One byte per household: 1 = known to receive. */
export function receiverMask({ values }: BooleanColumn): Uint8Array {
	const mask = new Uint8Array(values.length);
	for (let row = 0; row < mask.length; row++) mask[row] = values[row] === 1 ? 1 : 0;
	return mask;
}

/**
 * One byte per household: 1 = known to receive none of these programmes. A household of whom one answer is missing is not among
 * them, as in the measure "belum"; a programme without a column is left out, and null = none of them has one.
 */
export function unreachedMask(households: HouseholdColumns, ids: readonly string[]): Uint8Array | null {
	const columns = ids.flatMap((id) => programmeColumn(households, id)?.values ?? []);
	if (columns.length === 0) return null;
	const mask = new Uint8Array(households.length);
	for (let row = 0; row < mask.length; row++) mask[row] = columns.every((values) => values[row] === 0) ? 1 : 0;
	return mask;
}
