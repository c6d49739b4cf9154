import { knownKind } from "#core/families/build-columns.ts";
import { plainName } from "#core/families/plain-name.ts";
import { placeRoleOf } from "../areas/area-roles.ts";
import type { TextColumnOf } from "../areas/place-columns.ts";
import { packColumnName } from "../household-names.ts";
import { cluesOfRows, familyPlaceColumns } from "./family-places.ts";

/** What figures of areas are called: counts of families, persons, poor. */
const FIGURE =
	/(^|_)(miskin|rentan|jumlah|jml|total|kk|kel|keluarga|kpm|jiwa|penduduk|penerima|ruta|rtm?|persen|persentase)(_|$|\d)/;
/** So few figures could be of a family. */
const FEWEST_FIGURES = 2;
/** So many rows may say the same place: a total row, a doubled one. */
const DOUBLED = 0.02;

/**
 * The columns of figures of a list that has one row per area, by their own names; null for a list of families. Every row names a
 * place of its own, nothing in it is a family's (decile, members, key, coordinates), and at least two columns are counts.
 */
export function figuresOfAreas(columns: readonly TextColumnOf[], rows: number): readonly string[] | null {
	const places = familyPlaceColumns(columns, rows);
	if (rows < 2 || places === null) return null;
	const none = new Float64Array(rows).fill(Number.NaN);
	if (cluesOfRows(places, { lng: none, lat: none }).clues.length < rows * (1 - DOUBLED)) return null;
	const others = columns.filter(({ name, cells }) => placeRoleOf(name) === null && cells.some((cell) => cell.trim() !== ""));
	if (others.some(({ name }) => isOfFamily(packColumnName(name)))) return null;
	const figures = others.filter(({ name, cells }) => FIGURE.test(plainName(name)) && isCount(cells));
	return figures.length < FEWEST_FIGURES ? null : figures.map(({ name }) => name);
}

function isOfFamily(place: string): boolean {
	return place === "lng" || place === "lat" || (knownKind(place) !== null && place !== "kode" && !place.startsWith("p_"));
}

/** Whole numbers, more than yes and no. */
function isCount(cells: readonly string[]): boolean {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
	const numbers = filled.filter((cell) => /^<?\s*\d[\d.,]*$/.test(cell));
	return numbers.length >= 0.8 * filled.length && numbers.some((cell) => Number(cell.replace(/\D/g, "")) > 1);
}
