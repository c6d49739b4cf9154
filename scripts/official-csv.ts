import Papa from "papaparse";
import type { OfficialAreas } from "#core/place/official/official-areas.ts";

/** `kode,nama,kode_bps,lng,lat,luas_km2,bagian` of `data/wilayah`: our own file, so a wrong one is a fault of the program. */
export function readOfficialCsv(text: string): OfficialAreas {
	const [, ...rows] = Papa.parse<string[]>(text.trimEnd()).data;
	const cells = (column: number): string[] => rows.map((row) => row[column] ?? "");
	const numbers = (column: number): Float64Array =>
		Float64Array.from(cells(column), (cell) => (cell === "" ? Number.NaN : Number(cell)));
	return {
		kode: cells(0),
		nama: cells(1),
		kodeBps: cells(2),
		lng: numbers(3),
		lat: numbers(4),
		squareKilometres: numbers(5),
		parts: Uint8Array.from(cells(6), (cell) => Math.min(255, Number(cell))),
	};
}
