import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { ok } from "#core/base/result.ts";
import { booleanColumn, textColumn } from "#core/families/build-columns.ts";
import type { Column, HouseholdColumns } from "#core/families/columns.ts";
import { plainText, toCsv } from "#io/export/export-csv.ts";
import { readCsv } from "#io/format/csv.ts";
import { readAnyFgb } from "#io/format/flatgeobuf/read-any.ts";
import { readAreasFgb } from "#io/format/flatgeobuf/read-areas.ts";
import { readHouseholdsByBbox } from "#io/format/flatgeobuf/read-bbox.ts";
import { readHouseholdsFgb } from "#io/format/flatgeobuf/read-households.ts";
import { writeAreasFgb, writeHouseholdsFgb } from "#io/format/flatgeobuf/write.ts";
import { openPack } from "#io/pack/open-pack.ts";
import { buildPackFiles } from "#io/pack/write-pack.ts";
import { mutate, sameBytes } from "../fixtures/fgb-mutants.ts";
import { makeAreas, makeHouseholds, rowTexts } from "../fixtures/io-layers.ts";

const text = fc.string({ unit: "grapheme", maxLength: 12 });

function columnOf(rows: number): fc.Arbitrary<Column> {
	const cells = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: rows, maxLength: rows });
	return fc.oneof(
		cells(fc.option(text)).map(textColumn),
		cells(fc.option(fc.boolean())).map(booleanColumn),
		cells(fc.integer({ min: 0, max: 255 })).map((values): Column => ({ kind: "number", values: Uint8Array.from(values) })),
		cells(fc.integer({ min: -128, max: 127 })).map((values): Column => ({ kind: "number", values: Int8Array.from(values) })),
		cells(fc.integer({ min: -32768, max: 32767 })).map((values): Column => ({ kind: "number", values: Int16Array.from(values) })),
		cells(fc.integer({ min: 0, max: 65535 })).map((values): Column => ({ kind: "number", values: Uint16Array.from(values) })),
		cells(fc.integer()).map((values): Column => ({ kind: "number", values: Int32Array.from(values) })),
		cells(fc.integer({ min: 0, max: 2 ** 32 - 1 })).map(
			(values): Column => ({ kind: "number", values: Uint32Array.from(values) }),
		),
		cells(fc.float({ noNaN: false })).map((values): Column => ({ kind: "number", values: Float32Array.from(values) })),
		cells(fc.double()).map((values): Column => ({ kind: "number", values: Float64Array.from(values) })),
	);
}

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/).filter((word) => word !== "constructor" && word !== "prototype");

const households: fc.Arbitrary<HouseholdColumns> = fc.integer({ min: 0, max: 40 }).chain((length) =>
	fc
		.record({
			lng: fc.array(fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constant(117.5)), {
				minLength: length,
				maxLength: length,
			}),
			lat: fc.array(fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constant(0.1)), {
				minLength: length,
				maxLength: length,
			}),
			located: fc.array(fc.boolean(), { minLength: length, maxLength: length }),
			columns: fc.dictionary(name, columnOf(length), { maxKeys: 6, noNullPrototype: false }),
		})
		.map(({ lng, lat, located, columns }) => ({
			length,
			lng: Float64Array.from(lng, (x, row) => (located[row] ? x : Number.NaN)),
			lat: Float64Array.from(lat, (y, row) => (located[row] ? y : Number.NaN)),
			columns: new Map(Object.entries(columns)),
		})),
);

describe("FlatGeobuf round trips", () => {
	it("keep every value of any columns, and the order when it is given", () => {
		fc.assert(
			fc.property(households, (made) => {
				const read = readHouseholdsFgb(writeHouseholdsFgb(made, { order: "given" }));
				if (!read.ok) throw new Error(JSON.stringify(read.error));
				expect([...read.value.lng]).toEqual([...made.lng]);
				expect(rowTexts(read.value)).toEqual(rowTexts(made));
				expect(rowTexts(readAgain(made))).toEqual(rowTexts(made));
			}),
			{ numRuns: 200, seed: 11 },
		);
	});

	it("give the same families by box as by looking at all of them", async () => {
		await fc.assert(
			fc.asyncProperty(
				households,
				fc.double({ min: -180, max: 179, noNaN: true }),
				fc.double({ min: 0, max: 90, noNaN: true }),
				async (made, west, width) => {
					const bytes = writeHouseholdsFgb(made);
					const box = [west, -45, west + width, 45] as const;
					const read = await readHouseholdsByBbox(
						{ bytes: bytes.length, read: async (first, after) => ok(bytes.slice(first, after)) },
						{ boxes: [box] },
					);
					if (!read.ok) throw new Error(JSON.stringify(read.error));
					if (read.value === null) {
						// nobody: nothing to index
						expect(made.length).toBe(0);
						return;
					}
					const rows = [...made.lng.keys()].filter((row) => {
						const [x, y] = [made.lng[row] ?? Number.NaN, made.lat[row] ?? Number.NaN];
						return x >= box[0] && x <= box[2] && y >= -45 && y <= 45;
					});
					expect(rowTexts(read.value)).toEqual(rowTexts(made, rows));
				},
			),
			{ numRuns: 100, seed: 12 },
		);
	});
});

function readAgain(made: HouseholdColumns): HouseholdColumns {
	const read = readHouseholdsFgb(writeHouseholdsFgb(made));
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}

describe("CSV round trips", () => {
	it("keep any text through an export, and none of them can run", () => {
		const cell = fc
			.string({ unit: "grapheme", maxLength: 30 })
			.filter((value) => value.isWellFormed() && !value.includes("\0") && value !== "");
		const risky = fc
			.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", " =", "'", "'="), cell)
			.map(([start, rest]) => start + rest);
		fc.assert(
			fc.property(
				fc.array(fc.oneof(cell, risky), { minLength: 1, maxLength: 10 }),
				fc.constantFrom(
					{ delimiter: ";", decimal: ",", yes: "ya", no: "tidak" },
					{ delimiter: ",", decimal: ".", yes: "yes", no: "no" },
				),
				(texts, style) => {
					const csv = toCsv(
						[
							{ title: "a", value: (row: string) => row },
							{ title: "b", value: () => 1 },
						],
						texts,
						style,
					);
					const table = readCsv(new TextEncoder().encode(csv));
					if (!table.ok) throw new Error(JSON.stringify(table.error));
					const cells = table.value.columns[0] ?? [];
					expect(cells.map(plainText)).toEqual(texts);
					for (const written of cells) expect(written).not.toMatch(/^\s*[=+\-@]/);
				},
			),
			{ numRuns: 2000, seed: 13 },
		);
	});
});

/** Everything a reader may give for a mutant: a fault, or a layer. Throws and hangs fail the test by themselves. */
function readTimed<T>(work: () => T): T {
	const start = performance.now();
	const result = work();
	expect(performance.now() - start).toBeLessThan(2000);
	return result;
}

describe("damaged files (seeded; ten thousand of them in tests/fuzz)", () => {
	const families = 120;
	const layers = [
		writeHouseholdsFgb(makeHouseholds(families)),
		writeHouseholdsFgb(makeHouseholds(families, { gaps: true, seed: 3 })),
		writeHouseholdsFgb(makeHouseholds(families, { texts: false })),
	];

	it("are refused, or have every family: never another count, never a crash or a hang", () => {
		const random = createRandom(2026);
		const outcomes = new Map<string, number>();
		for (let i = 0; i < 700; i++) {
			const mutant = mutate(layers[i % layers.length] ?? new Uint8Array(0), random);
			const read = readTimed(() => readHouseholdsFgb(mutant));
			if (read.ok) expect(read.value.length).toBe(families);
			outcomes.set(read.ok ? "read" : read.error.code, (outcomes.get(read.ok ? "read" : read.error.code) ?? 0) + 1);
		}
		// the damage reaches every check, and a good part is found without any hash
		expect([...outcomes.keys()].length).toBeGreaterThan(8);
		expect(outcomes.get("read") ?? 0).toBeLessThan(500);
	});

	it("in an area layer are refused, or have every area", () => {
		const bytes = writeAreasFgb(makeAreas(15));
		const random = createRandom(7);
		for (let i = 0; i < 300; i++) {
			const mutant = mutate(bytes, random);
			const read = readTimed(() => readAreasFgb(mutant));
			if (read.ok) expect(read.value.length).toBe(15);
			const any = readTimed(() => readAnyFgb(mutant));
			if (any.ok) expect(any.value.count).toBe(15);
		}
	});

	it("are never accepted in a pack: size and hash are the manifest's", async () => {
		const facts = {
			kode: "64.74",
			nama: "Uji",
			tingkat: "kota" as const,
			periode: "",
			dibuat: "2026-01-01",
			notice: "",
			programmes: [],
			indicators: { default: "terdaftar" },
			targets: [],
			sources: [],
			contact: "",
		};
		const pack = buildPackFiles({ facts, areas: makeAreas(6), households: makeHouseholds(families), complete: true });
		const random = createRandom(99);
		for (let i = 0; i < 300; i++) {
			const target = i % 2 === 0 ? "households.fgb.gz" : "areas.fgb";
			const original = pack.get(target) ?? new Uint8Array(0);
			const mutant = mutate(original, random);
			if (sameBytes(mutant, original)) continue;
			const opened = await openPack("m", {
				read: async (url) => ok(url === `m/${target}` ? mutant : (pack.get(url.slice(2)) ?? new Uint8Array(0))),
			});
			expect(opened).toMatchObject({ ok: false, error: { file: target } });
			expect(opened.ok ? "" : opened.error.code).toMatch(/^(SIZE|HASH)$/);
		}
	});
});
