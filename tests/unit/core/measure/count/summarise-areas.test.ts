import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import type { Result } from "#core/base/result.ts";
import { booleanColumn, buildHouseholds, numberColumn } from "#core/families/build-columns.ts";
import { type Column, columnTypes, type HouseholdColumns } from "#core/families/columns.ts";
import { compileFilter } from "#core/families/filter/compile.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import type { Programme } from "#core/families/programme.ts";
import { resolveIndicator } from "#core/measure/catalogue/catalogue.ts";
import type { IndicatorContext, IndicatorId } from "#core/measure/catalogue/indicator.ts";
import { buildCube, cubeAnswers, summariseCube } from "#core/measure/count/cube.ts";
import { summariseAreas } from "#core/measure/count/summarise-areas.ts";
import { groupAreas } from "#core/place/area-groups.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import { squareAreas } from "../../../../fixtures/square-areas.ts";

const programmes = ["pkh", "blt"].map(
	(id): Programme => ({
		id,
		kode: id,
		nama: id,
		pemilik: "",
		kelompok: "kota",
		sektor: "",
		sasaran: id === "pkh" ? "desil<=2" : "",
		satuan: "keluarga",
	}),
);
/** Three squares, the last one empty; the fifth family lies in none. */
const areas = squareAreas(3, { penduduk: [100, 200, 50], luas_km2: [2, 4, Number.NaN], keluarga_total: [10, 20, Number.NaN] });
const areaOf = Int32Array.of(0, 0, 1, 1, -1);
const columns: [string, Column][] = [
	["desil", numberColumn([1, 2, 3, 1, 1])],
	["anggota", numberColumn([4, 3, 2, 5, 1])],
	["terdaftar", booleanColumn([true, true, true, false, true])],
	["fm_indikator", numberColumn([7, 5, 6, 0, 8])],
	["p_pkh", booleanColumn([true, false, false, false, true])],
	["p_blt", booleanColumn([false, false, true, false, true])],
];
const base = buildHouseholds(new Float64Array(5), new Float64Array(5), columns);

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

type Question = {
	readonly indicator?: IndicatorId;
	readonly where?: string;
	readonly level?: AdminLevel;
	readonly households?: HouseholdColumns;
	readonly context?: Partial<IndicatorContext>;
};

function ask({ indicator = "terpilih", where = "", level = "kelurahan", households = base, context = {} }: Question) {
	const types = columnTypes(households);
	const all: IndicatorContext = {
		types,
		programmes,
		complete: true,
		statistics: [],
		chosenProgrammes: ["pkh", "blt"],
		povertyThreshold: 6,
		...context,
	};
	const resolved = value(resolveIndicator(indicator, all));
	const clause = value(parseFilter(where, types));
	const groups = groupAreas(areas, level);
	const mask = value(compileFilter(clause, households));
	const summary = value(summariseAreas({ households, areas, groups, areaOf, mask, indicator: resolved, programmes }));
	return { summary, resolved, clause, groups };
}

const shares = (question: Question) => {
	const { numerator, denominator } = ask(question).summary;
	return [...numerator].map((count, row) => [count, denominator[row]]);
};

describe("summariseAreas", () => {
	it("counts families, persons and receivers per area, the last row for everyone", () => {
		const { summary } = ask({ where: "terdaftar" });
		expect(summary).toMatchObject({ length: 3, programmeIds: ["pkh", "blt"], outside: { households: 1, selected: 1 } });
		expect([...summary.households]).toEqual([2, 2, 0, 5]);
		expect([...summary.persons]).toEqual([7, 7, 0, 15]);
		expect([...summary.selected]).toEqual([2, 1, 0, 4]);
		expect([...summary.selectedPersons]).toEqual([7, 2, 0, 10]);
		expect(summary.receivers.map((counts) => [...counts])).toEqual([
			[1, 0, 0, 2],
			[0, 1, 0, 2],
		]);
	});

	it("gathers the same counts under kecamatan and kota", () => {
		expect([...ask({ level: "kecamatan" }).summary.households]).toEqual([2, 2, 5]);
		expect([...ask({ level: "kota", where: "p_blt" }).summary.selected]).toEqual([1, 2]);
	});

	it.each<[IndicatorId, string, number[][]]>([
		[
			"terdaftar",
			"",
			[
				[2, 2],
				[1, 2],
				[0, 0],
				[4, 5],
			],
		],
		[
			"terdaftar",
			"desil=1",
			[
				[1, 2],
				[0, 2],
				[0, 0],
				[2, 5],
			],
		],
		[
			"terpilih",
			"desil=1",
			[
				[1, 2],
				[1, 2],
				[0, 0],
				[3, 5],
			],
		],
		[
			"jiwa",
			"desil=1",
			[
				[4, 7],
				[5, 7],
				[0, 0],
				[10, 15],
			],
		],
		[
			"desil1",
			"terdaftar",
			[
				[1, 2],
				[0, 1],
				[0, 0],
				[2, 4],
			],
		],
		[
			"desil1_2",
			"",
			[
				[2, 2],
				[1, 2],
				[0, 0],
				[4, 5],
			],
		],
		[
			"desil1_4",
			"",
			[
				[2, 2],
				[2, 2],
				[0, 0],
				[5, 5],
			],
		],
		[
			"miskin",
			"",
			[
				[1, 2],
				[1, 2],
				[0, 0],
				[3, 5],
			],
		],
		[
			"belum_terjangkau",
			"terdaftar",
			[
				[1, 2],
				[0, 1],
				[0, 0],
				[1, 4],
			],
		],
		[
			"cakupan:pkh",
			"",
			[
				[1, 2],
				[0, 1],
				[0, 0],
				[2, 4],
			],
		],
		[
			"cakupan:blt",
			"desil=1",
			[
				[0, 1],
				[0, 1],
				[0, 0],
				[1, 3],
			],
		],
	])("measures %s among %j by its own numerator and denominator", (indicator, where, expected) => {
		expect(shares({ indicator, where })).toEqual(expected);
	});

	it("divides by statistics of the areas, unknown where one is missing", () => {
		const statistics = ["keluarga_total", "penduduk"];
		expect(shares({ context: { complete: false, statistics } })).toEqual([
			[2, 10],
			[2, 20],
			[0, Number.NaN],
			[5, Number.NaN],
		]);
		expect(shares({ indicator: "jiwa", level: "kota", context: { statistics } })).toEqual([
			[14, 350],
			[15, 350],
		]);
	});

	it("takes the polygon's own size where luas_km2 is missing", () => {
		const [first, , third] = shares({ indicator: "kepadatan" });
		expect(first).toEqual([2, 2]);
		expect(third?.[1]).toBeGreaterThan(12_000);
	});

	it("shares a list without totals over the whole list", () => {
		expect(shares({ where: "desil=1", context: { complete: false } })).toEqual([
			[1, 5],
			[1, 5],
			[0, 5],
			[3, 5],
		]);
	});

	it("has no denominator for persons when the population is unknown", () => {
		expect(shares({ indicator: "jiwa", context: { complete: false } }).map((pair) => pair[1])).toEqual([
			Number.NaN,
			Number.NaN,
			Number.NaN,
			Number.NaN,
		]);
	});

	it("says persons are unknown without the column, and skips a missing number of persons", () => {
		const without = buildHouseholds(
			base.lng,
			base.lat,
			columns.filter(([name]) => name !== "anggota"),
		);
		expect([...ask({ households: without }).summary.persons]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
		expect([...ask({ households: without }).summary.selectedPersons]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
		const some = buildHouseholds(base.lng, base.lat, [...columns, ["anggota", numberColumn([4, Number.NaN, 2, 5, 1])]]);
		expect([...ask({ households: some }).summary.persons]).toEqual([4, 7, 0, 12]);
	});

	it("does not know the receivers of a programme without a column", () => {
		const without = buildHouseholds(
			base.lng,
			base.lat,
			columns.filter(([name]) => name !== "p_blt"),
		);
		expect(ask({ households: without }).summary.receivers[1]).toEqual(new Float64Array(4).fill(Number.NaN));
	});

	it("counts more programmes than fit into one word", () => {
		const many = Array.from({ length: 40 }, (_, i) => `x${i}`);
		const households = buildHouseholds(
			base.lng,
			base.lat,
			many.map((id, i) => [`p_${id}`, booleanColumn([true, i % 2 === 0, null, false, true])]),
		);
		const indicator = value(
			resolveIndicator("terpilih", { types: new Map(), programmes: [], complete: true, statistics: [], chosenProgrammes: [] }),
		);
		const summary = value(
			summariseAreas({
				households,
				areas,
				groups: groupAreas(areas, "kelurahan"),
				areaOf,
				mask: Uint8Array.of(1, 1, 1, 1, 0),
				indicator,
				programmes: many.map((id) => ({ id })),
			}),
		);
		for (const [i, counts] of summary.receivers.entries()) expect([...counts]).toEqual(i % 2 === 0 ? [2, 0, 0, 2] : [1, 0, 0, 1]);
	});

	it("passes on the fault of an indicator's clause that does not fit the columns", () => {
		const resolved = value(
			resolveIndicator("desil1", { types: columnTypes(base), programmes, complete: true, statistics: [], chosenProgrammes: [] }),
		);
		const bare = buildHouseholds(base.lng, base.lat, []);
		const groups = groupAreas(areas, "kelurahan");
		expect(
			summariseAreas({ households: bare, areas, groups, areaOf, mask: new Uint8Array(5), indicator: resolved, programmes }),
		).toMatchObject({
			error: { code: "FILTER_COLUMN" },
		});
	});

	it("gives zeros for no households", () => {
		const none = buildHouseholds(new Float64Array(0), new Float64Array(0), [["anggota", numberColumn([])]]);
		const indicator = value(
			resolveIndicator("terpilih", {
				types: columnTypes(none),
				programmes,
				complete: true,
				statistics: [],
				chosenProgrammes: [],
			}),
		);
		const groups = groupAreas(areas, "kelurahan");
		const summary = value(
			summariseAreas({
				households: none,
				areas,
				groups,
				areaOf: new Int32Array(0),
				mask: new Uint8Array(0),
				indicator,
				programmes: [],
			}),
		);
		expect([...summary.households]).toEqual([0, 0, 0, 0]);
	});
});

describe("cube", () => {
	const cube = buildCube({ households: base, areaOf, areaCount: areas.length });
	if (cube === null) throw new Error("the cube of five families must be built");

	it.each<[IndicatorId, string]>([
		["terpilih", ""],
		["terpilih", "not p_pkh and (desil<=2 or terdaftar)"],
		["jiwa", "desil in [1,3]"],
		["desil1_2", "terdaftar"],
		["belum_terjangkau", "terdaftar"],
		["cakupan:pkh", "p_blt"],
		["kepadatan", "not terdaftar"],
	])("answers %s among %j exactly as the scan", (indicator, where) => {
		for (const level of ["kelurahan", "kecamatan", "kota"] as const) {
			const { summary, resolved, clause, groups } = ask({ indicator, where, level });
			expect(summariseCube({ cube, clause, areas, groups, indicator: resolved, programmes })).toEqual(summary);
		}
	});

	it("answers for more programmes than a table of kinds can hold, as the scan does", () => {
		const random = createRandom(20);
		const ids = Array.from({ length: 20 }, (_, i) => `b${i}`);
		const rows = 300;
		const column = (share: number) => booleanColumn(Array.from({ length: rows }, () => random.next() < share));
		const households = buildHouseholds(new Float64Array(rows), new Float64Array(rows), [
			["desil", numberColumn(Array.from({ length: rows }, () => random.integer(11)))],
			["terdaftar", column(0.8)],
			...ids.map((id) => [`p_${id}`, column(0.3)] as const),
		]);
		const wide = Int32Array.from({ length: rows }, () => random.integer(areas.length + 1) - 1);
		const made = buildCube({ households, areaOf: wide, areaCount: areas.length });
		if (made === null) throw new Error("the cube of 300 families must be built");
		const { resolved, groups } = ask({ indicator: "desil1_2" });
		const clause = value(parseFilter("terdaftar and (p_b0 or not p_b19)"));
		const asked = ids.map((id) => ({ id }));
		const mask = value(compileFilter(clause, households));
		expect(summariseCube({ cube: made, clause, areas, groups, indicator: resolved, programmes: asked })).toEqual(
			value(summariseAreas({ areas, groups, households, areaOf: wide, mask, indicator: resolved, programmes: asked })),
		);
	});

	it("does not answer clauses on other columns, an indicator on them, or unknown programmes", () => {
		const { resolved, groups } = ask({});
		const outside = value(parseFilter("anggota>3"));
		expect(cubeAnswers(cube, outside)).toBe(false);
		expect(summariseCube({ cube, clause: outside, areas, groups, indicator: resolved, programmes })).toBeNull();
		const miskin = ask({ indicator: "miskin" });
		expect(summariseCube({ cube, clause: miskin.clause, areas, groups, indicator: miskin.resolved, programmes })).toBeNull();
		expect(
			summariseCube({ cube, clause: { type: "all" }, areas, groups, indicator: resolved, programmes: [{ id: "lain" }] }),
		).toBeNull();
	});

	it("keeps columns with missing values out", () => {
		const households = buildHouseholds(base.lng, base.lat, [
			["desil", numberColumn([1, Number.NaN, 1, 1, 1])],
			["p_pkh", booleanColumn([true, null, true, true, true])],
			["p_blt", booleanColumn([true, true, true, true, true])],
		]);
		const partial = buildCube({ households, areaOf, areaCount: 3 });
		expect([...(partial?.kinds.columns.keys() ?? [])]).toEqual(["p_blt"]);
	});

	it("answers with more programmes than a table of words holds", () => {
		const many = Array.from({ length: 30 }, (_, i) => ({ id: `x${i}` }));
		const households = buildHouseholds(
			base.lng,
			base.lat,
			many.map(({ id }, i) => [`p_${id}`, booleanColumn([true, false, true, i % 2 === 0, i === 26])]),
		);
		const wide = buildCube({ households, areaOf, areaCount: 3 });
		if (wide === null) throw new Error("a cube of five families must be built");
		expect(wide.programmeIds).toEqual(many.slice(0, 27).map(({ id }) => id));
		const { resolved, groups } = ask({});
		const clause = value(parseFilter("p_x26 and not p_x1"));
		const mask = value(compileFilter(clause, households));
		const kept = many.slice(0, 27);
		const scanned = value(summariseAreas({ households, areas, groups, areaOf, mask, indicator: resolved, programmes: kept }));
		expect(summariseCube({ cube: wide, clause, areas, groups, indicator: resolved, programmes: kept })).toEqual(scanned);
		expect(summariseCube({ cube: wide, clause, areas, groups, indicator: resolved, programmes: many })).toBeNull();
	});

	it("is not built when there are too many cells", () => {
		expect(buildCube({ households: base, areaOf, areaCount: 3, mostCells: 4 })).toBeNull();
		expect(buildCube({ households: base, areaOf, areaCount: 3, mostCells: 5 })).not.toBeNull();
	});

	it("answers with zeros for no households", () => {
		const none = buildHouseholds(new Float64Array(0), new Float64Array(0), []);
		const empty = buildCube({ households: none, areaOf: new Int32Array(0), areaCount: 3 });
		if (empty === null) throw new Error("an empty cube is a cube");
		const { resolved, groups } = ask({});
		const summary = summariseCube({ cube: empty, clause: { type: "all" }, areas, groups, indicator: resolved, programmes: [] });
		expect([...(summary?.selected ?? [])]).toEqual([0, 0, 0, 0]);
	});
});
