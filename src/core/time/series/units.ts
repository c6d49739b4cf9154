/** What a figure of a series counts or is measured in. */
export type SeriesUnit =
	| "persen"
	| "persen_poin"
	| "persen_poin_per_tahun"
	| "persen_per_tahun"
	| "jiwa"
	| "keluarga"
	| "rumah"
	| "rupiah"
	| "indeks"
	| "tahun"
	| "km2";

export type ReadUnit = { readonly unit: SeriesUnit; readonly factor: number };

const NAMES: readonly (readonly [SeriesUnit, readonly string[]])[] = [
	["persen_poin_per_tahun", ["persen poin per tahun", "poin persen per tahun", "persen poin/tahun"]],
	["persen_per_tahun", ["persen per tahun", "persen/tahun", "%/tahun"]],
	["persen_poin", ["persen poin", "poin persen", "poin", "pp"]],
	["persen", ["persen", "%"]],
	["jiwa", ["jiwa", "orang", "penduduk"]],
	["keluarga", ["keluarga", "kk", "kepala keluarga"]],
	["rumah", ["rumah", "unit rumah"]],
	["rupiah", ["rp/kapita/bulan", "rupiah/kapita/bulan", "rp", "rupiah"]],
	["indeks", ["indeks"]],
	["tahun", ["tahun"]],
	["km2", ["km2", "km²"]],
];
const SCALES: readonly (readonly [string, number])[] = [
	["ribu ", 1e3],
	["juta ", 1e6],
];

/** "jiwa", "KK", "ribu jiwa", "Rp/kapita/bulan" …; null for a unit that is not known. */
export function readUnit(text: string): ReadUnit | null {
	const plain = text.trim().toLowerCase().replace(/\s+/g, " ");
	const [scale, factor] = SCALES.find(([word]) => plain.startsWith(word)) ?? ["", 1];
	const name = plain.slice(scale.length);
	const found = NAMES.find(([, names]) => names.includes(name));
	return found ? { unit: found[0], factor } : null;
}
