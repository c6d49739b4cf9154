// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Language } from "#core/base/language.ts";
import type { IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import type { ViewAnswer } from "#engine/protocol.ts";
import { createAppStore } from "#state/create-store.ts";
import type { AppStore } from "#state/store.ts";
import { Headline } from "#ui/figure/headline.tsx";
import { createFakeEngine } from "../../state/fake-engine.ts";
import { BURDEN, COVERAGE, DENSITY, ENTRY, LISTED, OPENED, PREVIEW, viewAnswer } from "../../state/pack-fixture.ts";
import { openedStore, renderWithStore } from "../render-with-store.tsx";

type Change = Partial<ViewAnswer> & { readonly where?: string; readonly chosen?: readonly string[] };

function answerOf({ where = "terdaftar", chosen = ["pkh", "blt"], ...change }: Change): ViewAnswer {
	const indicator = change.indicator ?? BURDEN;
	return viewAnswer({ ...change, query: { where, level: "kelurahan", indicator: indicator.id, chosenProgrammes: chosen } });
}

/** Five areas and the total. */
function counted(
	indicator: IndicatorInfo,
	numerator: readonly number[],
	denominator: readonly number[],
	change: Change = {},
): ViewAnswer {
	const answer = answerOf({ ...change, indicator });
	return {
		...answer,
		summary: { ...answer.summary, numerator: Float64Array.from(numerator), denominator: Float64Array.from(denominator) },
	};
}

async function read(store: AppStore, language: Language = "id"): Promise<{ title: string; figures: string }> {
	const { container } = await renderWithStore(<Headline />, store, language);
	return {
		title: screen.getByRole("heading", { level: 1 }).textContent ?? "",
		figures: (container.querySelector("p")?.textContent ?? "").trim(),
	};
}

const of = (answer: ViewAnswer, language: Language = "id") => read(openedStore(OPENED, answer), language);
const SELECTED = [100, 60, 40, 20, 5, 228];

describe("the opening view", () => {
	test("says the part in words, then the figures with their denominator and the highest ranked area", async () => {
		expect(await of(viewAnswer())).toEqual({
			title: "Lebih dari separuh keluarga miskin terdaftar belum terjangkau dua bantuan pokok.",
			figures: "53,9 persen (123 dari 228 KK). Tertinggi di Bakau, 75,0 persen.",
		});
	});

	test("says the same in English", async () => {
		expect(await of(viewAnswer(), "en")).toEqual({
			title: "More than half of the listed poor families receive none of the two basic programmes.",
			figures: "53.9 per cent (123 of 228 families). Highest in Bakau, 75.0 per cent.",
		});
	});

	test("stands from the pack's summary while the families are being read, and says so", async () => {
		const store = createAppStore({ engine: createFakeEngine() });
		store.setState({ packs: [ENTRY], pack: { status: "opening", entry: ENTRY, progress: null, preview: PREVIEW } });
		const words = await read(store);
		expect(words.title).toBe("Lebih dari separuh keluarga miskin terdaftar belum terjangkau dua bantuan pokok.");
		expect(words.figures).toContain("53,9 persen (123 dari 228 KK).");
		expect(words.figures).toContain("Tampilan pembuka");
	});

	test("waits without a number when there is not even a summary", async () => {
		const store = createAppStore({ engine: createFakeEngine() });
		store.setState({ packs: [ENTRY], pack: { status: "opening", entry: ENTRY, progress: null, preview: null } });
		expect((await read(store)).title).toBe("Menyiapkan angka…");
	});

	test("names what went wrong when the pack cannot be opened", async () => {
		const store = createAppStore({ engine: createFakeEngine() });
		store.setState({
			pack: { status: "failed", entry: ENTRY, error: { code: "HTTP", params: { status: 404 }, file: "pack.json" } },
		});
		expect((await read(store)).title.length).toBeGreaterThan(8);
		expect(screen.getByRole("heading", { level: 1 }).parentElement?.getAttribute("aria-busy")).toBe("false");
	});
});

describe("who and which programmes", () => {
	test.each([
		["", "keluarga belum terjangkau"],
		["terdaftar and desil in [1, 2]", "keluarga terdaftar desil 1–2 belum terjangkau"],
		["desil in [1, 2, 4]", "keluarga desil 1–2, 4 belum terjangkau"],
		["terdaftar and not p_pkh", "keluarga terpilih belum terjangkau"],
	])("the filter %j gives the noun", async (where, noun) => {
		expect((await of(answerOf({ where }))).title).toContain(noun);
	});

	test("one programme is named, the pack's own bundle is called basic", async () => {
		expect((await of(answerOf({ chosen: ["blt"] }))).title).toContain("belum terjangkau BLT Desa.");
		expect((await of(answerOf({ chosen: ["pkh", "blt"] }))).title).toContain("belum terjangkau dua bantuan pokok.");
	});

	test("a bundle of one's own is listed by name", async () => {
		const opened = {
			...OPENED,
			manifest: { ...OPENED.manifest, indicators: { ...OPENED.manifest.indicators, chosen: ["pkh"] } },
		};
		expect((await read(openedStore(opened, viewAnswer()))).title).toContain("belum terjangkau PKH maupun BLT Desa.");
	});
});

describe("parts in words", () => {
	test.each([
		[0, "Semua keluarga miskin terdaftar terjangkau program pilihan."],
		[9, "Kurang dari satu dari sepuluh keluarga"],
		[57, "Seperempat keluarga"],
		[74, "Hampir sepertiga keluarga"],
		[114, "Separuh keluarga"],
		[150, "Hampir dua pertiga keluarga"],
		[190, "Lebih dari delapan dari sepuluh keluarga"],
		[227, "Hampir semua keluarga"],
		[228, "Semua keluarga miskin terdaftar belum"],
	])("%i of 228", async (numerator, words) => {
		expect((await of(counted(BURDEN, [0, 0, 0, 0, 0, numerator], SELECTED))).title).toContain(words);
	});
});

describe("every kind of indicator as a rate", () => {
	test("deciles and the poverty rule", async () => {
		const desil = { ...BURDEN, id: "desil1_2" } as const;
		expect((await of(counted(desil, [50, 20, 10, 5, 1, 86], SELECTED))).title).toBe(
			"Hampir empat dari sepuluh keluarga miskin terdaftar berada pada desil 1–2.",
		);
		const rule = { ...BURDEN, id: "miskin" } as const;
		expect((await of(counted(rule, [5, 2, 1, 1, 0, 9], SELECTED))).title).toBe(
			"Kurang dari satu dari sepuluh keluarga miskin terdaftar memenuhi kriteria miskin.",
		);
	});

	test("coverage names the programme, counts target families and points at the lowest", async () => {
		expect(await of(counted(COVERAGE, [20, 15, 20, 4, 0, 60], SELECTED))).toEqual({
			title: "PKH baru menjangkau lebih dari seperempat keluarga sasaran.",
			figures: "26,3 persen (60 dari 228 KK sasaran). Terendah di Aren, 20,0 persen.",
		});
		expect((await of(counted(COVERAGE, [0, 0, 0, 0, 0, 0], SELECTED))).title).toBe(
			"PKH belum menjangkau satu pun keluarga sasaran.",
		);
	});

	test("families per square kilometre have no part, but a densest area", async () => {
		expect(await of(counted(DENSITY, SELECTED, [2, 1.5, 1, 1, 1, 6.5]))).toEqual({
			title: "Rata-rata 35,1 keluarga miskin terdaftar per km².",
			figures: "228 KK di 6,5 km². Terpadat di Aren, 50,0 KK per km².",
		});
	});

	test("listed families over all families", async () => {
		const listed: IndicatorInfo = { ...LISTED, denominator: "all_families" };
		expect(await of(counted(listed, SELECTED, [1000, 600, 400, 200, 80, 2280]))).toEqual({
			title: "Satu dari sepuluh keluarga di Kota Contoh terdaftar.",
			figures: "10,0 persen (228 dari 2.280 KK, seluruh keluarga). Tertinggi di Aren, 10,0 persen.",
		});
	});

	test("a share of the list is never called a rate of poverty", async () => {
		const selected: IndicatorInfo = { ...LISTED, id: "terpilih", denominator: "list_total" };
		const words = await of(counted(selected, SELECTED, [456, 456, 456, 456, 456, 456]));
		expect(words.title).toBe("Separuh keluarga dalam daftar lolos filter ini.");
		expect(words.figures).toContain("bagian dari daftar, bukan tingkat kemiskinan");
	});

	test("persons live in families, and may exceed the population figure", async () => {
		const persons: IndicatorInfo = { ...LISTED, id: "jiwa", unit: "jiwa", denominator: "population" };
		expect((await of(counted(persons, [300, 180, 120, 60, 15, 684], [600, 400, 300, 100, 40, 1440]))).title).toBe(
			"Hampir separuh penduduk Kota Contoh hidup dalam keluarga miskin terdaftar.",
		);
		expect((await of(counted(persons, [300, 180, 120, 60, 15, 684], [60, 40, 30, 10, 4, 144]))).title).toBe(
			"Jiwa dalam keluarga miskin terdaftar melebihi angka penduduk Kota Contoh.",
		);
	});
});

describe("counts", () => {
	function countStore(answer: ViewAnswer): AppStore {
		const store = openedStore(OPENED, answer);
		store.actions.measureChanged("count");
		store.setState({ answer });
		return store;
	}

	test("say how few areas hold how much", async () => {
		expect(await read(countStore(viewAnswer()))).toEqual({
			title: "Dua kelurahan menampung 77% keluarga yang belum terjangkau.",
			figures: "95 dari 123 KK, di Aren dan Bakau. Seluruhnya 5 kelurahan.",
		});
	});

	test("one area is named", async () => {
		const desil = { ...BURDEN, id: "desil1" } as const;
		expect((await read(countStore(counted(desil, [60, 20, 10, 5, 1, 96], SELECTED)))).title).toBe(
			"Aren menampung 63% keluarga desil 1.",
		);
	});

	test("a filter beyond list and deciles is owned up to", async () => {
		const desil = { ...BURDEN, id: "desil1" } as const;
		const answer = counted(desil, [60, 20, 10, 5, 1, 96], SELECTED, { where: "not p_pkh" });
		expect((await read(countStore(answer))).title).toBe("Aren menampung 63% keluarga desil 1 yang lolos filter.");
	});

	test("nothing to count is said so", async () => {
		expect(await read(countStore(counted(BURDEN, [0, 0, 0, 0, 0, 0], SELECTED)))).toEqual({
			title: "Belum ada keluarga yang belum terjangkau di Kota Contoh dalam pilihan ini.",
			figures: "0 KK.",
		});
	});
});

describe("few families", () => {
	test("none passing the filter", async () => {
		expect(await of({ ...viewAnswer(), selectedCount: 0 })).toEqual({
			title: "Tidak ada keluarga yang lolos filter ini.",
			figures: "0 dari 456 keluarga. Longgarkan atau hapus filter.",
		});
	});

	test("fewer than ten give no percentage", async () => {
		const words = await of({ ...counted(BURDEN, [2, 1, 0, 0, 0, 3], [4, 2, 1, 0, 0, 7]), selectedCount: 7 });
		expect(words).toEqual({
			title: "Terlalu sedikit keluarga untuk sebuah persentase.",
			figures: "3 dari 7 KK. Persentase ditampilkan mulai 10 keluarga.",
		});
	});

	test("ten to 29 give a percentage with its range, and nobody is ranked", async () => {
		const words = await of({ ...counted(BURDEN, [6, 2, 0, 0, 0, 8], [12, 4, 2, 1, 1, 20]), selectedCount: 20 });
		expect(words.figures).toBe(
			"40,0 persen (8 dari 20 KK). Hanya 20 keluarga: rentang wajar 21,9–61,3%. Belum ada kelurahan dengan cukup keluarga untuk diperingkat.",
		);
	});

	test("no eligible family is no denominator", async () => {
		expect((await of(counted(COVERAGE, [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]))).title).toBe(
			"Tidak ada keluarga sasaran dalam pilihan ini.",
		);
	});
});

test("the sentence belongs to the answer on screen, not to the filter being computed", async () => {
	const store = openedStore();
	store.actions.filterChanged("desil in [1]");
	store.setState({ answerBusy: true });
	const words = await read(store);
	expect(words.title).toContain("keluarga miskin terdaftar");
	expect(screen.getByText("Menghitung…")).toBeDefined();
});
