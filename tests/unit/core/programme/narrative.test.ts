import { describe, expect, test } from "vitest";
import { standingOf, titleKind } from "#core/choice/compare/standing.ts";
import type { ColumnTypes } from "#core/families/columns.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import type { Programme } from "#core/families/programme.ts";
import { rateCell } from "#core/measure/cell.ts";
import { heldBy } from "#core/measure/concentration.ts";
import { orderOfList } from "#core/measure/rank.ts";
import { needSentence, needsOf } from "#core/programme/needs.ts";
import { OFFICES, officeOfProgramme } from "#core/programme/offices.ts";

const share = (numerator: number, denominator: number) => rateCell(numerator, denominator, "selected_families");
const REGION = share(2957, 5315);

describe("standing against the region", () => {
	test("63.0 % of 332 is above 55.6 %, 60 % of 30 cannot be told apart from it", () => {
		expect(standingOf(share(209, 332), REGION)).toBe("above");
		expect(standingOf(share(18, 30), REGION)).toBe("alike");
		expect(standingOf(share(31, 83), REGION)).toBe("below");
	});

	test("no figure, no standing", () => {
		expect(standingOf(share(3, 8), REGION)).toBe("unknown");
		expect(standingOf(share(0, 0), REGION)).toBe("unknown");
		expect(standingOf(share(10, 40), share(0, 0))).toBe("unknown");
	});

	test("the title says how many and how much: 5th of 15 is not the most, 3rd is", () => {
		expect(titleKind({ rank: 5, of: 15 }, share(209, 332), REGION)).toBe("fewer_above");
		expect(titleKind({ rank: 3, of: 15 }, share(209, 332), REGION)).toBe("many_above");
		expect(titleKind({ rank: 1, of: 2 }, share(400, 1000), REGION)).toBe("many_below");
		expect(titleKind(null, share(209, 332), REGION)).toBe("fewer_above");
	});

	test("fewer than thirty families are too few for a comparison, none is empty", () => {
		expect(titleKind({ rank: 15, of: 15 }, share(9, 20), REGION)).toBe("few");
		expect(titleKind(null, share(0, 0), REGION)).toBe("empty");
	});
});

describe("order and concentration", () => {
	test("highest first, ties in the order of the list, missing left out", () => {
		expect(orderOfList([2, Number.NaN, 5, 5], 4)).toEqual([2, 3, 0]);
		expect(orderOfList([2, Number.NaN, 5, 5], 4, { lowestFirst: true })).toEqual([0, 2, 3]);
		expect(orderOfList([], 0)).toEqual([]);
	});

	test("the fewest units that hold at least 45 %", () => {
		expect(heldBy([10, 40, 30, 20], ["a", "b", "c", "d"], 100)).toEqual({ units: [1, 2], sum: 70, share: 0.7 });
		expect(heldBy([100], ["a"], 100)).toEqual({ units: [0], sum: 100, share: 1 });
		expect(heldBy([0, 0], ["a", "b"], 0)).toBeNull();
		expect(heldBy([Number.NaN], ["a"], Number.NaN)).toBeNull();
	});
});

describe("needs and offices", () => {
	const programme = (id: string, sektor: string, sasaran: string): Programme => ({
		id,
		kode: id,
		nama: id,
		pemilik: "",
		kelompok: "nasional",
		sektor,
		sasaran,
		satuan: "keluarga",
	});
	const PROGRAMMES = [programme("sembako", "pangan", "desil<=5"), programme("listrik", "energi", "r_daya in [1,2]")];
	const TYPES: ColumnTypes = new Map([
		["desil", "number"],
		["p_sembako", "boolean"],
		["p_listrik", "boolean"],
		["r_bab", "number"],
		["r_daya", "number"],
		["r_lantai", "number"],
		["r_dinding", "number"],
		["r_air", "number"],
		["ind_1", "boolean"],
		["ind_2", "boolean"],
		["a_sekolah", "number"],
		["a_disabilitas", "number"],
		["a_lansia", "number"],
	]);

	test("S3.6 every need goes to at least one office", () => {
		const needs = needsOf(TYPES, PROGRAMMES, ["sembako", "listrik"]);
		expect(needs.map(({ id }) => id)).toEqual([
			"gap:sembako",
			"gap:listrik",
			"rumah",
			"jamban",
			"air",
			"daya",
			"kerja",
			"pangan",
			"sekolah",
			"disabilitas",
			"lansia",
		]);
		for (const { id, offices } of needs) expect(offices.length, id).toBeGreaterThan(0);
	});

	test("S3.6 a programme's gap goes to the city's counterpart of its owner, otherwise to the owner itself", () => {
		const office = (pemilik: string, sektor = "bantuan sosial") => officeOfProgramme({ pemilik, sektor });
		expect(office("Kementerian Sosial")).toEqual({ office: "sosial" });
		expect(office("Kementerian ESDM · PLN", "energi")).toEqual({ office: "listrik" });
		expect(office("Kementerian ESDM", "energi")).toEqual({ office: "listrik" });
		expect(office("Kementerian ESDM · Pertamina", "energi")).toEqual({ office: "gas" });
		expect(office("Kementerian Pendidikan Dasar dan Menengah")).toEqual({ office: "pendidikan" });
		expect(office(" Pemerintah Kota Bontang ")).toEqual({ owner: "Pemerintah Kota Bontang" });
		expect(office("Forum TJSL perusahaan")).toEqual({ owner: "Forum TJSL perusahaan" });
		expect(office("Dinas Sosial Kabupaten Contoh")).toEqual({ owner: "Dinas Sosial Kabupaten Contoh" });
		expect(office("", "energi")).toEqual({ office: "listrik" });
		expect(office("", "pangan")).toEqual({ office: "sosial" });
		expect(new Set(OFFICES).size).toBe(OFFICES.length);
	});

	test("a programme answers the need its target rule or its sector names", () => {
		const needs = needsOf(TYPES, PROGRAMMES, []);
		expect(needs.find(({ id }) => id === "daya")?.programmes).toEqual(["listrik"]);
		expect(needs.find(({ id }) => id === "pangan")?.programmes).toEqual(["sembako"]);
		expect(needs.find(({ id }) => id === "jamban")?.programmes).toEqual([]);
	});

	test("needs without their columns are not asked, and a programme without its own is no gap", () => {
		expect(needsOf(new Map(), PROGRAMMES, ["sembako"])).toEqual([]);
	});

	test("a need's sentence holds the filter, the rule and the place, and parses", () => {
		const [gap] = needsOf(TYPES, PROGRAMMES, ["sembako"]);
		const base = parseFilter("terdaftar");
		if (!gap || !base.ok) throw new Error("no need");
		const sentence = needSentence(gap, base.value, {
			type: "compare",
			column: "kelurahan",
			operator: "=",
			value: "64.74.03.1002",
		});
		expect(sentence).toBe('terdaftar and desil<=5 and not p_sembako and kelurahan="64.74.03.1002"');
		expect(parseFilter(sentence).ok).toBe(true);
	});
});
