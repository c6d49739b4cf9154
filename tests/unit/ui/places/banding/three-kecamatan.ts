import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import type { Column } from "#core/families/columns.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { createHandler, type Handler } from "#engine/handler.ts";
import { buildPackFiles } from "#io/pack/write-pack.ts";
import { manifest } from "../../../engine/memory-pack.ts";

const KECAMATAN = ["Utara", "Utara", "Selatan", "Selatan", "Barat", "Barat", "Barat"];
const NUMBERS = ["01", "01", "02", "02", "03", "03", "03"];
export const KODE = NUMBERS.map((number, i) => `64.74.${number}.100${1 + i}`);
/** Listed families, of decile 1, and without PKH, per kelurahan. */
const LISTED = [100, 100, 150, 150, 40, 40, 8];
const POOREST = [10, 12, 45, 45, 4, 3, 1];
const WITHOUT = [50, 50, 60, 60, 30, 30, 6];

const AREAS: AreaTable = {
	length: KODE.length,
	level: "kelurahan",
	kode: KODE,
	nama: ["Aren", "Bakau", "Cemara", "Damar", "Enau", "Flamboyan", "Gaharu"],
	kodeKecamatan: KODE.map((kode) => kode.slice(0, 8)),
	kecamatan: KECAMATAN,
	kodeKota: KODE.map(() => "64.74"),
	kota: KODE.map(() => "Contoh"),
	kodeProvinsi: KODE.map(() => "64"),
	provinsi: KODE.map(() => ""),
	statistics: new Map(),
	geometry: {
		lngLat: Float64Array.from(
			KODE.flatMap((_, i) => {
				const west = 117 + i / 100;
				return [west, 0, west + 0.01, 0, west + 0.01, 0.01, west, 0.01, west, 0];
			}),
		),
		ringStart: Uint32Array.from({ length: 8 }, (_, i) => i * 5),
		polygonStart: Uint32Array.from({ length: 8 }, (_, i) => i),
		areaStart: Uint32Array.from({ length: 8 }, (_, i) => i),
	},
	bbox: [117, 0, 117.07, 0.01],
};

/** Seven kelurahan in three kecamatan, 588 listed families, counted by hand. */
export function threeKecamatan(): Handler {
	const rows = LISTED.flatMap((listed, area) =>
		Array.from({ length: listed }, (_, i) => ({
			area,
			i,
			poorest: i < (POOREST[area] ?? 0),
			reached: i >= (WITHOUT[area] ?? 0),
		})),
	);
	// a layer of listed families only would be a list, not everybody
	rows.push({ area: 0, i: 0, poorest: false, reached: false });
	const columns = new Map<string, Column>([
		["id", { kind: "text", dictionary: rows.map((_, row) => `k${row}`), codes: Int32Array.from(rows, (_, row) => row) }],
		["kode", { kind: "text", dictionary: KODE, codes: Int32Array.from(rows, ({ area }) => area) }],
		["desil", { kind: "number", values: Uint8Array.from(rows, ({ poorest }) => (poorest ? 1 : 3)) }],
		["anggota", { kind: "number", values: new Uint8Array(rows.length).fill(4) }],
		["terdaftar", { kind: "boolean", values: Int8Array.from(rows, (_, row) => (row < rows.length - 1 ? 1 : 0)) }],
		["p_pkh", { kind: "boolean", values: Int8Array.from(rows, ({ reached }) => (reached ? 1 : 0)) }],
	]);
	const { format: _, layers: __, ...facts } = manifest();
	const files = buildPackFiles({
		facts: {
			...facts,
			programmes: facts.programmes.filter(({ id }) => id === "pkh"),
			indicators: { ...facts.indicators, chosen: ["pkh"] },
		},
		areas: AREAS,
		households: {
			length: rows.length,
			lng: Float64Array.from(rows, ({ area, i }) => 117.0005 + area / 100 + (i % 30) * 0.0003),
			lat: Float64Array.from(rows, ({ i }) => 0.0005 + (i % 31) * 0.0003),
			columns,
		},
		complete: true,
	});
	return createHandler({
		async read(url) {
			const bytes = files.get(url.split("/").at(-1) ?? "");
			return bytes ? ok(bytes) : fail(appError("HTTP", { status: 404 }, url));
		},
	});
}
