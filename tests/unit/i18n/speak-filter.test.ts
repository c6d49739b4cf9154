import { beforeAll, describe, expect, test } from "vitest";
import type { Clause } from "#core/families/filter/clause.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { inLanguage } from "#i18n/current-language.ts";
import { type FilterNames, speakFilter } from "#i18n/speak-filter.ts";
import { loadAllWords } from "../../words.ts";

const NAMES: FilterNames = {
	programmes: new Map([
		["pkh", "PKH"],
		["sembako", "Sembako"],
		["blt", "BLT"],
	]),
	areas: new Map([
		["64.74", "Kota Bontang"],
		["64.74.02", "Bontang Selatan"],
		["64.74.03", "Bontang Barat"],
		["64.74.03.1002", "Gunung Telihan"],
		["64.02.01.2003", "Sukamaju"],
	]),
	columns: new Map([["x_jarak", "jarak ke puskesmas"]]),
};

function clauseOf(sentence: string): Clause {
	const parsed = parseFilter(sentence);
	if (!parsed.ok) throw new Error(`${sentence}: ${parsed.error.code}`);
	return parsed.value;
}

const speak = (sentence: string, language: "id" | "en" = "id") =>
	inLanguage(language, () => speakFilter(clauseOf(sentence), NAMES));

beforeAll(loadAllWords);

describe("a filter read aloud in Indonesian", () => {
	test.each([
		["", "semua keluarga"],
		["terdaftar", "terdaftar"],
		["not terdaftar", "tidak terdaftar"],
		['desil<=4 and not p_pkh and kecamatan in ["64.74.03"]', "desil 1–4, belum menerima PKH, di Kecamatan Bontang Barat"],
		["p_pkh", "menerima PKH"],
		["p_lain", "menerima lain"],
		["not p_pkh and not p_sembako and not p_blt", "belum menerima PKH, Sembako, maupun BLT"],
		["not (p_pkh or p_sembako)", "belum menerima PKH maupun Sembako"],
		["p_pkh and p_blt", "menerima PKH dan BLT"],
		["p_pkh or p_blt", "menerima PKH atau BLT"],
		["p_pkh and not p_blt", "menerima PKH, belum menerima BLT"],
		["terdaftar and (p_pkh or desil=1)", "terdaftar, (menerima PKH atau desil 1)"],
		["p_pkh or terdaftar and desil=1", "menerima PKH atau (terdaftar dan desil 1)"],
		["p_pkh and p_blt or desil=1", "(menerima PKH dan BLT) atau desil 1"],
		["not (terdaftar and desil=1)", "bukan (terdaftar, desil 1)"],
	])("%s", (sentence, spoken) => {
		expect(speak(sentence)).toBe(spoken);
	});

	test.each([
		["desil=1", "desil 1"],
		["desil!=3", "bukan desil 3"],
		["desil<4", "desil 1–3"],
		["desil>=5", "desil 5–10"],
		["desil>9", "desil 10"],
		["not desil<=2", "bukan desil 1–2"],
		["desil>10", "desil lebih dari 10"],
		["desil in [1,2,3,7]", "desil 1–3 atau 7"],
		["desil in [3,1,2]", "desil 1–3"],
		["desil in [0,1,2]", "desil 1–2 atau belum diperingkat"],
		["desil in [0]", "belum diperingkat"],
		["not desil in [0,1]", "bukan (desil 1 atau belum diperingkat)"],
	])("deciles: %s", (sentence, spoken) => {
		expect(speak(sentence)).toBe(spoken);
	});

	test.each([
		['kelurahan in ["64.74.03.1002"]', "di Kelurahan Gunung Telihan"],
		['kelurahan in ["64.02.01.2003"]', "di Desa Sukamaju"],
		['kelurahan in ["99.99.99.1001"]', "di Kelurahan 99.99.99.1001"],
		['kota in ["64.74"]', "di Kota Bontang"],
		['kecamatan="64.74.03"', "di Kecamatan Bontang Barat"],
		['kecamatan!="64.74.03"', "di luar Kecamatan Bontang Barat"],
		['not kecamatan in ["64.74.02","64.74.03"]', "di luar Kecamatan Bontang Selatan atau Kecamatan Bontang Barat"],
		[
			'kecamatan in ["64.74.02"] or kelurahan in ["64.74.03.1002"]',
			"di Kecamatan Bontang Selatan atau di Kelurahan Gunung Telihan",
		],
	])("places: %s", (sentence, spoken) => {
		expect(speak(sentence)).toBe(spoken);
	});

	test.each([
		["r_lantai in [5,6]", "lantai kayu/papan atau semen/bata merah"],
		["r_lantai=99", "lantai kode 99"],
		["r_bab in [4]", "fasilitas BAB MCK umum"],
		['status in ["layak","tidak_layak"]', "status verifikasi layak atau tidak layak"],
		['status!="layak"', "bukan status verifikasi layak"],
		["anggota>=5", "jumlah anggota keluarga sedikitnya 5"],
		["anggota<5", "jumlah anggota keluarga kurang dari 5"],
		["pengeluaran<=450000.5", "pengeluaran per orang per bulan paling banyak 450.000,5"],
		["a_lansia", "ada lansia"],
		["not a_lansia", "tanpa lansia"],
		["a_sekolah>0", "ada anak sekolah"],
		["a_sekolah=0", "anak sekolah 0"],
		["a_sekolah<1", "tanpa anak sekolah"],
		["not a_sekolah>0", "tanpa anak sekolah"],
		["a_sekolah>2", "anak sekolah lebih dari 2"],
		["x_jarak>1000", "jarak ke puskesmas lebih dari 1.000"],
		['rt="003"', "RT 003"],
	])("items: %s", (sentence, spoken) => {
		expect(speak(sentence)).toBe(spoken);
	});

	test("an empty list lets nobody through", () => {
		expect(speakFilter({ type: "in", column: "desil", values: [] }, NAMES)).toBe("tidak satu pun keluarga");
	});

	test("an empty and is every family", () => {
		expect(speakFilter({ type: "and", items: [] }, NAMES)).toBe("semua keluarga");
	});

	test("a list of values does not reorder the caller's clause", () => {
		const values = [3, 1, 2];
		speakFilter({ type: "in", column: "desil", values }, NAMES);
		expect(values).toEqual([3, 1, 2]);
	});
});

describe("a filter read aloud in English", () => {
	test.each([
		["", "all families"],
		['desil<=4 and not p_pkh and kecamatan in ["64.74.03"]', "deciles 1–4, not receiving PKH, in Kecamatan Bontang Barat"],
		["desil=1", "decile 1"],
		["not p_pkh and not p_sembako and not p_blt", "not receiving PKH, Sembako or BLT"],
		["not terdaftar", "not on the verification list"],
		["r_lantai in [8]", "floor earth"],
		["pengeluaran>1000.5", "spending per person per month above 1,000.5"],
	])("%s", (sentence, spoken) => {
		expect(speak(sentence, "en")).toBe(spoken);
	});
});
