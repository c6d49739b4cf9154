import { columnsOf } from "#core/families/filter/check-types.ts";
import type { Clause } from "#core/families/filter/clause.ts";
import { isKodeWilayah } from "#core/place/kode-wilayah.ts";

/** Ten or more digits, also when written in groups. NIK, KK, telephone and account numbers all are; a dotted kode wilayah is not. */
const LONG_NUMBER = /\p{Nd}(?:[\s.\-_/]?\p{Nd}){9,}/gu;

/** May this text stand in a link? Links are sent around, kept in histories and logs. */
export function hasPersonalNumber(text: string): boolean {
	return [...text.matchAll(LONG_NUMBER)].some(([digits]) => !isKodeWilayah(digits));
}

/** Columns that single out one family or its neighbours. */
const IDENTIFYING: readonly string[] = ["id", "rt", "rw"];

export function namesFamilies(clause: Clause): boolean {
	return IDENTIFYING.some((column) => columnsOf(clause).has(column));
}

/** What a notice may repeat of a part it refuses. */
export function shortened(text: string, most = 40): string {
	const safe = text.replace(/\p{Cc}/gu, "").replace(LONG_NUMBER, "…");
	return safe.length > most ? `${safe.slice(0, most)}…` : safe;
}
