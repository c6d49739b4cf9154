import type { Result } from "#core/base/result.ts";
import { ok } from "#core/base/result.ts";
import { bareCode } from "#core/place/official/code-dress.ts";
import {
	createOfficialIndex,
	joinOfficialAreas,
	type OfficialAreas,
	type OfficialIndex,
	takeOfficialAreas,
} from "#core/place/official/official-areas.ts";
import { placeName } from "#core/place/official/place-name.ts";
import type { PlaceClue } from "#core/place/official/read-places.ts";

/** Where the official areas are fetched from: the site's own files in the page, `data/wilayah` in the terminal. */
export type OfficialSource = {
	/** Provinces, kabupaten/kota and kecamatan of the whole country, without villages. */
	readonly country: () => Promise<Result<OfficialAreas>>;
	/** Everything of one province, by its two digits. */
	readonly province: (kode: string) => Promise<Result<OfficialAreas>>;
};

/** Lengths of dotted codes. */
const CITY_CODE = 5;
export const KECAMATAN_CODE = 8;
/** A province is looked up when at least this share of the rows may lie in it. */
const LEAST_SHARE = 0.05;

/**
 * The official areas of the provinces the clues point at, by codes (read as Kemendagri's and as BPS's), by names of
 * kabupaten/kota, else by the one kabupaten/kota that has most of the named kecamatan; of `region` (a Kemendagri code of any level) when a person has said it. null when nothing points anywhere.
 */
export async function officialFor(
	clues: readonly PlaceClue[],
	source: OfficialSource,
	region: string | null,
): Promise<Result<OfficialIndex | null>> {
	const provinces = region === null ? await provincesOf(clues, source) : ok([region.slice(0, 2)]);
	if (!provinces.ok) return provinces;
	const lists: OfficialAreas[] = [];
	for (const kode of provinces.value) {
		const list = await source.province(kode);
		if (!list.ok) return list;
		lists.push(list.value);
	}
	if (lists.length === 0) return ok(null);
	const joined = joinOfficialAreas(lists);
	return ok(createOfficialIndex(region === null ? joined : onlyRegion(joined, region)));
}

async function provincesOf(clues: readonly PlaceClue[], source: OfficialSource): Promise<Result<readonly string[]>> {
	const country = await source.country();
	if (!country.ok) return country;
	const index = createOfficialIndex(country.value);
	const byName = citiesByName(country.value);
	const rows = new Map<string, number>();
	let all = 0;
	for (const clue of clues) {
		all += clue.rows;
		for (const province of new Set(provincesOfClue(clue, index, byName)))
			rows.set(province, (rows.get(province) ?? 0) + clue.rows);
	}
	if (rows.size === 0) return ok(provincesOfKecamatan(clues, country.value));
	return ok([...rows].filter(([, count]) => count >= all * LEAST_SHARE).map(([province]) => province));
}

function provincesOfClue(clue: PlaceClue, index: OfficialIndex, byName: ReadonlyMap<string, readonly string[]>): string[] {
	const { digits } = bareCode(clue.code);
	const found: string[] = [];
	const dotted = digits.length >= 4 ? `${digits.slice(0, 2)}.${digits.slice(2, 4)}` : digits;
	if (index.rowOf.has(dotted)) found.push(dotted.slice(0, 2));
	const bps = index.rowOfBps.get(digits.slice(0, 4));
	if (bps !== undefined) found.push((index.areas.kode[bps] as string).slice(0, 2));
	if (found.length > 0 || clue.kota.trim() === "") return found;
	const name = placeName(clue.kota, "kota");
	return [...(byName.get(name.full) ?? []), ...(byName.get(name.bare) ?? [])];
}

/** Where no code and no kabupaten/kota is written: that of the kabupaten/kota in which more of the kecamatan names occur than in any other. */
function provincesOfKecamatan(clues: readonly PlaceClue[], { kode, nama }: OfficialAreas): string[] {
	const written = new Set(
		clues.flatMap(({ kecamatan }) => (kecamatan.trim() === "" ? [] : [placeName(kecamatan, "kecamatan").bare])),
	);
	const found = new Map<string, number>();
	for (const [row, code] of kode.entries()) {
		if (code.length !== KECAMATAN_CODE || !written.has(placeName(nama[row] as string, "kecamatan").bare)) continue;
		const city = code.slice(0, CITY_CODE);
		found.set(city, (found.get(city) ?? 0) + 1);
	}
	const most = Math.max(0, ...found.values());
	const best = [...found].filter(([, count]) => count === most);
	return best.length === 1 ? [(best[0] as [string, number])[0].slice(0, 2)] : [];
}

function citiesByName({ kode, nama }: OfficialAreas): Map<string, string[]> {
	const cities = new Map<string, string[]>();
	for (const [row, code] of kode.entries()) {
		if (code.length !== CITY_CODE) continue;
		const name = placeName(nama[row] as string, "kota");
		for (const key of new Set([name.full, name.bare])) cities.set(key, [...(cities.get(key) ?? []), code.slice(0, 2)]);
	}
	return cities;
}

/** The region, what lies in it and what it lies in. */
function onlyRegion(areas: OfficialAreas, region: string): OfficialAreas {
	return takeOfficialAreas(areas, (kode) => kode === region || kode.startsWith(`${region}.`) || region.startsWith(`${kode}.`));
}
