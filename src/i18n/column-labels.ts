import type { Language } from "./format.ts";

/**
 * Names of the columns of `households.fgb` and of their coded values, for the screen. Codes and labels of the housing
 * items follow the DTSEN code lists (its codes, not those of Regsosek, which swap some).
 */
type Words = { readonly id: string; readonly en: string };

const words = (id: string, en: string): Words => ({ id, en });

const COLUMN: Readonly<Record<string, Words>> = {
	id: words("ID keluarga", "Family ID"),
	kode: words("Kode kelurahan", "Kelurahan code"),
	kelurahan: words("Kelurahan", "Kelurahan"),
	kecamatan: words("Kecamatan", "Kecamatan"),
	kota: words("Kota", "City"),
	rt: words("RT", "RT"),
	rw: words("RW", "RW"),
	desil: words("Desil", "Decile"),
	anggota: words("Jumlah anggota keluarga", "Family members"),
	terdaftar: words("Terdaftar", "On the verification list"),
	status: words("Status verifikasi", "Verification status"),
	keluar: words("Alasan keluar dari daftar", "Reason for leaving the list"),
	fm_indikator: words("Kriteria miskin terpenuhi", "Poverty criteria met"),
	ind_1: words("Kepala keluarga tidak bekerja", "Head of family has no work"),
	ind_2: words("Khawatir tidak makan", "Worried about going without food"),
	ind_3: words("Belanja pangan di atas separuh", "Food takes over half of spending"),
	ind_4: words("Tanpa belanja pakaian setahun", "No clothes bought in a year"),
	pengeluaran: words("Pengeluaran per orang per bulan", "Spending per person per month"),
	r_lantai: words("Lantai", "Floor"),
	r_dinding: words("Dinding", "Walls"),
	r_atap: words("Atap", "Roof"),
	r_air: words("Air minum", "Drinking water"),
	r_penerangan: words("Penerangan", "Lighting"),
	r_daya: words("Daya listrik", "Electric power"),
	r_bab: words("Fasilitas BAB", "Toilet"),
	r_bahan_bakar: words("Bahan bakar memasak", "Cooking fuel"),
	a_lansia: words("Lansia", "Elderly members"),
	a_balita: words("Balita", "Children under five"),
	a_sekolah: words("Anak sekolah", "School-age children"),
	a_disabilitas: words("Penyandang disabilitas", "Members with a disability"),
	a_kepala_perempuan: words("Kepala keluarga perempuan", "Woman heading the family"),
};

const STATUS: Readonly<Record<string, Words>> = {
	belum: words("Belum diverifikasi", "Not yet verified"),
	layak: words("Layak", "Eligible"),
	tidak_layak: words("Tidak layak", "Not eligible"),
	pindah: words("Pindah", "Moved away"),
	meninggal: words("Meninggal", "Deceased"),
	tidak_ditemukan: words("Tidak ditemukan", "Not found"),
	ganda: words("Ganda", "Duplicate"),
};

const list = (first: number, ...labels: readonly Words[]): ReadonlyMap<number, Words> =>
	new Map(labels.map((label, index) => [index + first, label]));

const OTHER = words("Lainnya", "Other");

const HOUSING: Readonly<Record<string, ReadonlyMap<number, Words>>> = {
	r_lantai: list(
		1,
		words("Marmer/granit", "Marble/granite"),
		words("Keramik", "Ceramic"),
		words("Parket/vinil/karpet", "Parquet/vinyl/carpet"),
		words("Ubin/tegel/teraso", "Tile/terrazzo"),
		words("Kayu/papan", "Wood/planks"),
		words("Semen/bata merah", "Cement/red brick"),
		words("Bambu", "Bamboo"),
		words("Tanah", "Earth"),
		OTHER,
	),
	r_dinding: list(
		1,
		words("Tembok", "Masonry"),
		words("Plesteran anyaman bambu/kawat", "Plastered bamboo or wire mesh"),
		words("Kayu/papan/gipsum/GRC", "Wood/planks/gypsum/GRC"),
		words("Anyaman bambu", "Woven bamboo"),
		words("Batang kayu", "Logs"),
		words("Bambu", "Bamboo"),
		OTHER,
	),
	r_atap: list(
		1,
		words("Beton", "Concrete"),
		words("Genteng", "Roof tiles"),
		words("Seng", "Corrugated iron"),
		words("Asbes", "Asbestos"),
		words("Bambu", "Bamboo"),
		words("Kayu/sirap", "Wood/shingles"),
		words("Jerami/ijuk/daun/rumbia", "Straw/palm fibre/leaves"),
		OTHER,
	),
	r_air: list(
		1,
		words("Air kemasan bermerek", "Branded bottled water"),
		words("Air isi ulang", "Refilled water"),
		words("Leding", "Piped water"),
		words("Sumur bor/pompa", "Borehole/pump"),
		words("Sumur terlindung", "Protected well"),
		words("Sumur tak terlindung", "Unprotected well"),
		words("Mata air terlindung", "Protected spring"),
		words("Mata air tak terlindung", "Unprotected spring"),
		words("Air permukaan", "Surface water"),
		words("Air hujan", "Rainwater"),
		OTHER,
	),
	r_penerangan: list(
		1,
		words("Listrik PLN dengan meteran", "PLN electricity with meter"),
		words("Listrik PLN tanpa meteran", "PLN electricity without meter"),
		words("Listrik non-PLN", "Other electricity"),
		words("Bukan listrik", "No electricity"),
	),
	r_daya: list(
		1,
		words("450 W", "450 W"),
		words("900 W", "900 W"),
		words("1.300 W", "1,300 W"),
		words("2.200 W", "2,200 W"),
		words("Lebih dari 2.200 W", "More than 2,200 W"),
	),
	r_bab: list(
		1,
		words("Sendiri", "Own"),
		words("Bersama keluarga tertentu", "Shared with certain families"),
		words("MCK komunal", "Communal facility"),
		words("MCK umum", "Public facility"),
		words("Ada tetapi tidak digunakan", "Present but not used"),
		words("Tidak ada", "None"),
	),
	r_bahan_bakar: list(
		0,
		words("Tidak memasak", "Does not cook"),
		words("Listrik", "Electricity"),
		words("Elpiji 5,5 kg", "LPG 5.5 kg"),
		words("Elpiji 12 kg", "LPG 12 kg"),
		words("Elpiji 3 kg", "LPG 3 kg"),
		words("Gas kota", "Town gas"),
		words("Biogas", "Biogas"),
		words("Minyak tanah", "Kerosene"),
		words("Briket", "Briquettes"),
		words("Arang", "Charcoal"),
		words("Kayu bakar", "Firewood"),
		OTHER,
	),
};

/** The housing columns in the order the screen lists them. */
export const HOUSING_COLUMNS: readonly string[] = Object.keys(HOUSING);

const UNKNOWN_CODE: Words = words("Kode", "Code");

/** The column's name on screen; a column we have no name for is shown as it is called in the file. */
export function columnLabel(column: string, language: Language): string {
	return COLUMN[column]?.[language] ?? column;
}

/** "Layak" for `layak`; an unknown status is shown as written. */
export function statusLabel(status: string, language: Language): string {
	return STATUS[status]?.[language] ?? status;
}

/** The label of a housing code, or "Kode 17" when the list has no such code. */
export function codeLabel(column: string, code: number, language: Language): string {
	return HOUSING[column]?.get(code)?.[language] ?? `${UNKNOWN_CODE[language]} ${code}`;
}

/** Any stored value of a column in words, or null when the column is not a coded one. */
export function valueLabel(column: string, value: string | number, language: Language): string | null {
	if (column === "status" && typeof value === "string") return statusLabel(value, language);
	if (column in HOUSING && typeof value === "number") return codeLabel(column, value, language);
	return null;
}
