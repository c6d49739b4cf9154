import type { SeriesPoint } from "#core/time/series/points.ts";
import { pointsOf } from "#core/time/series/points.ts";
import type { SeriesRow } from "#core/time/series/row.ts";

/** A row of a table of official figures; what is not said is BPS's share of poor people of a city. */
export function row(periode: string, nilai: number, change: Partial<SeriesRow> = {}): SeriesRow {
	return {
		kode: "64.74",
		wilayah: "Kota Contoh",
		periode,
		indikator: "P0",
		nilai,
		satuan: "persen",
		sumber: "BPS",
		catatan: "",
		...change,
	};
}

export function line(...rows: readonly SeriesRow[]): SeriesPoint[] {
	const first = rows[0];
	return first ? pointsOf(rows, first.kode, first.indikator) : [];
}
