import { plainName } from "#core/families/plain-name.ts";

/** Names seen in recipient lists, by the pack's own column name. Compared in lower case with `_` for other signs. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
	id: ["id", "id_keluarga", "idkeluarga", "id_rumah_tangga", "kode_keluarga", "uuid"],
	lng: ["lng", "lon", "long", "longitude", "bujur", "garis_bujur", "x", "koordinat_x", "lng_dd", "point_x"],
	lat: ["lat", "latitude", "lintang", "garis_lintang", "y", "koordinat_y", "lat_dd", "point_y"],
	rt: ["rt", "no_rt", "nomor_rt"],
	rw: ["rw", "no_rw", "nomor_rw"],
	desil: ["desil", "desil_kesejahteraan", "desil_nasional", "desil_dtsen", "decile"],
	anggota: [
		"anggota",
		"jumlah_anggota",
		"jumlah_anggota_keluarga",
		"jml_anggota",
		"jml_anggota_keluarga",
		"jumlah_art",
		"jml_art",
		"jumlah_jiwa",
		"members",
		"household_size",
	],
	terdaftar: ["terdaftar", "status_dtks", "terdaftar_dtks", "terdaftar_dtsen", "dtks", "dtsen"],
	status: ["status", "status_verval", "hasil_verval", "status_verifikasi", "hasil_verifikasi"],
	fm_indikator: ["fm_indikator", "jumlah_indikator", "jml_indikator"],
	pengeluaran: ["pengeluaran", "pengeluaran_per_kapita", "pengeluaran_perkapita", "pengeluaran_kapita", "spending_per_capita"],
	r_lantai: ["r_lantai", "lantai", "jenis_lantai"],
	r_dinding: ["r_dinding", "dinding", "jenis_dinding", "jns_dind"],
	r_atap: ["r_atap", "atap", "jenis_atap", "jns_atp"],
	r_air: ["r_air", "sumber_air", "air_minum", "sumber_air_minum"],
	r_penerangan: ["r_penerangan", "penerangan", "sumber_penerangan"],
	r_daya: ["r_daya", "daya", "daya_listrik"],
	r_bab: ["r_bab", "fasilitas_bab", "fas_bab", "bab"],
	r_bahan_bakar: ["r_bahan_bakar", "bahan_bakar", "bahan_bakar_memasak"],
	p_pkh: ["pkh"],
	p_sembako: ["sembako", "bpnt"],
	p_blt: ["blt", "blt_dd", "blt_desa"],
	p_pbi: ["pbi", "pbi_jk", "pbi_jkn", "bpjs_pbi", "pbi_nas", "pbi_nasional", "penerima_pbi"],
	p_pbi_apbd: ["pbi_apbd", "pbi_pemda", "bpjs_pbi_apbd", "pbi_daerah"],
	p_pip: ["pip", "kip"],
	p_rtlh: ["rtlh"],
};

const BY_SYNONYM = new Map(
	Object.entries(SYNONYMS).flatMap(([name, synonyms]) => synonyms.map((synonym) => [synonym, name] as const)),
);

/** Of a programme's id in the manifest. */
const LONGEST_ID = 40;

/** The pack's name of a column, or its own plain name. `bantuan_x`, `penerima_x`, `program_x` are programmes. */
export function packColumnName(name: string): string {
	const plain = plainName(name);
	const known = BY_SYNONYM.get(plain);
	if (known !== undefined) return known;
	const programme = /^(?:bantuan|penerima|program)_([a-z][a-z0-9_]*)$/.exec(plain)?.[1];
	return programme === undefined
		? plain
		: (BY_SYNONYM.get(programme) ?? `p_${programme.slice(0, LONGEST_ID).replace(/_+$/, "")}`);
}

/** How good a name is when two columns want the same place: the pack's own name first. */
export function nameRank(name: string, packName: string): number {
	const place = (SYNONYMS[packName] ?? []).indexOf(plainName(name));
	return plainName(name) === packName ? -1 : place < 0 ? Number.MAX_SAFE_INTEGER : place;
}
