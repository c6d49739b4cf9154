import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kantong } from "../fixtures/run-kantong.ts";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "kantong-tables-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

describe("tables of points", () => {
	const dbscan = async (name: string, text: string, ...extra: string[]) => {
		const path = write(name, text);
		return kantong(
			"pockets",
			"--points",
			path,
			"--method",
			"dbscan",
			"--radius",
			"10",
			"--min",
			"5",
			"--labels",
			"--json",
			...extra,
		);
	};

	it("count each point by its weight where there is such a column, and say so", async () => {
		const text = "id,x,y,weight\na,0,0,3\nb,5,0,3\nc,100,0,1\nd,105,0,1\n";
		const { json, err } = await dbscan("weights.csv", text);
		expect(json()).toMatchObject({ labels: [1, 1, -1, -1], core: [true, true, false, false] });
		expect(err).toMatch(/kolom weight/);
		const named = await dbscan("jiwa.csv", text.replace("weight", "jiwa"), "--weight", "jiwa");
		expect(named.json()).toMatchObject({ labels: [1, 1, -1, -1] });
		expect((await dbscan("none.csv", text.replace("weight", "jiwa"))).json()).toMatchObject({ labels: [-1, -1, -1, -1] });
		const negative = await dbscan("negative.csv", text.replace("0,0,3", "0,0,-3"));
		expect(negative.json()).toMatchObject({ error: { code: "VALUE", params: { row: 2, column: "weight", expected: "weight" } } });
		const wrong = await kantong("pockets", "--points", join(folder, "weights.csv"), "--poor", "weight", "--weight", "weight");
		expect(wrong.code).toBe(2);
	});

	it("name the rows that cannot take part, and keep their place among the labels", async () => {
		const text = "id,lng,lat,miskin\r\n1,,,1\r\n2,117.4,0.1,\r\n3,117.4\r\n4,117.4,95,1\r\n5,abc,0.1,1\r\n6,117.4,0.1,ya\r\n";
		const path = write("gaps.csv", `\ufeff${text}`);
		const { code, json, err } = await kantong(
			"pockets",
			"--points",
			path,
			"--poor",
			"miskin",
			"--radius",
			"50",
			"--labels",
			"--json",
		);
		expect(code).toBe(0);
		expect(json()).toMatchObject({ denominator: { households: 2, poor: 1 }, labels: [-1, -1, -1, -1, -1, -1] });
		expect(err).toMatch(/3 titik tanpa koordinat.*baris 2, 4, 6 \[UNPLACED\]/);
		expect(err).toMatch(/baris 5 \[OFF_GLOBE\]/);
		expect(err).toMatch(/baris 3, 4 \[EMPTY_AS_NO\]/);
		expect(err).toMatch(/baris 4 \[RAGGED_CELLS\]/);
	});

	it("are refused when longitude and latitude are swapped throughout, or metres are called degrees", async () => {
		for (const row of ["0.1,117.4", "550000,12000"]) {
			const { code, json } = await kantong(
				"assign",
				"--areas",
				write("a.geojson", AREA),
				"--points",
				write("far.csv", `lng,lat\n${row}\n`),
				"--json",
			);
			expect(code).toBe(1);
			expect(json()).toMatchObject({ error: { code: "VALUE", params: { row: 2, column: "lat", expected: "degrees" } } });
		}
	});

	it("of no bytes are refused as empty; of a header alone they hold no pocket", async () => {
		const empty = await dbscan("empty.csv", "");
		expect(empty.code).toBe(1);
		expect(empty.err).toMatch(/kosong: tidak ada baris judul/);
		const { code, json } = await dbscan("header.csv", "id,x,y\n");
		expect(code).toBe(0);
		expect(json()).toMatchObject({ pockets: [], labels: [], core: [] });
	});
});

const AREA = JSON.stringify({
	type: "Feature",
	properties: { id: "utara" },
	geometry: {
		type: "Polygon",
		coordinates: [
			[
				[0, 0],
				[10, 0],
				[10, 10],
				[0, 10],
				[0, 0],
			],
		],
	},
});

it("assign takes an id where areas have no code", async () => {
	const points = write("inside.csv", "x,y\n5,5\n10,3\n11,3\n");
	const { json } = await kantong("assign", "--areas", write("a.geojson", AREA), "--points", points, "--json");
	expect(json()).toEqual({ kode: ["utara", "utara", null], outside: 1 });
});

describe("tables of values", () => {
	const classify = (text: string, ...args: string[]) =>
		kantong("classify", "--values", write("values.csv", text), ...args, "--json");

	it.each([
		["Natural Breaks", "natural"],
		["fisher-jenks", "natural"],
		["quantiles", "quantile"],
		["equal interval", "equal"],
		["std_dev", "standard_deviation"],
		["Head/Tail", "headtail"],
	])("%s is %s", async (name, method) => {
		const { json } = await classify("v\n1\n2\n3\n4\n50\n", "--method", name, "--k", "3");
		expect(json()).toMatchObject({ method });
	});

	it("cut heads from tails at the means", async () => {
		const { json } = await classify("v\n1\n2\n3\n4\n5\n6\n7\n8\n9\n100\n", "--method", "headtail");
		expect(json()).toMatchObject({ method: "headtail", k: 2, breaks: [1, 14.5, 100], counts: [9, 1], missing: 0 });
	});

	it("are read without a header, with bare decimals, and past a column of codes", async () => {
		expect((await classify("1\n2\n3\n", "--method", "equal", "--k", "2")).json()).toMatchObject({ breaks: [1, 2, 3] });
		expect((await classify("v\n.5\n1.5\n", "--method", "equal", "--k", "2")).json()).toMatchObject({ breaks: [0.5, 1, 1.5] });
		const coded = await classify("id,kode,persen\n1,6474,10\n2,6475,30\n", "--method", "equal", "--k", "2");
		expect(coded.json()).toMatchObject({ breaks: [10, 20, 30] });
	});

	it("name the choices when there are several, and the cell when nothing is a number", async () => {
		const several = await classify("id,a,b\n1,2,3\n", "--method", "equal", "--k", "2");
		expect(several.code).toBe(1);
		expect(several.err).toMatch(/--column: a atau b/);
		const words = await classify("v\n12%\n", "--method", "equal", "--k", "2");
		expect(words.json()).toMatchObject({ error: { code: "VALUE", params: { row: 2, value: "12%", expected: "number" } } });
		const some = await classify("v\n12%\n3\nNA\n", "--method", "equal", "--k", "2");
		expect(some.json()).toMatchObject({ missing: 2 });
		expect(some.err).toMatch(/1 sel yang bukan angka.*baris 2 /);
	});
});
