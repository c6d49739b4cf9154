/**
 * One official figure, as a row of the pack's `series.csv`. `periode` is a year ("2024"), a month ("2024-03") or a day;
 * `indikator` is P0, P1, P2, `garis_kemiskinan`, `jumlah_miskin`, `penduduk` …; `nilai` is in `satuan`, NaN never.
 */
export type SeriesRow = {
	readonly kode: string;
	readonly wilayah: string;
	readonly periode: string;
	readonly indikator: string;
	readonly nilai: number;
	readonly satuan: string;
	readonly sumber: string;
	readonly catatan: string;
};
