import { describe, expect, test } from "vitest";
import { isOneCellColumn, readDegrees, readOneCell, readTwoColumns, settleCoordinates } from "#io/import/families/coordinates.ts";

const REGION = [117, -1, 118, 1] as const;
const settle = (x: readonly number[], y: readonly number[], options: object = {}) => {
	const sourceRows = Uint32Array.from(x, (_, row) => row + 2);
	const read = settleCoordinates({ x: Float64Array.from(x), y: Float64Array.from(y) }, { sourceRows, ...options });
	return { ...read, lng: [...read.lng], lat: [...read.lat] };
};

describe("how a coordinate is written", () => {
	test.each([
		["117.5020", 117.502],
		["-3,1", -3.1],
		["−3.1", -3.1],
		["0°10'12\" LU", 0.17],
		["3° 5' S", -(3 + 5 / 60)],
		["117 29 15.5 BT", 117 + 29 / 60 + 15.5 / 3600],
		["LS 0° 30'", -0.5],
		["10 BB", -10],
		["0°60'00\" LU", Number.NaN],
		["0°10'60\" LU", Number.NaN],
		["rumah", Number.NaN],
		["", Number.NaN],
	])("%s", (text, degrees) => {
		if (Number.isNaN(degrees)) expect(readDegrees(text)).toBeNaN();
		else expect(readDegrees(text)).toBeCloseTo(degrees, 10);
	});

	test("two in one cell, in either order, with commas for points", () => {
		const cells = ["0.13, 117.49", "117,49; 0,13", "(-0.5, 117.5)", "0,13 117,49", "di rumah", ""];
		const { x, y, findings } = readOneCell("Titik Koordinat", cells);
		expect([...x]).toEqual([117.49, 117.49, 117.5, 117.49, Number.NaN, Number.NaN]);
		expect([...y]).toEqual([0.13, 0.13, -0.5, 0.13, Number.NaN, Number.NaN]);
		expect(findings).toEqual([{ code: "ONE_CELL_COORDINATES", count: 4, rows: [], params: { column: "Titik Koordinat" } }]);
	});

	test("a column of pairs is known by its name and by most of its cells", () => {
		expect(isOneCellColumn("Koordinat Rumah", ["0.1, 117", "", "0.2, 117"])).toBe(true);
		expect(isOneCellColumn("Koordinat Rumah", ["0.1, 117", "belum", "belum"])).toBe(false);
		expect(isOneCellColumn("Koordinat Rumah", ["", ""])).toBe(false);
		expect(isOneCellColumn("keterangan", ["0.1, 117"])).toBe(false);
	});

	test("two columns, each in its own style, metres with dots for thousands too", () => {
		const { x, y } = readTwoColumns(["1.117.500", "552.000"], ["0°30' LS", "10.012,5"]);
		expect([...x]).toEqual([1_117_500, 552_000]);
		expect([...y]).toEqual([-0.5, 10_012.5]);
	});
});

describe("which of them can be a place", () => {
	test("what cannot be one is forgotten and told with its row", () => {
		const read = settle([117.5, Number.NaN, 0, 200, 30], [0.5, 1, 0, 95, -80], { region: REGION });
		expect(read.lng).toEqual([117.5, Number.NaN, Number.NaN, Number.NaN, 30]);
		expect(read.lat).toEqual([0.5, Number.NaN, Number.NaN, Number.NaN, -80]);
		expect(read.findings.map(({ code, rows }) => [code, ...rows])).toEqual([
			["NO_COORDINATES", 3],
			["ZERO_COORDINATES", 4],
			["METRES", 5],
			["OUTSIDE_REGION", 6],
		]);
	});

	test("the wrong way round is turned where that falls into the region, else left out", () => {
		expect(settle([0.5], [117.5], { region: REGION })).toMatchObject({
			lng: [117.5],
			lat: [0.5],
			findings: [{ code: "SWAPPED_MENDED", count: 1, rows: [2] }],
		});
		expect(settle([0.5], [117.5])).toMatchObject({ lng: [Number.NaN], findings: [{ code: "SWAPPED", rows: [2] }] });
		expect(settle([50], [117.5], { region: REGION })).toMatchObject({ lng: [Number.NaN], findings: [{ code: "SWAPPED" }] });
	});

	test("one box beside the region is near, more is outside and stays", () => {
		expect(settle([118.9, 119.1], [0, 0], { region: REGION })).toMatchObject({
			lng: [118.9, 119.1],
			findings: [{ code: "OUTSIDE_REGION", rows: [3] }],
		});
	});

	test("metres are turned by the system that fits, and only they", () => {
		const seen: number[][] = [];
		const toDegrees = (metres: { x: Float64Array; y: Float64Array }) => {
			seen.push([...metres.x], [...metres.y]);
			return { system: "Contoh", turn: (x: number, y: number) => [x / 10_000, y / 100_000] as const };
		};
		const read = settle([117.5, 1_175_000], [0.5, 50_000], { region: REGION, toDegrees });
		expect(seen).toEqual([[1_175_000], [50_000]]);
		expect(read).toMatchObject({ lng: [117.5, 117.5], lat: [0.5, 0.5] });
		expect(read.findings).toEqual([{ code: "METRES_READ", count: 1, rows: [], params: { system: "Contoh" } }]);
		expect(settle([1_175_000], [50_000], { toDegrees: () => null })).toMatchObject({ findings: [{ code: "METRES", rows: [2] }] });
	});
});
