import type { AdminLevel } from "./area-table.ts";

/**
 * Kemendagri codes: 2 + 2 + 2 + 4 digits with dots, `64.74.03.1002`; a parent is a prefix. BPS codes have ten digits too
 * but split 2 + 2 + 3 + 3, and mean other places: they are not recognised here (the tenth digits cannot tell them apart,
 * so a file of BPS codes shows as unknown codes in the join findings).
 */
const PATTERN = /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/;

/** Levels from the smallest up, with the length of their dotted code. */
const CODE_LENGTH = { kelurahan: 13, kecamatan: 8, kota: 5, provinsi: 2 } as const satisfies Record<AdminLevel, number>;

export const ADMIN_LEVELS: readonly AdminLevel[] = ["kelurahan", "kecamatan", "kota", "provinsi"];

export function isKodeWilayah(text: string): boolean {
	return PATTERN.test(text);
}

/** "6474031002", " 64.74.03.1002 " or 6474031002 → "64.74.03.1002"; null when it is no code of any level. */
export function normaliseKode(value: string | number): string | null {
	const text = String(value).trim();
	if (isKodeWilayah(text)) return text;
	if (!/^\d{2}(?:\d{2}(?:\d{2}(?:\d{4})?)?)?$/.test(text)) return null;
	return [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6), text.slice(6, 10)].filter((part) => part !== "").join(".");
}

/** null when the text is no code. */
export function levelOf(kode: string): AdminLevel | null {
	if (!isKodeWilayah(kode)) return null;
	return ADMIN_LEVELS.find((level) => CODE_LENGTH[level] === kode.length) ?? null;
}

/** The code's ancestor (or itself) at a level; null when the text is no code or the level lies below it. */
export function parentKode(kode: string, level: AdminLevel): string | null {
	if (!isKodeWilayah(kode) || kode.length < CODE_LENGTH[level]) return null;
	return kode.slice(0, CODE_LENGTH[level]);
}
