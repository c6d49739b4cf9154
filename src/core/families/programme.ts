import { inFile } from "../base/errors.ts";
import type { Result } from "../base/result.ts";
import type { ColumnTypes } from "./columns.ts";
import type { Clause } from "./filter/clause.ts";
import { parseFilter } from "./filter/parse.ts";

/** A programme of the pack's catalogue; its receivers are the rows whose column `p_<id>` is yes. */
export type ProgrammeGroup = "nasional" | "provinsi" | "kota" | "desa" | "csr" | "zakat";

export type Programme = {
	readonly id: string;
	readonly kode: string;
	readonly nama: string;
	/** The office or company that runs it. */
	readonly pemilik: string;
	readonly kelompok: ProgrammeGroup;
	readonly sektor: string;
	/** Target rule as a filter sentence; "" = every family of the layer. */
	readonly sasaran: string;
	readonly satuan: "keluarga";
	readonly warna?: string;
};

/**
 * The programme's target rule as a clause; "" = every family. A rule that does not fit the layer's columns is the filter's own
 * fault, naming the programme as its file.
 */
export function eligibilityOf(programme: Programme, types: ColumnTypes): Result<Clause> {
	const clause = parseFilter(programme.sasaran, types);
	return clause.ok ? clause : { ok: false, error: inFile(clause.error, programme.id) };
}

/** Programmes that count as reached: those chosen, else the pack's own bundle, else its whole catalogue. */
export function reachingProgrammes(
	pack: { readonly programmes: readonly Pick<Programme, "id">[]; readonly indicators: { readonly chosen?: readonly string[] } },
	chosen: readonly string[] | null = null,
): readonly string[] {
	return chosen ?? pack.indicators.chosen ?? pack.programmes.map(({ id }) => id);
}
