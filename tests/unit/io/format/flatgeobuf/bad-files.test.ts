import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readAnyFgb } from "#io/format/flatgeobuf/read-any.ts";
import { readAreasFgb } from "#io/format/flatgeobuf/read-areas.ts";
import { readHouseholdsFgb } from "#io/format/flatgeobuf/read-households.ts";
import { hasShared, sharedPath } from "../../../../fixtures/shared.ts";

function bytesOf(...parts: string[]): Uint8Array {
	return new Uint8Array(readFileSync(sharedPath("badinputs", ...parts)));
}

/** "count" or the code of the fault, from the generic reader. */
function outcome(bytes: Uint8Array): string | number {
	const read = readAnyFgb(bytes);
	return read.ok ? read.value.count : read.error.code;
}

describe.runIf(hasShared)("FlatGeobuf files of the hostile corpus", () => {
	it.each([
		["header-0.fgb", "HEADER"],
		["header-4GB.fgb", "HEADER"],
		["indeks-kolom-65535.fgb", "COLUMN"],
		["kolom-__proto__.fgb", "COLUMN_NAME"],
		["nol-fitur-berindeks.fgb", 0],
		["ok-3-titik.fgb", 3],
		["panjang-fitur-0.fgb", "LENGTH"],
		["potong-di-batas-fitur.fgb", "COUNT"],
		["rtree-nan.fgb", "INDEX"],
		["rtree-offset-luar-berkas.fgb", "INDEX"],
		["rtree-siklus.fgb", "INDEX"],
		["sampah-di-ekor.fgb", "TRAILING"],
	])("%s gives %s", (name, expected) => {
		expect(outcome(bytesOf("indonesian", "fgb", name))).toBe(expected);
		expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
	});

	it("refuses the same points-file damage when it is read as a household layer", () => {
		for (const [name, code] of [
			["header-4GB.fgb", "HEADER"],
			["indeks-kolom-65535.fgb", "COLUMN"],
			["kolom-__proto__.fgb", "COLUMN_NAME"],
			["panjang-fitur-0.fgb", "LENGTH"],
			["potong-di-batas-fitur.fgb", "COUNT"],
			["sampah-di-ekor.fgb", "TRAILING"],
		] as const) {
			const read = readHouseholdsFgb(bytesOf("indonesian", "fgb", name), { file: name });
			expect(read).toMatchObject({ ok: false, error: { code, file: name } });
		}
		expect(readHouseholdsFgb(bytesOf("indonesian", "fgb", "ok-3-titik.fgb"))).toMatchObject({ ok: true, value: { length: 3 } });
	});

	it("says how many features were written and how many could be read", () => {
		const read = readHouseholdsFgb(bytesOf("indonesian", "fgb", "potong-di-batas-fitur.fgb"));
		expect(read).toMatchObject({ ok: false, error: { code: "COUNT", params: { expected: 3, found: 1 } } });
	});

	it("refuses every file on which the library hangs, and does so at once", () => {
		const names = readdirSync(sharedPath("badinputs", "fgb-hang"));
		expect(names.length).toBeGreaterThanOrEqual(20);
		for (const name of names) {
			const start = performance.now();
			expect(typeof outcome(bytesOf("fgb-hang", name)), name).toBe("string");
			expect(performance.now() - start, name).toBeLessThan(2000);
		}
	});

	it.each([
		["alldatatypes.fgb", 1],
		["binary_wkb.fgb", 1],
		["clusterfuzz-testcase-minimized-fgb_fuzzer-4642513358553088", "MAGIC"],
		["countries.fgb", 179],
		["countries_nogeo.fgb", 179],
		["empty.fgb", 0],
		["heterogeneous.fgb", 3],
		["mp_overlapping.fgb", 2],
		["no_properties.fgb", 1],
		["poly00.fgb", 10],
		["poly01.fgb", 10],
		["triangle.fgb", 1],
		["unknown_feature_count.fgb", 1],
	])("reads %s as the library's own tests do: %s", (name, expected) => {
		expect(outcome(bytesOf("fgb", name))).toBe(expected);
	});

	it("reads the valid files of mapshaper", () => {
		const names = readdirSync(sharedPath("badinputs", "fgb")).filter((name) => name.startsWith("mapshaper_"));
		expect(names).toHaveLength(10);
		for (const name of names) expect(outcome(bytesOf("fgb", name)), name).toBe(name.includes("error5.fgb") ? 5 : 1);
	});

	it("names the geometry types it met", () => {
		const read = readAnyFgb(bytesOf("fgb", "heterogeneous.fgb"));
		expect(read.ok && [...read.value.types]).toEqual([
			["Point", 1],
			["LineString", 1],
			["MultiPolygon", 1],
		]);
	});

	it("decodes every column type, and flags the integer a number cannot hold", () => {
		const read = readAnyFgb(bytesOf("fgb", "alldatatypes.fgb"));
		if (!read.ok) throw new Error(read.error.code);
		const { columns, findings } = read.value;
		const number = (name: string) => {
			const column = columns.get(name);
			return column?.kind === "text" ? Number.NaN : column?.values[0];
		};
		expect([...columns.keys()]).toEqual([
			"byte",
			"ubyte",
			"bool",
			"short",
			"ushort",
			"int",
			"uint",
			"long",
			"ulong",
			"float",
			"double",
			"string",
			"json",
			"datetime",
		]);
		expect(["byte", "ubyte", "bool", "short", "ushort", "int", "uint", "long", "float", "double"].map(number)).toEqual([
			-1, 255, 1, -1, 65535, -1, 4294967295, -1, 0, 0,
		]);
		expect(columns.get("datetime")).toMatchObject({ kind: "text", dictionary: ["2020-02-29T12:34:56Z"] });
		expect(findings).toEqual([{ code: "INTEGER_LOSSY", count: 1, rows: [1], params: { column: "ulong" } }]);
	});

	it("refuses a layer in another coordinate system", () => {
		expect(readAreasFgb(bytesOf("fgb", "poly00.fgb"))).toMatchObject({
			ok: false,
			error: { code: "CRS", params: { crs: "EPSG:27700" } },
		});
		expect(readAreasFgb(bytesOf("fgb", "mapshaper_greenland_merc_polygon_error.fgb"))).toMatchObject({
			ok: false,
			error: { code: "CRS" },
		});
	});

	it("refuses a layer of another geometry type, naming both", () => {
		expect(readHouseholdsFgb(bytesOf("fgb", "countries.fgb"))).toMatchObject({
			ok: false,
			error: { code: "GEOMETRY_TYPE", params: { expected: "Point", found: "MultiPolygon" } },
		});
		expect(readAreasFgb(bytesOf("indonesian", "fgb", "ok-3-titik.fgb"))).toMatchObject({
			ok: false,
			error: { code: "GEOMETRY_TYPE", params: { expected: "MultiPolygon", found: "Point" } },
		});
		expect(readHouseholdsFgb(bytesOf("fgb", "heterogeneous.fgb"))).toMatchObject({
			ok: false,
			error: { code: "GEOMETRY_TYPE", params: { row: 2 } },
		});
	});

	it("refuses an impossible header before allocating for it", () => {
		const before = process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
		for (const name of ["header-4GB.fgb", "panjang-fitur-0.fgb", "header-0.fgb"]) outcome(bytesOf("indonesian", "fgb", name));
		expect(process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers - before).toBeLessThan(50e6);
	});
});
