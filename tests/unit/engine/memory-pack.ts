import { createRandom } from "#core/base/random.ts";
import type { Column, HouseholdColumns } from "#core/families/columns.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { type LoadedPack, loadPack } from "#engine/loaded-pack.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";

/** Two kelurahan side by side on the equator, about 1.1 km each way, in two kecamatan. */
export const AREAS: AreaTable = {
	length: 2,
	level: "kelurahan",
	kode: ["64.74.01.1001", "64.74.02.1001"],
	nama: ["Barat", "Timur"],
	kodeKecamatan: ["64.74.01", "64.74.02"],
	kecamatan: ["Hilir", "Hulu"],
	kodeKota: ["64.74", "64.74"],
	kota: ["Contoh", "Contoh"],
	kodeProvinsi: ["64", "64"],
	provinsi: ["", ""],
	statistics: new Map(),
	geometry: {
		lngLat: Float64Array.of(
			117,
			0,
			117.01,
			0,
			117.01,
			0.01,
			117,
			0.01,
			117,
			0,
			117.01,
			0,
			117.02,
			0,
			117.02,
			0.01,
			117.01,
			0.01,
			117.01,
			0,
		),
		ringStart: Uint32Array.of(0, 5, 10),
		polygonStart: Uint32Array.of(0, 1, 2),
		areaStart: Uint32Array.of(0, 1, 2),
	},
	bbox: [117, 0, 117.02, 0.01],
};

export function manifest(change: { readonly complete?: boolean } = {}): PackManifest {
	return {
		format: "kantong-pack/1",
		kode: "64.74",
		nama: "Contoh",
		tingkat: "kota",
		periode: "2025",
		dibuat: "2026-01-01",
		notice: "",
		layers: {
			areas: { url: "areas.fgb", bytes: 10, sha256: "", count: 2, level: "kelurahan" },
			households: { url: "households.fgb", bytes: 20, sha256: "", count: 6, complete: change.complete ?? true },
		},
		programmes: [
			{ id: "pkh", kode: "PKH", nama: "PKH", pemilik: "", kelompok: "nasional", sektor: "", sasaran: "", satuan: "keluarga" },
			{ id: "blt", kode: "BLT", nama: "BLT", pemilik: "", kelompok: "desa", sektor: "", sasaran: "", satuan: "keluarga" },
			{ id: "zakat", kode: "Z", nama: "Zakat", pemilik: "", kelompok: "zakat", sektor: "", sasaran: "", satuan: "keluarga" },
		],
		indicators: { default: "belum_terjangkau", chosen: ["pkh", "blt"], filter: "terdaftar" },
		targets: [],
		sources: [],
		contact: "",
	};
}

const yes = (...values: number[]): Column => ({ kind: "boolean", values: Int8Array.from(values) });

/** Six families: three in Barat, one in Timur, one in the sea, one without coordinates whose kode names Timur. */
export const SIX: HouseholdColumns = {
	length: 6,
	lng: Float64Array.of(117.001, 117.002, 117.009, 117.015, 118, Number.NaN),
	lat: Float64Array.of(0.001, 0.001, 0.009, 0.005, 1, Number.NaN),
	columns: new Map<string, Column>([
		["id", { kind: "text", dictionary: ["a", "b", "c", "d", "e", "f"], codes: Int32Array.of(0, 1, 2, 3, 4, 5) }],
		["kode", { kind: "text", dictionary: ["64.74.01.1001", "64.74.02.1001"], codes: Int32Array.of(0, 0, 0, 1, -1, 1) }],
		["desil", { kind: "number", values: Uint8Array.of(1, 2, 2, 0, 5, 1) }],
		["anggota", { kind: "number", values: Uint8Array.of(4, 3, 2, 1, 5, 6) }],
		["r_lantai", { kind: "number", values: Float64Array.of(6, Number.NaN, 1, 6, 1, 6) }],
		["terdaftar", yes(1, 1, 0, 1, 1, 1)],
		["p_pkh", yes(0, 1, 0, 0, 0, 0)],
		["p_blt", yes(0, 0, 0, 1, 0, -1)],
	]),
};

export function sixFamilies(): LoadedPack {
	return loadPack(manifest(), AREAS, SIX);
}

/** 2,000 families spread over both kelurahan at one rate, and 60 in a tight place of Timur where nearly all are poor. */
export function plantedPocket(complete = true): LoadedPack {
	const random = createRandom(7);
	const length = 2060;
	const lng = new Float64Array(length);
	const lat = new Float64Array(length);
	const desil = new Uint8Array(length);
	for (let row = 0; row < length; row++) {
		const planted = row >= 2000;
		lng[row] = planted ? 117.015 + random.next() * 0.001 : 117 + random.next() * 0.02;
		lat[row] = planted ? 0.005 + random.next() * 0.001 : random.next() * 0.01;
		desil[row] = random.next() < (planted ? 0.9 : 0.08) ? 1 : 6;
	}
	const columns = new Map<string, Column>([
		["desil", { kind: "number", values: desil }],
		["anggota", { kind: "number", values: new Uint8Array(length).fill(4) }],
		["p_pkh", { kind: "boolean", values: Int8Array.from(desil, (_, row) => row % 2) }],
	]);
	return loadPack(manifest({ complete }), AREAS, { length, lng, lat, columns });
}
