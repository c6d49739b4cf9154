import { describe, expect, it } from "vitest";
import { resolveAreaOf, withAreaColumns } from "#core/families/area-columns.ts";
import {
	booleanColumn,
	buildHouseholds,
	inferColumn,
	numberColumn,
	readBoolean,
	readNumber,
	rowsOf,
	takeRows,
	textColumn,
} from "#core/families/build-columns.ts";
import { numberAt, textAt } from "#core/families/columns.ts";
import { hasMissing } from "#core/families/missing.ts";
import { programmeBits } from "#core/families/programme-bits.ts";
import { squareAreas } from "../../../fixtures/square-areas.ts";

describe("columns from arrays", () => {
	it("stores each text once and keeps the empty text apart from a missing one", () => {
		const column = textColumn(["b", "a", "b", null, "", undefined]);
		expect(column.dictionary).toEqual(["b", "a", ""]);
		expect([...column.codes]).toEqual([0, 1, 0, -1, 2, -1]);
	});

	it.each([
		[[0, 255], Uint8Array],
		[[-1, 127], Int8Array],
		[[0, 256], Uint16Array],
		[[-1, 200], Int16Array],
		[[0, 65_536], Uint32Array],
		[[-1, 70_000], Int32Array],
		[[0, 2 ** 32], Float64Array],
		[[0.5, 1], Float64Array],
		[[Number.NaN, 1], Float64Array],
		[[], Uint8Array],
	])("stores %j in a %o", (values, type) => {
		const column = numberColumn(values);
		expect(column.values).toBeInstanceOf(type);
		expect([...column.values]).toEqual(values);
	});

	it("marks missing yes/no as −1", () => {
		expect([...booleanColumn([true, false, null, undefined]).values]).toEqual([1, 0, -1, -1]);
	});

	it("refuses columns of another length", () => {
		const two = new Float64Array(2);
		expect(() => buildHouseholds(two, new Float64Array(1), [])).toThrow(RangeError);
		expect(() => buildHouseholds(two, two, [["desil", numberColumn([1])]])).toThrow(/desil has 1 rows, expected 2/);
	});

	it("takes rows in any order, with repeats", () => {
		const households = buildHouseholds(Float64Array.of(1, 2, 3), Float64Array.of(4, 5, 6), [
			["desil", numberColumn([7, 8, 9])],
			["nama", textColumn(["x", null, "z"])],
		]);
		const taken = takeRows(households, [2, 1, 2]);
		expect([...taken.lng]).toEqual([3, 2, 3]);
		expect([0, 1, 2].map((row) => numberAt(taken.columns.get("desil"), row))).toEqual([9, 8, 9]);
		expect([0, 1, 2].map((row) => textAt(taken.columns.get("nama"), row))).toEqual(["z", undefined, "z"]);
		expect(taken.columns.get("desil")).toMatchObject({ values: expect.any(Uint8Array) });
		expect([...rowsOf(Uint8Array.of(0, 1, 1))]).toEqual([1, 2]);
	});

	it("knows whether anything is missing", () => {
		expect([numberColumn([1, 2]), numberColumn([1.5]), textColumn(["a"]), booleanColumn([true])].map(hasMissing)).toEqual([
			false,
			false,
			false,
			false,
		]);
		expect([numberColumn([1, Number.NaN]), textColumn([null]), booleanColumn([null])].map(hasMissing)).toEqual([
			true,
			true,
			true,
		]);
	});
});

describe("inferColumn", () => {
	it("keeps leading zeros of rt as text and reads the format's own kinds", () => {
		expect(inferColumn("rt", ["001", "12"]).column.kind).toBe("text");
		expect(inferColumn("desil", ["1", "", "x"])).toMatchObject({
			column: { kind: "number", values: Float64Array.of(1, Number.NaN, Number.NaN) },
			unread: 1,
			unreadRows: [3],
		});
		expect(inferColumn("p_pkh", ["1", "0", "Ya", "TIDAK", "", "mungkin"])).toMatchObject({
			column: { kind: "boolean", values: Int8Array.of(1, 0, 1, 0, -1, -1) },
			unread: 1,
			unreadRows: [6],
		});
	});

	it.each([
		[["1,5", "2.5", "-3"], "number"],
		[["007", "8"], "text"],
		[["ya", "tidak", ""], "boolean"],
		[["0", "1", "1"], "number"],
		[["1.234.567"], "text"],
		[["", " "], "text"],
		[["1e400"], "text"],
	])("infers %j as %s", (cells, kind) => {
		expect(inferColumn("lain", cells).column.kind).toBe(kind);
	});

	it("reads words and plain decimals only", () => {
		expect([readBoolean(" Yes "), readBoolean("N"), readBoolean("T")]).toEqual([true, false, null]);
		expect([readNumber("0,25"), readNumber("1 000"), readNumber("0x10"), readNumber("Infinity")]).toEqual([
			0.25,
			Number.NaN,
			Number.NaN,
			Number.NaN,
		]);
	});
});

describe("programmeBits", () => {
	it("sets one bit per programme with a column, unsigned up to the thirty-second", () => {
		const ids = Array.from({ length: 34 }, (_, i) => `x${i}`);
		const columns = ids.map((id, i) => [`p_${id}`, booleanColumn([i === 31 || i === 0, null, true])] as const);
		const households = buildHouseholds(new Float64Array(3), new Float64Array(3), columns);
		const { ids: kept, bits } = programmeBits(households, ["tidak_ada", ...ids]);
		expect(kept).toEqual(ids.slice(0, 32));
		expect([...bits]).toEqual([2 ** 31 + 1, 0, 2 ** 32 - 1]);
	});
});

describe("areas of households", () => {
	const areas = squareAreas(2);
	const households = buildHouseholds(new Float64Array(5), new Float64Array(5), [
		["kode", textColumn([areas.kode[1], areas.kode[1], "6474011001", "99.99.99.9999", null])],
		["kecamatan", textColumn(["dari", "berkas", "x", "y", "z"])],
	]);

	it("counts a household in its polygon, else by its own code, else nowhere", () => {
		expect([...resolveAreaOf(households, areas, Int32Array.of(0, -1, -1, -1, -1))]).toEqual([0, 1, 0, -1, -1]);
		const without = { ...households, columns: new Map() };
		expect([...resolveAreaOf(without, areas, Int32Array.of(0, -1, 1, -1, -1))]).toEqual([0, -1, 1, -1, -1]);
	});

	it("adds the codes of the assigned areas as text columns, in place of the file's own", () => {
		const extended = withAreaColumns(households, areas, Int32Array.of(0, 1, 0, -1, -1));
		const texts = (name: string) => [0, 1, 2, 3].map((row) => textAt(extended.columns.get(name), row));
		expect(texts("kelurahan")).toEqual(["64.74.01.1001", "64.74.02.1002", "64.74.01.1001", undefined]);
		expect(texts("kecamatan")).toEqual(["64.74.01", "64.74.02", "64.74.01", undefined]);
		expect(texts("kota")).toEqual(["64.74", "64.74", "64.74", undefined]);
	});

	it("leaves out levels the areas cannot answer", () => {
		const kota = { ...areas, level: "kota" as const, kode: ["x", "y"] };
		expect([...withAreaColumns(households, kota, Int32Array.of(0, 1, 0, -1, -1)).columns.keys()]).toEqual(["kode", "kota"]);
	});
});
