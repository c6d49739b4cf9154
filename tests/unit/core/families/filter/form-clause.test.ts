import { describe, expect, it } from "vitest";
import { EMPTY_FORM, type FilterForm } from "#core/families/filter/form.ts";
import { clauseToForm, formToClause } from "#core/families/filter/form-clause.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { printFilter } from "#core/families/filter/print.ts";

function form(sentence: string): FilterForm | null {
	const clause = parseFilter(sentence);
	if (!clause.ok) throw new Error(JSON.stringify(clause.error));
	return clauseToForm(clause.value);
}

const FULL: FilterForm = {
	listed: true,
	programmes: { pkh: "lacks", sembako: "receives" },
	deciles: [1, 2],
	statuses: ["layak"],
	kecamatan: ["64.74.03"],
	kelurahan: ["64.74.01.1001", "64.74.01.1002"],
	housing: { r_lantai: [6, 7], r_bab: [4] },
};

describe("formToClause", () => {
	it("says nothing for the empty form", () => {
		expect(formToClause(EMPTY_FORM)).toEqual({ type: "all" });
	});

	it("says every control in a fixed order", () => {
		expect(printFilter(formToClause(FULL))).toBe(
			'terdaftar and desil in [1,2] and status in ["layak"] and not p_pkh and p_sembako and ' +
				'(kecamatan in ["64.74.03"] or kelurahan in ["64.74.01.1001","64.74.01.1002"]) and r_lantai in [6,7] and r_bab in [4]',
		);
	});
});

describe("clauseToForm", () => {
	it.each<[string, FilterForm]>([
		["empty", EMPTY_FORM],
		["full", FULL],
		["single", { ...EMPTY_FORM, listed: false }],
		["a programme with a dangerous name", { ...EMPTY_FORM, programmes: Object.fromEntries([["__proto__", "lacks"]]) }],
		["kelurahan only", { ...EMPTY_FORM, kelurahan: ["64.74.01.1001"] }],
	])("reads back the %s form", (_, given) => {
		expect(clauseToForm(formToClause(given))).toEqual(given);
	});

	it.each([
		["desil=1", [1]],
		["desil in [2,1,2]", [1, 2]],
		["desil>=1 and desil<=4", [1, 2, 3, 4]],
		["desil<=4 and desil>0", [1, 2, 3, 4]],
		["desil=1 or desil=2", [1, 2]],
		["not desil>2", [1, 2]],
		["desil<=4", [1, 2, 3, 4]],
		["desil>3 and desil<3", null],
		["desil in [11]", null],
	])("understands %s as deciles %j", (sentence, deciles) => {
		expect(form(sentence)?.deciles ?? null).toEqual(deciles);
	});

	it("does not mind order, doubled negation or single values", () => {
		expect(form('r_lantai=6 and status="layak" and not not p_pkh and terdaftar')).toEqual({
			...EMPTY_FORM,
			listed: true,
			programmes: { pkh: "receives" },
			statuses: ["layak"],
			housing: { r_lantai: [6] },
		});
		expect(form('kelurahan="a" or kecamatan="b" or kelurahan="c"')).toEqual({
			...EMPTY_FORM,
			kecamatan: ["b"],
			kelurahan: ["a", "c"],
		});
	});

	it.each([
		"p_pkh or p_blt",
		"p_pkh and not p_pkh",
		"terdaftar and not terdaftar",
		"not (p_pkh and p_blt)",
		'kecamatan="a" and kelurahan="b"',
		'kecamatan="a" and kecamatan="b"',
		'kota="64.74"',
		'kecamatan="a" or p_pkh',
		"anggota>4",
		"r_lantai>4",
		"r_lantai in [1] and r_lantai in [2]",
		"r_lantai in []",
		'r_lantai="6"',
		'not status="layak"',
		'status="a" and status="b"',
		"status=1",
		"fm_indikator",
	])("has no controls for %s", (sentence) => {
		expect(form(sentence)).toBeNull();
	});
});
