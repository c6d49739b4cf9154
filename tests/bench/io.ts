/** Decode and indexed write of household layers, beside the npm library's GeoJSON interface on the same families. */
import * as library from "flatgeobuf/lib/mjs/geojson.js";
import type { FeatureCollection } from "geojson";
import { createRandom } from "#core/base/random.ts";
import { booleanColumn, textColumn } from "#core/families/build-columns.ts";
import type { Column, HouseholdColumns } from "#core/families/columns.ts";
import { readHouseholdsFgb } from "#io/format/flatgeobuf/read-households.ts";
import { writeHouseholdsFgb } from "#io/format/flatgeobuf/write.ts";
import { type BenchRow, medianMs } from "./row.ts";

/** Eleven columns as a pack has them: a code, five bytes-wide numbers, a float, four programmes. */
function families(length: number): HouseholdColumns {
	const random = createRandom(length);
	const rows = Array.from({ length }, (_, row) => row);
	const bytes = (most: number): Column => ({ kind: "number", values: Uint8Array.from(rows, () => random.integer(most)) });
	const flags = (): Column => booleanColumn(rows.map(() => random.next() < 0.4));
	const lng = Float64Array.from(rows, () => 117.4 + random.next() * 0.2);
	const lat = Float64Array.from(rows, () => random.next() * 0.2);
	const columns = new Map<string, Column>([
		[
			"kode",
			textColumn(
				rows.map((row) => `64.74.0${1 + Math.floor(((lng[row] ?? 0) - 117.4) * 14)}.100${1 + Math.floor((lat[row] ?? 0) * 29)}`),
			),
		],
		["desil", bytes(11)],
		["anggota", bytes(10)],
		["fm_indikator", bytes(14)],
		["r_lantai", bytes(10)],
		["terdaftar", flags()],
		["pengeluaran", { kind: "number", values: Float32Array.from(rows, () => 300_000 + random.next() * 2e6) }],
		...["pkh", "sembako", "blt", "pbi"].map((id): [string, Column] => [`p_${id}`, flags()]),
	]);
	return { length, lng, lat, columns };
}

async function libraryCollection(bytes: Uint8Array): Promise<FeatureCollection> {
	const features: FeatureCollection["features"] = [];
	for await (const feature of library.deserialize(bytes)) features.push(feature);
	return { type: "FeatureCollection", features };
}

/** Median of a few runs of something that has to be waited for, without a warm-up: the peer is slow enough. */
async function medianAsync(runs: number, work: () => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
	}
	times.sort((a, b) => a - b);
	return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

function decode(bytes: Uint8Array): number {
	const read = readHouseholdsFgb(bytes);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value.length;
}

const GOALS = new Map([[1_000_000, { decode: "≤ 150 ms and ≥ 15× the peer", write: "≤ 2 s and ≥ 8× the peer" }]]);

export async function ioBench(): Promise<BenchRow[]> {
	const rows: BenchRow[] = [];
	for (const n of [10_000, 100_000, 1_000_000]) {
		const made = families(n);
		let bytes = writeHouseholdsFgb(made);
		const large = n >= 1_000_000;
		const decodeMs = medianMs(large ? 9 : 15, () => decode(bytes));
		const writeMs = medianMs(large ? 3 : 7, () => {
			bytes = writeHouseholdsFgb(made);
		});
		let collection: FeatureCollection | null = null;
		const peerDecodeMs = await medianAsync(large ? 1 : 3, async () => {
			collection = await libraryCollection(bytes);
		});
		const goal = GOALS.get(n);
		rows.push({
			name: "FlatGeobuf bytes to typed columns, 11 columns",
			n,
			medianMs: decodeMs,
			peer: "flatgeobuf/geojson deserialize",
			peerMs: peerDecodeMs,
			ratio: peerDecodeMs / decodeMs,
			...(goal ? { goal: goal.decode } : {}),
		});
		const peerWriteMs = await medianAsync(1, async () => library.serialize(collection as unknown as FeatureCollection));
		rows.push({
			name: "columns to indexed FlatGeobuf (the peer writes no index)",
			n,
			medianMs: writeMs,
			peer: "flatgeobuf/geojson serialize",
			peerMs: peerWriteMs,
			ratio: peerWriteMs / writeMs,
			...(goal ? { goal: goal.write } : {}),
		});
	}
	return rows;
}
