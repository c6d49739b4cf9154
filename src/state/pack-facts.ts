import { reachingProgrammes } from "#core/families/programme.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import { memo } from "./memo.ts";
import { selectOpened, selectPreview } from "./selectors.ts";
import type { AppState } from "./store.ts";

/** What the words on screen need to know of the pack, open or still opening. */
export type PackFacts = {
	readonly nama: string;
	/** What the region is called in a comparison: "kota", "kabupaten" … */
	readonly region: "kelurahan" | "kecamatan" | "kota" | "kabupaten" | "provinsi";
	readonly periode: string;
	readonly notice: string;
	readonly programmeName: (id: string) => string;
	/** The programmes that "belum terjangkau" counts by default. */
	readonly basic: readonly string[];
};

/** Are these programmes the pack's own bundle, whatever their order? */
export function isBasicBundle(chosen: readonly string[], { basic }: Pick<PackFacts, "basic">): boolean {
	return chosen.length === basic.length && chosen.every((id) => basic.includes(id));
}

/** Kemendagri numbers kabupaten 01–69 and kota 71–99 within a province. */
export function regionOf(kode: string, tingkat: AdminLevel): PackFacts["region"] {
	if (tingkat !== "kota") return tingkat;
	return Number(kode.split(".")[1]) < 70 ? "kabupaten" : "kota";
}

const UNKNOWN: PackFacts = {
	nama: "",
	region: "kota",
	periode: "",
	notice: "",
	programmeName: (id) => id.toUpperCase(),
	basic: [],
};

export const selectPackFacts = memo(
	(state: AppState) =>
		[selectOpened(state), selectPreview(state), state.pack.status === "idle" ? null : state.pack.entry] as const,
	(opened, preview, entry): PackFacts => {
		if (opened) {
			const { nama, kode, tingkat, periode, notice, programmes } = opened.manifest;
			const names = new Map(programmes.map((programme) => [programme.id, shortProgrammeName(programme.nama)]));
			return {
				nama,
				region: regionOf(kode, tingkat),
				periode,
				notice,
				programmeName: (id) => names.get(id) ?? id.toUpperCase(),
				basic: reachingProgrammes(opened.manifest),
			};
		}
		if (!preview) return entry ? { ...UNKNOWN, nama: entry.nama, region: regionOf(entry.kode, entry.tingkat) } : UNKNOWN;
		const { nama, periode, notice, chosen } = preview;
		return { ...UNKNOWN, nama, periode, notice, basic: chosen, region: entry ? regionOf(entry.kode, entry.tingkat) : "kota" };
	},
);
