import type { Finding } from "#core/base/finding.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { parentKode } from "#core/place/kode-wilayah.ts";
import { type OfficialIndex, villagesUnder } from "#core/place/official/official-areas.ts";
import { schematicAreas } from "#core/place/schematic/schematic-areas.ts";
import { boundsOf } from "../../format/area-geometry-builder.ts";

/** A kabupaten/kota with less than this share of the families is not drawn: a family or two have moved, or their code is wrong. */
const LEAST_SHARE = 0.02;

/** The kabupaten/kota that most families live in, by their codes. */
export function citiesOfFamilies(kode: readonly (string | null)[]): string[] {
	const families = new Map<string, number>();
	let all = 0;
	for (const code of kode) {
		const city = parentKode(code ?? "", "kota");
		if (city === null) continue;
		all++;
		families.set(city, (families.get(city) ?? 0) + 1);
	}
	return [...families]
		.filter(([, count]) => count >= all * LEAST_SHARE)
		.map(([city]) => city)
		.sort();
}

/** Every village of these kabupaten/kota under schematic boundaries. A village whose place is not known is put amid its kecamatan, and told. */
export function schematicLayer(
	official: OfficialIndex,
	cities: readonly string[],
): { readonly areas: AreaTable; readonly findings: readonly Finding[] } {
	const { areas: list } = official;
	const rows = cities.flatMap((city) => villagesUnder(official, city));
	const known = rows.filter((row) => Number.isFinite(list.lng[row]) && (list.squareKilometres[row] as number) > 0);
	const guess = createGuess(official, known);
	const sites = rows.map((row) => (known.includes(row) ? siteOf(official, row) : guess(row)));
	const { geometry } = schematicAreas({
		lng: Float64Array.from(sites, ({ lng }) => lng),
		lat: Float64Array.from(sites, ({ lat }) => lat),
		squareKilometres: Float64Array.from(sites, ({ squareKilometres }) => squareKilometres),
	});
	const kode = rows.map((row) => list.kode[row] as string);
	const parents = (level: "kecamatan" | "kota" | "provinsi") => {
		const codes = kode.map((code) => parentKode(code, level) as string);
		return [codes, codes.map((code) => list.nama[official.rowOf.get(code) as number] ?? "")] as const;
	};
	const [kodeKecamatan, kecamatan] = parents("kecamatan");
	const [kodeKota, kota] = parents("kota");
	const [kodeProvinsi, provinsi] = parents("provinsi");
	const guessed = rows.length - known.length;
	return {
		areas: {
			length: rows.length,
			level: "kelurahan",
			kode,
			nama: rows.map((row) => list.nama[row] as string),
			kodeKecamatan,
			kecamatan,
			kodeKota,
			kota,
			kodeProvinsi,
			provinsi,
			statistics: new Map([["luas_km2", Float64Array.from(rows, (row) => list.squareKilometres[row] as number)]]),
			geometry,
			bbox: boundsOf(geometry.lngLat),
			schematic: true,
		},
		findings: [
			{ code: "SCHEMATIC", count: rows.length, rows: [] },
			...(guessed > 0 ? [{ code: "SCHEMATIC_GUESSED", count: guessed, rows: [] } as const] : []),
		],
	};
}

type Site = { readonly lng: number; readonly lat: number; readonly squareKilometres: number };

function siteOf({ areas }: OfficialIndex, row: number): Site {
	return {
		lng: areas.lng[row] as number,
		lat: areas.lat[row] as number,
		squareKilometres: areas.squareKilometres[row] as number,
	};
}

/** The mean place of the known villages of the same kecamatan, else of all, and the size of the smallest of them. */
function createGuess(official: OfficialIndex, known: readonly number[]): (row: number) => Site {
	const near = (row: number): readonly number[] => {
		const kecamatan = parentKode(official.areas.kode[row] as string, "kecamatan") ?? "";
		const same = known.filter((other) => (official.areas.kode[other] as string).startsWith(`${kecamatan}.`));
		return same.length > 0 ? same : known;
	};
	return (row) => {
		const sites = near(row).map((other) => siteOf(official, other));
		const mean = (of: (site: Site) => number): number =>
			sites.reduce((sum, site) => sum + of(site), 0) / Math.max(1, sites.length);
		return {
			lng: mean(({ lng }) => lng),
			lat: mean(({ lat }) => lat),
			squareKilometres: Math.min(...sites.map(({ squareKilometres }) => squareKilometres)),
		};
	};
}
