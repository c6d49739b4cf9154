import type { IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import type { AreaGroups, AreaTable } from "#core/place/area-table.ts";
import type { OpenedPack, ViewAnswer, ViewQuery } from "#engine/protocol.ts";
import type { PackEntry, PackManifest } from "#io/pack/pack-manifest.ts";
import type { PackPreview } from "#io/pack/pack-preview.ts";

export const ENTRY: PackEntry = { kode: "64.74", nama: "Kota Contoh", tingkat: "kota", url: "64.74/pack.json" };
export const OTHER_ENTRY: PackEntry = { kode: "64.72", nama: "Kota Lain", tingkat: "kota", url: "64.72/pack.json" };

export const MANIFEST: PackManifest = {
	format: "kantong-pack/1",
	kode: "64.74",
	nama: "Kota Contoh",
	tingkat: "kota",
	periode: "2025",
	dibuat: "2026-01-01",
	notice: "data contoh",
	layers: {
		areas: { url: "areas.fgb", bytes: 1, sha256: "", count: 5, level: "kelurahan" },
		households: { url: "households.fgb", bytes: 1, sha256: "", count: 200, complete: true },
	},
	programmes: [
		{ id: "pkh", kode: "PKH", nama: "PKH", pemilik: "", kelompok: "nasional", sektor: "", sasaran: "", satuan: "keluarga" },
		{ id: "blt", kode: "BLT", nama: "BLT Desa", pemilik: "", kelompok: "desa", sektor: "", sasaran: "", satuan: "keluarga" },
	],
	indicators: {
		default: "belum_terjangkau",
		chosen: ["pkh", "blt"],
		filter: "terdaftar",
		povertyThreshold: 6,
		poor: "terdaftar and desil in [1, 2, 3, 4]",
	},
	targets: [],
	sources: [],
	contact: "",
};

export const KODE = ["64.74.01.1001", "64.74.01.1002", "64.74.02.1001", "64.74.02.1002", "64.74.02.1003"] as const;

/** Five unit squares side by side along the equator, 0.01° each. */
function squares(): AreaTable["geometry"] {
	const lngLat: number[] = [];
	for (let i = 0; i < KODE.length; i++) {
		const west = 117 + i * 0.01;
		lngLat.push(west, 0, west + 0.01, 0, west + 0.01, 0.01, west, 0.01, west, 0);
	}
	const starts = (step: number) => Uint32Array.from({ length: KODE.length + 1 }, (_, i) => i * step);
	return { lngLat: Float64Array.from(lngLat), ringStart: starts(5), polygonStart: starts(1), areaStart: starts(1) };
}

export const AREAS: AreaTable = {
	length: 5,
	level: "kelurahan",
	kode: KODE,
	nama: ["Aren", "Bakau", "Cemara", "Damar", "Enau"],
	kodeKecamatan: KODE.map((kode) => kode.slice(0, 8)),
	kecamatan: ["Hilir", "Hilir", "Hulu", "Hulu", "Hulu"],
	kodeKota: KODE.map(() => "64.74"),
	kota: KODE.map(() => "Kota Contoh"),
	kodeProvinsi: KODE.map(() => "64"),
	provinsi: KODE.map(() => ""),
	statistics: new Map([["luas_km2", Float64Array.from([2, Number.NaN, 1, 1, 1])]]),
	geometry: squares(),
	bbox: [117, 0, 117.05, 0.01],
};

const KELURAHAN: AreaGroups = {
	level: "kelurahan",
	kode: AREAS.kode,
	nama: AREAS.nama,
	induk: AREAS.kecamatan,
	groupOf: Int32Array.from([0, 1, 2, 3, 4]),
};
const KECAMATAN: AreaGroups = {
	level: "kecamatan",
	kode: ["64.74.01", "64.74.02"],
	nama: ["Hilir", "Hulu"],
	induk: ["Kota Contoh", "Kota Contoh"],
	groupOf: Int32Array.from([0, 0, 1, 1, 1]),
};

export const BURDEN: IndicatorInfo = {
	id: "belum",
	direction: "burden",
	unit: "keluarga",
	denominator: "selected_families",
	hasCount: true,
};
export const COVERAGE: IndicatorInfo = {
	id: "cakupan:pkh",
	direction: "coverage",
	unit: "keluarga",
	denominator: "eligible_families",
	hasCount: true,
	programme: "pkh",
};
export const DENSITY: IndicatorInfo = {
	id: "kepadatan",
	direction: "extent",
	unit: "keluarga",
	denominator: "square_kilometres",
	hasCount: false,
};
export const LISTED: IndicatorInfo = {
	id: "terdaftar",
	direction: "extent",
	unit: "keluarga",
	denominator: null,
	hasCount: true,
};

export const OPENED: OpenedPack = {
	manifest: MANIFEST,
	part: null,
	parts: [],
	areas: AREAS,
	groups: [KELURAHAN, KECAMATAN],
	columnTypes: new Map([
		["terdaftar", "boolean"],
		["desil", "number"],
		["fm_indikator", "number"],
		["p_pkh", "boolean"],
		["p_blt", "boolean"],
		["kecamatan", "text"],
		["kelurahan", "text"],
	]),
	householdCount: 300,
	rung: "A",
	positions: new Float64Array(0),
	deciles: new Uint8Array(0),
	options: new Map(),
	indicators: [LISTED, BURDEN, COVERAGE, DENSITY],
	findings: [],
	skippedColumns: [],
	suggestedRadius: { metres: 100, medianTenthNeighbourMetres: 66 },
};

/** Five areas of 100, 60, 40, 20 and 5 selected families; the total has three more, outside every area. */
export const SELECTED = [100, 60, 40, 20, 5, 228];
export const WITHOUT = [50, 45, 10, 12, 5, 123];

export function viewAnswer(change: Partial<ViewAnswer> & { readonly query?: ViewQuery } = {}): ViewAnswer {
	const selected = Float64Array.from(SELECTED);
	return {
		query: { where: "terdaftar", level: "kelurahan", indicator: "belum", chosenProgrammes: ["pkh", "blt"] },
		summary: {
			length: 6,
			households: selected.map((n) => n * 2),
			persons: selected.map((n) => n * 7),
			selected,
			selectedPersons: selected.map((n) => n * 3),
			programmeIds: ["pkh", "blt"],
			receivers: [Float64Array.from([20, 15, 20, 4, 0, 60]), Float64Array.from([30, 0, 10, 4, 0, 45])],
			numerator: Float64Array.from(WITHOUT),
			denominator: selected,
			outside: { households: 6, selected: 3 },
		},
		indicator: BURDEN,
		mask: new Uint8Array(0),
		selectedCount: 228,
		householdCount: 456,
		decileCounts: Array.from({ length: 11 }, () => 0),
		withoutAny: Float64Array.from(WITHOUT),
		milliseconds: 1,
		...change,
	};
}

export const PREVIEW: PackPreview = {
	nama: "Kota Contoh",
	periode: "2025",
	notice: "data contoh",
	filter: "terdaftar",
	indicator: "belum_terjangkau",
	chosen: ["pkh", "blt"],
	households: 456,
	areas: KODE.map((kode, i) => ({
		kode,
		nama: AREAS.nama[i] ?? "",
		kecamatan: AREAS.kecamatan[i] ?? "",
		numerator: WITHOUT[i] ?? 0,
		denominator: SELECTED[i] ?? 0,
		rings: [[117, 0, 117.01, 0, 117.01, 0.01, 117, 0]],
	})),
	total: { numerator: 123, denominator: 228 },
};

/** The same areas as the first of two parts of a larger region, read by ranges. */
export const OPENED_PART: OpenedPack = {
	...OPENED,
	manifest: {
		...MANIFEST,
		nama: "Kota Contoh, Provinsi Uji",
		layers: {
			...MANIFEST.layers,
			households: { url: "households.fgb", bytes: 58_000_000, sha256: "", count: 400_000, complete: true },
		},
	},
	part: {
		kode: "64.74",
		nama: "Kota Contoh",
		level: "kota",
		of: { kode: "64", nama: "Provinsi Uji" },
		road: "ranges",
		reason: null,
		bytesRead: 4_200_000,
		elsewhere: 37,
		nobodys: 5,
	},
	parts: [
		{ kode: "64.72", nama: "Kota Lain", level: "kota" },
		{ kode: "64.74", nama: "Kota Contoh", level: "kota" },
	],
};
