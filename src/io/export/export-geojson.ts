import type { Geometry } from "#core/pocket/outline-types.ts";
import type { PovertyPocket } from "#core/pocket/pocket.ts";

export type PocketProperties = {
	readonly nomor: number;
	readonly miskin: number;
	readonly keluarga: number;
	readonly persen: number | null;
	readonly persen_bawah: number | null;
	readonly persen_atas: number | null;
	readonly rasio: number | null;
	readonly jiwa: number | null;
	readonly hektare: number | null;
	readonly tanpa_program: number | null;
	/** Codes of the kelurahan it touches, the one with most families first. */
	readonly kelurahan: string;
};

export type PocketCollection = {
	readonly type: "FeatureCollection";
	readonly features: readonly {
		readonly type: "Feature";
		readonly id: number;
		readonly properties: PocketProperties;
		readonly geometry: Geometry;
	}[];
};

/** Pockets as GeoJSON (RFC 7946, WGS 84), figures in percent; what is not known is null. No family is in it. */
export function pocketsToGeoJson(pockets: readonly PovertyPocket[]): PocketCollection {
	return {
		type: "FeatureCollection",
		features: pockets.map((pocket) => ({
			type: "Feature",
			id: pocket.id,
			properties: {
				nomor: pocket.id,
				miskin: pocket.poor,
				keluarga: pocket.households,
				persen: known(pocket.rate * 100),
				persen_bawah: known(pocket.low * 100),
				persen_atas: known(pocket.high * 100),
				rasio: known(pocket.ratio),
				jiwa: known(pocket.persons),
				hektare: known(pocket.hectares),
				tanpa_program: known(pocket.withoutAny),
				kelurahan: pocket.kelurahan.map(({ kode }) => kode).join(", "),
			},
			geometry: pocket.outline,
		})),
	};
}

function known(value: number): number | null {
	return Number.isFinite(value) ? value : null;
}
