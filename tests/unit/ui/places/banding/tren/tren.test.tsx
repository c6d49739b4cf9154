// @vitest-environment happy-dom

import { readFileSync } from "node:fs";
import { fireEvent, screen, within } from "@testing-library/react";
import i18next from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { releaseChanges } from "#core/time/series/change.ts";
import { pointsOf } from "#core/time/series/points.ts";
import type { SeriesRow } from "#core/time/series/row.ts";
import { type TrendIndicator, trendOf } from "#core/time/series/trend.ts";
import { startI18n } from "#i18n/i18n.ts";
import { releaseSentence } from "#i18n/say/release-words.ts";
import { figureText, type TrendVoice } from "#i18n/say/series-figure-words.ts";
import { positionText, rankText } from "#i18n/say/tkpk-words.ts";
import { readSeriesCsv } from "#io/pack/series-csv.ts";
import type { AppStore } from "#state/store.ts";
import { TrendCard } from "#ui/places/banding/tren/tren-card.tsx";
import { TrendView } from "#ui/places/banding/tren/tren-view.tsx";
import { loadAllWords } from "../../../../../words.ts";
import { openedStore, renderWithStore } from "../../../render-with-store.tsx";

const shipped = ((): readonly SeriesRow[] => {
	const file = readSeriesCsv(readFileSync("data/seri-resmi.csv"));
	if (!file.ok) throw new Error(file.error.code);
	return file.value.rows;
})();

let voice: TrendVoice;
beforeAll(async () => {
	await loadAllWords();
	if (!i18next.isInitialized) await startI18n("id");
	voice = { t: i18next.getFixedT("id", "tren") };
});

function release(kode: string, indikator: TrendIndicator, periode: string): string {
	const points = pointsOf(shipped, kode, indikator);
	const point = points.find(({ period }) => period.text === periode);
	if (!point) throw new Error(periode);
	return releaseSentence({ wilayah: point.row.wilayah, indikator, point, changes: releaseChanges(points, point) }, voice);
}

function storeWith(series: readonly SeriesRow[], trendKode: string | null = null): AppStore {
	const store = openedStore();
	store.setState((state) => ({ series, view: { ...state.view, trendKode } }));
	return store;
}

describe("the form of official numbers", () => {
	test("S1.3 8,41 ribu jiwa and 4,62 persen", () => {
		expect(figureText("jumlah_miskin", 8410, voice)).toBe("8,41 ribu jiwa");
		expect(figureText("P0", 4.62, voice)).toBe("4,62 persen");
		expect(figureText("garis_kemiskinan", 763_661, voice)).toBe("Rp763.661,00 per kapita per bulan");
		expect(figureText("P1", 0.39, voice)).toBe("0,39");
		expect(figureText("jumlah_miskin", 25_220_000, voice)).toBe("25,22 juta jiwa");
	});

	test("Bontang, March 2024, reads as the release does", () => {
		expect(release("64.74", "P0", "2024")).toBe(
			"Persentase penduduk miskin Kota Bontang pada Maret 2024 sebesar 3,74 persen, turun 0,37 persen poin terhadap Maret 2023.",
		);
		expect(release("64.74", "P1", "2023")).toContain("sebesar 0,39, naik 0,02 poin terhadap Maret 2022.");
		expect(release("64.74", "P2", "2023")).toContain("tetap sama dengan Maret 2022");
		expect(release("64.74", "garis_kemiskinan", "2023")).toContain("naik Rp66.335,00 (9,51 persen) terhadap Maret 2022");
		expect(release("64.74", "P0", "2014")).toBe("Persentase penduduk miskin Kota Bontang pada Maret 2014 sebesar 5,10 persen.");
	});

	test("S4.3 Kalimantan Selatan, September 2018, against March 2018 and September 2017, in persen poin", () => {
		expect(release("63", "P0", "2018-09")).toBe(
			"Persentase penduduk miskin Kalimantan Selatan pada September 2018 sebesar 4,65 persen, naik 0,11 persen poin terhadap Maret 2018 dan turun 0,05 persen poin terhadap September 2017.",
		);
	});

	test("S2.4 Banyuasin 2020 against the nation and the province", () => {
		const said = positionText(trendOf(shipped, { kode: "16.07", indikator: "P0", at: "2020" }), voice);
		expect(said).toContain("lebih tinggi dari Indonesia (+1,06 persen poin)");
		expect(said).toContain("lebih rendah dari Sumatera Selatan (−1,81 persen poin)");
	});

	test("S4.4 the rank of Kalimantan Selatan among the provinces of Kalimantan, September 2017", () => {
		const said = rankText(trendOf(shipped, { kode: "63", indikator: "P0", round: "september", at: "2017-09" }), voice);
		expect(said).toMatch(
			/^Peringkat 5 dari 5 provinsi .* Tertinggi Kalimantan Barat, 7,86 persen; terendah Kalimantan Selatan, 4,70 persen\.$/,
		);
	});
});

describe("the card", () => {
	test("S1.17 says that the target of 2026 is met two years early, with its source and gap", async () => {
		const { container } = await renderWithStore(<TrendCard />, storeWith(shipped));
		expect(container.textContent).toContain("Target 2026 tercapai dua tahun lebih awal");
		expect(container.textContent).toContain("(2014–2024). 2018 tidak tersedia.");
		expect(container.textContent).toContain("Laju 2021–2024 −0,29 persen poin per tahun; yang diperlukan −0,17 persen poin.");
		expect(screen.getByRole("img").getAttribute("aria-label")).toContain("2024 3,74");
	});

	test("is not there without a series", async () => {
		const { container } = await renderWithStore(<TrendCard />, storeWith([]));
		expect(container.textContent).toBe("");
	});
});

describe("the view", () => {
	test("S1.17 opens with its own sentence: where the city stands and that the target is met early", async () => {
		await renderWithStore(<TrendView />, storeWith(shipped));
		expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
			"Penduduk miskin Kota Bontang 3,74 persen pada Maret 2024; target 2026 tercapai dua tahun lebih awal.",
		);
		fireEvent.click(screen.getAllByRole("button", { name: "−0,17 persen poin" })[0] as HTMLElement);
		const card = await screen.findByRole("dialog", { name: /KTP/i }, { timeout: 10_000 });
		expect(card.textContent).toContain("Laju yang diperlukan, Persentase penduduk miskin Kota Bontang, menuju target 2026");
		expect(card.textContent).toContain("Dihitung aplikasi dari angka resmi");
	});

	test("an earlier figure is said without a verdict on the target", async () => {
		await renderWithStore(<TrendView />, storeWith(shipped));
		fireEvent.change(screen.getByLabelText("Periode angka"), { target: { value: "2023" } });
		expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
			"Penduduk miskin Kota Bontang 4,11 persen pada Maret 2023.",
		);
	});

	test("shows the four charts, the required pace to three digits and the table with its marks", async () => {
		const { container } = await renderWithStore(<TrendView />, storeWith(shipped));
		for (const name of ["Perkembangan antar waktu", "Posisi relatif antar wilayah", "Relevansi", "Efektivitas"])
			expect(container.textContent).toContain(name);
		expect(container.textContent).toContain("−0,174 persen poin per tahun");
		expect(container.textContent).toContain("−0,293 persen poin per tahun");
		expect(within(screen.getByRole("table")).getByText("diturunkan: 4.11-0.37")).toBeTruthy();
	});

	test("S0.9 Bombana: below the aimed-at pace, with the words to check", async () => {
		const { container } = await renderWithStore(<TrendView />, storeWith(shipped, "74.06"));
		expect(container.textContent).toContain("−0,78 persen poin per tahun: di bawah target.");
		expect(container.textContent).toContain("penurunan 6,3 persen per tahun sudah melampaui target");
	});

	test("S4.5 the planning period of Kalimantan Selatan is a band of the chart", async () => {
		const { container } = await renderWithStore(<TrendView />, storeWith(shipped, "63"));
		expect(container.querySelector("svg")?.textContent).toContain("RPJMD 2016–2021");
	});

	test("a typed target is judged at once and can be taken back", async () => {
		const { container } = await renderWithStore(<TrendView />, storeWith(shipped));
		fireEvent.change(screen.getByLabelText("Nilai target (persen)"), { target: { value: "2,5" } });
		expect(container.textContent).toContain("Di luar jalur: perkiraan tercapai 2029");
		fireEvent.click(screen.getByText("Kembali ke target paket"));
		expect(container.textContent).toContain("Target 2026 tercapai dua tahun lebih awal");
	});

	test("another region and indicator can be chosen", async () => {
		const store = storeWith(shipped);
		const { container } = await renderWithStore(<TrendView />, store);
		fireEvent.click(screen.getByLabelText("Jumlah penduduk miskin"));
		expect(container.textContent).toContain("7,11 ribu jiwa");
		fireEvent.change(screen.getByLabelText("Wilayah"), { target: { value: "64.08" } });
		expect(store.getState().view.trendKode).toBe("64.08");
		expect(container.textContent).toContain("34,91 ribu jiwa");
	});

	test("S3.5, S3.7, S3.9 SIPMAS typed in: the jump, the units, the groups, the date, the exits", async () => {
		const { container } = await renderWithStore(<TrendView />, storeWith([]));
		fireEvent.click(screen.getByText("SIPMAS (Kutai Timur)"));
		expect(container.textContent).toContain("109.000 menjadi 7.000 (−93,6 persen, 2023–2024), padahal sebelumnya −1,8 persen");
		expect(container.textContent).toContain("jiwa, KK. Keluarga dan jiwa tidak dapat dibandingkan");
		expect(container.textContent).toContain("yang terdaftar di basis data, miskin ekstrem");
		expect(container.textContent).toContain("“17/22/2024” tidak ada di kalender");
		expect(container.textContent).toContain("7.000 KK habis dalam 12–24 bulan, 292–583 KK");
	});

	test("S0.7, S0.8 Smart Sakina typed in: −2.680 jiwa, −2,35 persen poin, 893 a year", async () => {
		const { container } = await renderWithStore(<TrendView />, storeWith([]));
		fireEvent.click(screen.getByText("Smart Sakina (Bombana)"));
		expect(container.textContent).toContain("−2.680 jiwa (−12,5 persen); rata-rata −893 jiwa per tahun");
		expect(container.textContent).toContain("−2,35 persen poin");
	});

	test("a table that cannot be read says why; an empty one asks nothing", async () => {
		const { container } = await renderWithStore(<TrendView />, storeWith([]));
		expect(container.textContent).toContain("Belum ada baris.");
		fireEvent.change(screen.getByLabelText("Seri yang diperiksa"), { target: { value: "a;b\n1;2" } });
		expect(container.textContent).toContain("Belum terbaca");
	});

	test("a series that failed is a notice and the rest stands", async () => {
		const store = storeWith([]);
		store.setState({ seriesProblem: { error: appError("HASH", {}, "series.csv"), findings: [] } });
		const { container } = await renderWithStore(<TrendView />, store);
		expect(container.textContent).toContain("Seri resmi tidak terbaca");
		expect(container.textContent).toContain("Ketik atau tempel seri");
	});

	test("English says the same", async () => {
		const { container } = await renderWithStore(<TrendView />, storeWith(shipped), "en");
		expect(container.textContent).toContain("Target of 2026 reached two years early");
		expect(container.textContent).toContain("3.74 per cent");
	});
});
