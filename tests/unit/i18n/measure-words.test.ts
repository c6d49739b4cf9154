import i18next from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#core/base/language.ts";
import { subjectOf } from "#core/families/subject.ts";
import { CATALOGUE, formsOf, measuresOf, usualIndicator } from "#core/measure/catalogue/catalogue.ts";
import type { IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import type { Measure } from "#core/measure/measure.ts";
import { inLanguage } from "#i18n/current-language.ts";
import { exportWords } from "#i18n/export-words.ts";
import { startI18n } from "#i18n/i18n.ts";
import { indicatorWords, measureWords, ofWhole, textsOfIndicator, wholeWords } from "#i18n/measure-words.ts";
import { headlineWords } from "#i18n/say/headline.ts";
import type { HeadlineFacts } from "#state/headline.ts";
import { loadAllWords } from "../../words.ts";

beforeAll(async () => {
	if (!i18next.isInitialized) await startI18n("id");
	await loadAllWords();
});

const PROGRAMMES = [{ id: "pkh", nama: "PKH" }];
const ALL: readonly IndicatorInfo[] = CATALOGUE.flatMap(({ id, perProgramme }) => {
	const info = usualIndicator(perProgramme ? `${id}:pkh` : id);
	return info === null ? [] : [info];
});
const ON_MAP = ALL.filter(({ id }) => CATALOGUE.find((one) => one.id === id.split(":")[0])?.onMap === true);
const ANY = { type: "families", among: "selected", where: { type: "all" } } as const;
const MEASURES: readonly Measure[] = ALL.flatMap((info) =>
	measuresOf({ info, numerator: ANY, denominator: info.denominator && ANY }),
);

function headline(
	indicator: IndicatorInfo,
	facts: { readonly kind: "rate" | "concentration"; readonly rate: number },
	language: Language,
	where = "terdaftar",
) {
	const found: HeadlineFacts = {
		...facts,
		numerator: facts.rate * 200,
		denominator: 200,
		denominatorKind: indicator.denominator,
		low: 0,
		high: 1,
		reliability: "ok",
		level: "kelurahan",
		indicator,
		chosenProgrammes: ["pkh"],
		topArea: null,
		concentration: { areas: [{ kode: "1", nama: "Aren" }], areaCount: 5, numerator: 90, share: 0.6 },
	};
	return inLanguage(
		language,
		() =>
			headlineWords(found, {
				t: i18next.getFixedT(language, "headline"),
				pack: {
					nama: "Kota Contoh",
					region: "kota",
					periode: "",
					notice: "",
					programmeName: (id) => id.toUpperCase(),
					basic: [],
				},
				subject: subjectOf(where),
				level: "kelurahan",
				households: 456,
			}).title,
	);
}

const own = (id: string, language: Language) => inLanguage(language, () => textsOfIndicator(id));
const plain = (text: string) => text.replace(/\{\{programme\}\}/g, "PKH");

describe.each(LANGUAGES)("in %s", (language) => {
	test.each(MEASURES.map((measure) => [measure.id, measure] as const))(
		"%s has a name, a definition, a unit and its whole",
		(_id, measure) => {
			for (const base of ["selected", "listed", "all"] as const) {
				const words = inLanguage(language, () => measureWords(measure, PROGRAMMES, base));
				for (const text of [words.name, words.definition, words.unit]) expect(text).toMatch(/^[^{}]+$/);
				expect(words.denominator === "").toBe(measure.form === "count");
			}
		},
	);

	test("no two measures are called or defined alike", () => {
		const words = inLanguage(language, () => MEASURES.map((measure) => measureWords(measure, PROGRAMMES, "selected")));
		expect(new Set(words.map(({ name, unit }) => `${name} ${unit}`)).size).toBe(MEASURES.length);
		expect(new Set(words.map(({ definition, unit }) => `${definition} ${unit}`)).size).toBeGreaterThanOrEqual(
			MEASURES.length - 1,
		);
	});

	test("a file says the same words, with the programme's whole name", () => {
		inLanguage(language, () => {
			for (const measure of MEASURES)
				expect(exportWords().measure(measure, PROGRAMMES)).toEqual(measureWords(measure, PROGRAMMES, "selected"));
			const [measure] = MEASURES.filter(({ id }) => id === "cakupan:pkh");
			const named = [{ id: "pkh", nama: "Program Keluarga Harapan (PKH)" }];
			expect(measure && exportWords().measure(measure, named).name).toContain(named[0]?.nama);
		});
	});

	test.each(ON_MAP.map((info) => [info.id, info] as const))("%s has a headline of its own for every part", (id, info) => {
		const texts = own(id, language);
		const all = ON_MAP.filter(({ denominator }) => denominator !== null);
		for (const rate of [0, 0.3, 0.7]) {
			const said = headline(info, { kind: "rate", rate }, language);
			expect(said).toMatch(/^[^{}]+\.$/);
			if (texts.title === undefined) expect(said).toContain(texts.does);
			const others = all.filter((other) => other.id !== id).map((other) => headline(other, { kind: "rate", rate }, language));
			expect(others).not.toContain(said);
		}
	});

	test.each(ON_MAP.filter(({ hasCount }) => hasCount).map((info) => [info.id, info] as const))(
		"%s says whom its count counts, and that a filter narrows it",
		(id, info) => {
			const noun = plain(own(id, language).noun ?? "?");
			for (const where of ["terdaftar", "p_pkh"]) {
				const said = headline(info, { kind: "concentration", rate: 0.75 }, language, where);
				expect(said).toMatch(/^[^{}]+\.$/);
				if (!noun.includes("{{subject}}")) expect(said).toContain(noun);
			}
			const filtered = headline(info, { kind: "concentration", rate: 0.75 }, language, "p_pkh");
			expect(filtered).toContain(
				language === "id"
					? noun.includes("{{")
						? "terpilih"
						: "yang lolos filter"
					: noun.includes("{{")
						? "selected"
						: "that pass the filter",
			);
		},
	);

	test("the map calls an indicator by one name and one definition", () => {
		const words = inLanguage(language, () => ON_MAP.map((info) => indicatorWords(info, PROGRAMMES)));
		expect(new Set(words.map(({ name }) => name)).size).toBe(ON_MAP.length);
		for (const { name, definition } of words) expect(`${name} ${definition}`).toMatch(/^[^{}]+$/);
	});
});

test("a form may be called otherwise than its measure, and by who the filter leaves", () => {
	const named = (id: string, base: "listed" | "selected") =>
		MEASURES.filter((measure) => measure.id === id).map((measure) =>
			inLanguage("id", () => measureWords(measure, PROGRAMMES, base).name),
		);
	expect(named("desil1", "selected")).toEqual(["Desil 1"]);
	expect(named("desil1_jumlah", "selected")).toEqual(["Keluarga desil 1"]);
	expect(named("keluarga", "listed")).toEqual(["Keluarga terdaftar"]);
	expect(named("cakupan_jumlah:pkh", "listed")).toEqual(["Keluarga sasaran penerima PKH"]);
});

test("every indicator has a form, and an id of before its words", () => {
	for (const info of ALL) expect(formsOf(info).length).toBeGreaterThan(0);
	expect(inLanguage("id", () => indicatorWords({ id: "belum_terjangkau" }, []).name)).toBe("Belum terjangkau");
	expect(() => textsOfIndicator("tidak_ada")).toThrow('no words for "tidak_ada"');
});

test("the whole of a share is said alike under every name: bare, in a sentence, and as the label of a number's whole", () => {
	const said = (base: "selected" | "listed" | "all") =>
		inLanguage("id", () => [wholeWords("selected_families", base), ofWhole("selected_families", base)]);
	expect(said("selected")).toEqual(["keluarga terpilih", "dari keluarga terpilih"]);
	expect(said("listed")).toEqual(["keluarga terdaftar", "dari keluarga terdaftar"]);
	expect(said("all")).toEqual(["keluarga", "dari keluarga"]);
	expect(inLanguage("id", () => ofWhole("square_kilometres", "all"))).toBe("per km²");
});
