/** Why a family that was on the earlier list is not on the later one. `tidak_layak`: no longer poor. */
export const EXIT_REASONS = ["tidak_layak", "meninggal", "pindah", "ganda", "tidak_ditemukan", "tidak_diketahui"] as const;
export type ExitReason = (typeof EXIT_REASONS)[number];

/** How a family came onto the later list: unknown before, known but not listed before, or a row that repeats another. */
export const ENTRY_KINDS = ["baru", "dikenal", "ganda"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What happened to people, what was put right on paper, and what nobody wrote down. */
export const CHANGE_CLASSES = ["nyata", "pembersihan", "tidak_diketahui"] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** The one mapping of reasons to real change and list cleaning: deaths, removals and doubles leave the need as it was. */
export const EXIT_CLASS: Readonly<Record<ExitReason, ChangeClass>> = {
	tidak_layak: "nyata",
	meninggal: "pembersihan",
	pindah: "pembersihan",
	ganda: "pembersihan",
	tidak_ditemukan: "pembersihan",
	tidak_diketahui: "tidak_diketahui",
};

export const ENTRY_CLASS: Readonly<Record<EntryKind, ChangeClass>> = { baru: "nyata", dikenal: "nyata", ganda: "pembersihan" };

const WORDS: Readonly<Record<string, ExitReason>> = {
	tidak_layak: "tidak_layak",
	sudah_mampu: "tidak_layak",
	mampu: "tidak_layak",
	graduasi: "tidak_layak",
	meninggal: "meninggal",
	meninggal_dunia: "meninggal",
	pindah: "pindah",
	pindah_domisili: "pindah",
	ganda: "ganda",
	duplikat: "ganda",
	tidak_ditemukan: "tidak_ditemukan",
};

/** The reason a status names; null for a status that is none ("layak", "belum", anything unknown, missing). */
export function exitReason(status: string | undefined): ExitReason | null {
	if (status === undefined) return null;
	const word = status
		.trim()
		.toLowerCase()
		.replaceAll(/[\s\-_]+/g, "_");
	return Object.hasOwn(WORDS, word) ? WORDS[word] : null;
}
