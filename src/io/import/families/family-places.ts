import { type Finding, MOST_FINDING_ROWS } from "#core/base/finding.ts";
import { normaliseKode } from "#core/place/kode-wilayah.ts";
import { SURE_ENOUGH } from "#core/place/official/match-name.ts";
import type { OfficialIndex } from "#core/place/official/official-areas.ts";
import { type PlaceChoices, type PlaceClue, type PlaceReading, readPlaces } from "#core/place/official/read-places.ts";
import { readingFindings } from "../areas/identify-areas.ts";
import { type PlaceColumns, readPlaceColumns, type TextColumnOf } from "../areas/place-columns.ts";

export type FamilyPlaces = {
	/** Code of each row's area, "" where it is not known (or waits). */
	readonly kode: readonly string[];
	readonly reading: PlaceReading;
	readonly columns: PlaceColumns;
	readonly findings: readonly Finding[];
};

/** "nama" in a list of families is a person's, never a place's. */
const PERSONS = /^nama$/i;

export function familyPlaceColumns(columns: readonly TextColumnOf[], rows: number): PlaceColumns | null {
	return readPlaceColumns(
		columns.filter(({ name }) => !PERSONS.test(name.trim())),
		rows,
	);
}

/** Rows that say the same, as one clue each; `clueOf` is each row's. */
export function cluesOfRows(
	columns: PlaceColumns,
	points: { readonly lng: Float64Array; readonly lat: Float64Array },
): { readonly clues: readonly PlaceClue[]; readonly clueOf: Int32Array } {
	const known = new Map<string, number>();
	const clues: { code: string; kelurahan: string; kecamatan: string; kota: string; rows: number; lng: number; lat: number }[] =
		[];
	const { code, names } = columns;
	const clueOf = Int32Array.from(code, (own, row) => {
		const parts = [own, names.kelurahan[row] ?? "", names.kecamatan[row] ?? "", names.kota[row] ?? ""] as const;
		const key = parts.join("\u0000");
		const lng = points.lng[row] as number;
		const lat = points.lat[row] as number;
		let at = known.get(key);
		if (at === undefined) {
			at = clues.length;
			known.set(key, at);
			const [first, kelurahan, kecamatan, kota] = parts;
			clues.push({ code: first, kelurahan, kecamatan, kota, rows: 0, lng, lat });
		}
		const clue = clues[at] as (typeof clues)[number];
		clue.rows++;
		if (!Number.isFinite(clue.lng) && Number.isFinite(lng)) Object.assign(clue, { lng, lat });
		return at;
	});
	return { clues, clueOf };
}

/** The area of each row by its codes or names, read against a list of areas. */
export function placeFamilies(
	columns: PlaceColumns,
	points: { readonly lng: Float64Array; readonly lat: Float64Array },
	list: OfficialIndex,
	sourceRows: Uint32Array,
	choices: PlaceChoices,
): FamilyPlaces {
	const { clues, clueOf } = cluesOfRows(columns, points);
	const reading = readPlaces(clues, list, { ...choices, looksLikeBps: columns.looksLikeBps });
	const rowsOf = new Map<number, number[]>();
	for (const [row, clue] of clueOf.entries()) {
		const rows = rowsOf.get(clue) ?? [];
		if (rows.length < MOST_FINDING_ROWS) rows.push(sourceRows[row] as number);
		rowsOf.set(clue, rows);
	}
	const findings: Finding[] = [];
	const unknown: number[] = [];
	let byName = 0;
	const kodeOf = reading.placed.map(({ kode, certainty, by, letters }, i) => {
		const clue = clues[i] as PlaceClue;
		const saysSomething = [clue.code, clue.kelurahan, clue.kecamatan].some((text) => text.trim() !== "");
		const isArea = kode !== null && !list.childrenOf.has(kode);
		if (!isArea) {
			const own = clue.code.trim();
			if (own === "" && saysSomething) unknown.push(i);
			// a code of no area stays with the family, and the join says so
			return reading.system === "bps" ? own : (normaliseKode(own) ?? own);
		}
		if (by !== "code" && by !== "same" && by !== "prefix") {
			const to = list.areas.nama[list.rowOf.get(kode) as number] as string;
			const params = { from: clue.kelurahan, to, reason: by, letters, percent: Math.round(certainty * 100) };
			const code = certainty < SURE_ENOUGH ? "NAME_WAITS" : "NAME_TAKEN";
			findings.push({ code, count: clue.rows, rows: rowsOf.get(i) ?? [], params });
		}
		if (certainty < SURE_ENOUGH) return "";
		if (by !== "code" && clue.code.trim() === "") byName += clue.rows;
		return kode;
	});
	const unknownRows = unknown.flatMap((i) => rowsOf.get(i) ?? []).slice(0, MOST_FINDING_ROWS);
	const unknownCount = unknown.reduce((count, i) => count + (clues[i] as PlaceClue).rows, 0);
	return {
		kode: Array.from(clueOf, (clue) => kodeOf[clue] as string),
		reading,
		columns,
		findings: [
			// what a list's own codes are is said of the areas; how they are read, here too
			...readingFindings(reading, columns.code.length).filter(({ code }) => code === "CODES_BPS" || code === "CODES_UNPROVED"),
			...(byName > 0 ? [{ code: "PLACED_BY_NAME", count: byName, rows: [] } as const] : []),
			...findings,
			...(unknownCount > 0 ? [{ code: "PLACE_UNKNOWN", count: unknownCount, rows: unknownRows } as const] : []),
		],
	};
}
