import { describe, expect, test } from "vitest";
import { compileFilter } from "#core/families/filter/compile.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { fromUtm } from "#core/place/earth.ts";
import { answerHexagons } from "#engine/calls/hexagons.ts";
import { createHouseholdFinder } from "#engine/calls/household-at.ts";
import { answerPockets } from "#engine/calls/pockets.ts";
import { answerView } from "#engine/calls/view.ts";
import { filterOptions } from "#engine/filter-options.ts";
import { loadPack } from "#engine/loaded-pack.ts";
import { openedPack } from "#engine/opened-pack.ts";
import type { PocketQuery, ViewQuery } from "#engine/protocol.ts";
import { AREAS, manifest, plantedPocket, SIX, sixFamilies } from "./memory-pack.ts";

function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
	return result.value;
}

const VIEW: ViewQuery = {
	where: "terdaftar",
	level: "kelurahan",
	indicator: "belum_terjangkau",
	chosenProgrammes: ["pkh", "blt"],
};
const POCKETS: PocketQuery = {
	poor: "desil in [1]",
	method: "casecontrol",
	radiusMetres: 80,
	minimum: 5,
	alpha: 0.05,
	chosenProgrammes: ["pkh"],
};

describe("openedPack", () => {
	const opened = openedPack(sixFamilies());

	test("a family without coordinates counts where its kode says; one outside counts in no area", () => {
		expect([...sixFamilies().areaOf]).toEqual([0, 0, 0, 1, -1, 1]);
		expect(opened.findings.map(({ code, count }) => [code, count])).toEqual([
			["NO_COORDINATES", 1],
			["OUTSIDE", 1],
		]);
	});

	test("offers the levels the areas can answer, never the province above", () => {
		expect(opened.groups.map(({ level }) => level)).toEqual(["kelurahan", "kecamatan", "kota"]);
	});

	test("positions are interleaved degrees, deciles 0 where not ranked", () => {
		expect(Array.from(opened.positions).slice(0, 4)).toEqual([117.001, 0.001, 117.002, 0.001]);
		expect(opened.positions[10]).toBeNaN();
		expect([...opened.deciles]).toEqual([1, 2, 2, 0, 5, 1]);
	});

	test("knows the virtual area columns and the rung", () => {
		expect(opened.columnTypes.get("kecamatan")).toBe("text");
		expect(opened.rung).toBe("A");
		expect(loadPack(manifest({ complete: false }), AREAS, SIX).rung).toBe("C");
		const withTotals = { ...AREAS, statistics: new Map([["keluarga_total", Float64Array.of(10, 20)]]) };
		expect(loadPack(manifest({ complete: false }), withTotals, SIX).rung).toBe("B");
	});

	test("a pack of areas alone opens, with nothing to find", () => {
		const alone = openedPack(loadPack(manifest(), AREAS, null));
		expect(alone.householdCount).toBe(0);
		expect(alone.findings).toEqual([]);
		expect(alone.positions).toHaveLength(0);
	});
});

describe("filterOptions", () => {
	test("offers distinct values with their families, without identifiers and missing values", () => {
		const options = filterOptions(sixFamilies().households);
		expect(options.get("r_lantai")).toEqual([
			{ value: 1, count: 2 },
			{ value: 6, count: 3 },
		]);
		expect(options.get("kelurahan")).toEqual([
			{ value: "64.74.01.1001", count: 3 },
			{ value: "64.74.02.1001", count: 2 },
		]);
		expect(options.has("id")).toBe(false);
		expect(options.has("kode")).toBe(false);
	});

	test("a column of too many values is no list to pick from", () => {
		const values = Float64Array.from({ length: 500 }, (_, i) => i);
		const households = { ...SIX, length: 500, columns: new Map([["x_angka", { kind: "number" as const, values }]]) };
		expect(filterOptions(households).has("x_angka")).toBe(false);
	});
});

describe("answerView", () => {
	test("sums each area and the region, families outside in the region only", () => {
		const answer = value(answerView(sixFamilies(), VIEW));
		expect([...answer.summary.selected]).toEqual([2, 2, 5]);
		expect([...answer.summary.households]).toEqual([3, 2, 6]);
		expect([...answer.summary.selectedPersons]).toEqual([7, 7, 19]);
		expect([...answer.summary.numerator]).toEqual([1, 0, 2]);
		expect([...answer.summary.denominator]).toEqual([2, 2, 5]);
		expect(answer.summary.outside).toEqual({ households: 1, selected: 1 });
		expect([...answer.mask]).toEqual([1, 1, 0, 1, 1, 1]);
		expect(answer).toMatchObject({ selectedCount: 5, householdCount: 6, indicator: { denominator: "selected_families" } });
	});

	test("a family of whom it is not known whether it receives is not counted as without", () => {
		const answer = value(answerView(sixFamilies(), VIEW));
		expect([...answer.withoutAny]).toEqual([1, 0, 2]);
		expect([...answer.withoutAny]).toEqual([...answer.summary.numerator]);
		expect([...value(answerView(sixFamilies(), { ...VIEW, chosenProgrammes: ["pkh"] })).withoutAny]).toEqual([1, 2, 4]);
	});

	test("without a chosen programme that has a column, families without any are unknown", () => {
		const answer = value(answerView(sixFamilies(), { ...VIEW, indicator: "terpilih", chosenProgrammes: ["zakat"] }));
		expect(answer.withoutAny.every(Number.isNaN)).toBe(true);
	});

	test("gathers the kelurahan of a level", () => {
		const answer = value(answerView(sixFamilies(), { ...VIEW, level: "kota" }));
		expect([...answer.summary.selected]).toEqual([4, 5]);
		expect([...answer.withoutAny]).toEqual([1, 2]);
	});

	test("counts the selected families per decile, not ranked in the first place", () => {
		expect(value(answerView(sixFamilies(), VIEW)).decileCounts).toEqual([1, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0]);
	});

	test("the mask is a copy: transferring it harms nothing", () => {
		const pack = sixFamilies();
		value(answerView(pack, VIEW)).mask.fill(0);
		expect(value(answerView(pack, VIEW)).selectedCount).toBe(5);
	});

	test.each<[string, ViewQuery, string]>([
		["a sentence that does not parse", { ...VIEW, where: "desil <" }, "FILTER_SYNTAX"],
		["an unknown column", { ...VIEW, where: "warna = 1" }, "FILTER_COLUMN"],
		["an indicator without its column", { ...VIEW, indicator: "miskin" }, "MISSING_COLUMN"],
		["a programme without a column", { ...VIEW, indicator: "cakupan:zakat" }, "MISSING_COLUMN"],
	])("refuses %s", (_, query, code) => {
		expect(answerView(sixFamilies(), query)).toMatchObject({ ok: false, error: { code } });
	});

	test("the cube and the rows agree", () => {
		const pack = plantedPocket();
		expect(pack.cube).not.toBeNull();
		for (const where of ["", "desil in [1]", "not p_pkh", "p_pkh or desil<=5", 'kelurahan = "64.74.01.1001"'])
			for (const indicator of ["terpilih", "desil1", "kepadatan"] as const) {
				const query: ViewQuery = { where, level: "kelurahan", indicator, chosenProgrammes: ["pkh"] };
				expect(value(answerView(pack, query)).summary).toEqual(value(answerView({ ...pack, cube: null }, query)).summary);
			}
	});
});

describe("answerPockets", () => {
	test("finds the planted place, with its counts, and not the even rest", async () => {
		const pack = plantedPocket();
		const answer = value(await answerPockets(pack, POCKETS, {}));
		expect(answer.pockets).toHaveLength(1);
		expect(answer.households).toBe(2060);
		expect(answer.rate).toBeCloseTo(answer.poor / 2060, 12);
		const [pocket] = answer.pockets;
		expect(pocket?.ratio).toBeGreaterThan(3);
		expect(pocket?.kelurahan[0]).toEqual({ kode: "64.74.02.1001", share: 1 });
		expect(pocket?.persons).toBe((pocket?.poor ?? 0) * 4);
		const members = answer.labels.filter((label) => label === 0).length;
		expect(members).toBe(pocket?.households);
		const poorMembers = answer.labels.filter((label, row) => label === 0 && answer.poorMask[row] === 1).length;
		expect(poorMembers).toBe(pocket?.poor);
		expect(answer.stability).toBeGreaterThan(0.5);
	});

	test.each([
		["C", null],
		["B", new Map([["keluarga_total", Float64Array.of(1500, 1600)]])],
	])("on rung %s the kantong is refused, groups are offered without a rate", async (rung, statistics) => {
		const complete = plantedPocket(false);
		const pack = loadPack(manifest({ complete: false }), statistics ? { ...AREAS, statistics } : AREAS, complete.households);
		expect(await answerPockets(pack, POCKETS, {})).toMatchObject({
			ok: false,
			error: { code: "NO_DENOMINATOR", params: { rung } },
		});
		const groups = value(await answerPockets(pack, { ...POCKETS, method: "dbscan" }, {}));
		expect(groups.rung).toBe(rung);
		expect(groups.pockets.length).toBeGreaterThan(0);
		expect(groups.pockets[0]?.rate).toBeNaN();
		expect(groups.stability).toBeNaN();
		if (rung === "C") expect(groups.rate).toBeNaN();
		else expect(groups.rate).toBeCloseTo(groups.poor / 3100, 12);
	});

	test("a group for field visits says how many of all families around are poor", async () => {
		const answer = value(await answerPockets(plantedPocket(), { ...POCKETS, method: "dbscan" }, {}));
		const [group] = answer.pockets;
		expect(group?.households).toBeGreaterThan(group?.poor ?? 0);
		expect(group?.rate).toBeCloseTo((group?.poor ?? 0) / (group?.households ?? 1), 12);
	});

	test("its outline is drawn around the poor families alone, whatever the rung", async () => {
		const query: PocketQuery = { ...POCKETS, method: "dbscan" };
		const complete = value(await answerPockets(plantedPocket(), query, {}));
		const list = value(await answerPockets(plantedPocket(false), query, {}));
		const hectares = (pockets: typeof list.pockets) => pockets.map((pocket) => pocket.hectares).sort((a, b) => a - b);
		expect(hectares(complete.pockets)).toEqual(hectares(list.pockets));
	});

	test("nobody poor is no pocket, not a fault", async () => {
		const answer = value(await answerPockets(plantedPocket(), { ...POCKETS, poor: "desil>10" }, {}));
		expect(answer).toMatchObject({ pockets: [], poor: 0, rate: 0 });
		expect(answer.stability).toBeNaN();
		expect(answer.labels.every((label) => label === -1)).toBe(true);
	});

	test("stops between its steps when cancelled", async () => {
		const controller = new AbortController();
		const answer = answerPockets(plantedPocket(), POCKETS, { signal: controller.signal });
		controller.abort();
		expect(await answer).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
	});
});

describe("answerHexagons", () => {
	test("counts every family with coordinates once, in degrees around them", () => {
		const pack = plantedPocket();
		const cells = value(answerHexagons(pack, { where: "desil in [1]", sideMetres: 200 }));
		const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
		const clause = value(parseFilter("desil in [1]"));
		const mask = value(compileFilter(clause, pack.households));
		expect(sum(cells.households)).toBe(2060);
		expect(sum(cells.selected)).toBe(mask.reduce((a, b) => a + b, 0));
		expect(cells.corners).toHaveLength(cells.length * 12);
		for (let i = 0; i < cells.corners.length; i += 2) {
			expect(cells.corners[i]).toBeGreaterThan(116.99);
			expect(cells.corners[i]).toBeLessThan(117.03);
		}
	});
});

describe("the household finder", () => {
	const pack = sixFamilies();
	const find = createHouseholdFinder(pack);

	test("finds the nearest family within reach, with its attributes and programmes, without identity columns among them", () => {
		const card = value(find({ lng: 117.00101, lat: 0.001, radiusMetres: 30, where: "" }));
		expect(card).toMatchObject({ row: 0, id: "a", areaIndex: 0, selected: true, lng: 117.001 });
		expect(card?.attributes).toContainEqual({ column: "desil", value: 1 });
		expect(card?.attributes.some(({ column }) => column === "id" || column.startsWith("p_") || column === "kelurahan")).toBe(
			false,
		);
		expect(card?.programmes).toEqual([
			{ id: "pkh", receives: false },
			{ id: "blt", receives: false },
		]);
	});

	test("passes over families that do not pass the filter", () => {
		expect(value(find({ lng: 117.00101, lat: 0.001, radiusMetres: 300, where: "p_pkh" }))?.row).toBe(1);
	});

	test("missing values are null, not zero", () => {
		const card = value(find({ lng: 117.002, lat: 0.001, radiusMetres: 5, where: "" }));
		expect(card?.attributes).toContainEqual({ column: "r_lantai", value: null });
	});

	test.each([
		["out of reach", { lng: 117.0015, lat: 0.005, radiusMetres: 10, where: "" }],
		["in the middle of nowhere", { lng: 0, lat: 0, radiusMetres: 1000, where: "" }],
		["with an impossible reach", { lng: 117.001, lat: 0.001, radiusMetres: Number.NaN, where: "" }],
	])("finds nobody %s", (_, query) => {
		expect(value(find(query))).toBeNull();
	});

	test("a family exactly at the reach is found", () => {
		const [x, y] = [pack.x[0] ?? 0, pack.y[0] ?? 0];
		const [lng, lat] = fromUtm(pack.zone, x + 10, y);
		expect(value(find({ lng, lat, radiusMetres: 10.001, where: "" }))?.row).toBe(0);
		expect(value(find({ lng, lat, radiusMetres: 9.99, where: "" }))).toBeNull();
	});

	test("a layer without coordinates has nobody to find", () => {
		const nowhere = { ...SIX, lng: new Float64Array(6).fill(Number.NaN), lat: new Float64Array(6).fill(Number.NaN) };
		const finder = createHouseholdFinder(loadPack(manifest(), AREAS, nowhere));
		expect(value(finder({ lng: 117, lat: 0, radiusMetres: 100, where: "" }))).toBeNull();
	});
});
