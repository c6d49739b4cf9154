import type { Universe } from "../../measure/identity/number-identity.ts";
import type { SeriesRow } from "./row.ts";

/** How a figure came about, as its note says. */
export type RowMark = "derived" | "rounded" | "conflict" | "inferred";

const MARKS: readonly (readonly [RowMark, RegExp])[] = [
	["derived", /\b(derived|diturunkan)\b/i],
	["rounded", /\b(rounded|dibulatkan)\b/i],
	["conflict", /\b(conflict|bertentangan)\b/i],
	["inferred", /\b(inferred|disimpulkan)\b/i],
];

/** Marks of the note, in a fixed order. */
export function marksOf(row: Pick<SeriesRow, "catatan">): RowMark[] {
	return MARKS.filter(([, pattern]) => pattern.test(row.catatan)).map(([mark]) => mark);
}

const EXTREME = /ekstrem/i;
const REGISTRY = /\b(dtks|dtsen|p3ke|p3ks|regsosek|siks|bdt|ppfm|terdaftar|registri)\b/i;
const VERIFICATION = /\b(verval|verifikasi|validasi)\b/i;
const PROGRAMME = /\b(penerima|pkh|bpnt|sembako|blt)\b/i;

/**
 * Whom a figure speaks about, from what the row itself says: indicator first, then note and source. Without any word to the
 * contrary a figure is taken as BPS's.
 */
export function universeOf(row: Pick<SeriesRow, "indikator" | "sumber" | "catatan">): Universe {
	if (row.indikator.startsWith("penduduk")) return "population";
	for (const text of [row.indikator.replaceAll("_", " "), row.catatan, withoutAddresses(row.sumber)]) {
		if (EXTREME.test(text)) return "extreme";
		if (REGISTRY.test(text)) return "registry";
		if (VERIFICATION.test(text)) return "verification";
		if (PROGRAMME.test(text)) return "programme";
	}
	return "bps";
}

/** Words inside a web address say nothing about the figure. */
function withoutAddresses(text: string): string {
	return text.replace(/https?:\/\/\S+/g, "");
}
