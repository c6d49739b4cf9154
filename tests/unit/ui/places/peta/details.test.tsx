// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { OpenedPack, ViewAnswer } from "#engine/protocol.ts";
import { createAppStore } from "#state/create-store.ts";
import { RightPanel } from "#ui/places/peta/right-panel.tsx";
import { createFakeEngine } from "../../../state/fake-engine.ts";
import { COVERAGE, ENTRY, KODE, OPENED, PREVIEW, viewAnswer } from "../../../state/pack-fixture.ts";
import { openedStore, renderWithStore } from "../../render-with-store.tsx";

const SOURCED: OpenedPack = {
	...OPENED,
	manifest: {
		...OPENED.manifest,
		sources: [{ nama: "Dinas Sosial", lisensi: "CC BY 4.0", tautan: "", tanggal: "2025-11-03" }],
	},
};

async function details(kode: string | null, answer: ViewAnswer = viewAnswer(), measure: "rate" | "count" = "rate") {
	const store = openedStore(SOURCED, answer);
	store.actions.measureChanged(measure);
	store.actions.areaSelected(kode);
	store.actions.tabChanged("rincian");
	store.setState({ answer });
	const { container } = await renderWithStore(<RightPanel />, store);
	return { store, text: container.textContent ?? "", container };
}

describe("the sentence", () => {
	test("says rank, comparison and what the families lack", async () => {
		const { text } = await details(KODE[1]);
		expect(text).toContain("Bakau");
		expect(text).toContain("Kec. Hilir · ");
		expect(text).toContain(
			"Tertinggi di kota, 1,4 kali rata-rata. Delapan dari sepuluh keluarga terdaftar tidak menerima PKH atau BLT Desa.",
		);
	});

	test("on a par with the region, in the middle and at the end of the ranking", async () => {
		expect((await details(KODE[0])).text).toContain("Peringkat 2 dari 3, 0,9 kali rata-rata.");
		expect((await details(KODE[2])).text).toContain("Terendah di kota, 0,5 kali rata-rata.");
		const same = viewAnswer();
		const level = { ...same, summary: { ...same.summary, numerator: Float64Array.from([54, 30, 20, 10, 2, 123]) } };
		expect((await details(KODE[0], level)).text).toContain("setara rata-rata kota.");
	});

	test("few families are not ranked, fewer give no percentage", async () => {
		expect((await details(KODE[3])).text).toContain("Tidak diperingkat: hanya 20 keluarga sebagai penyebut.");
		expect((await details(KODE[4])).text).toContain("Terlalu sedikit keluarga untuk persentase (5 KK).");
	});

	test("a count is compared as a part of the region's number", async () => {
		expect((await details(KODE[0], viewAnswer(), "count")).text).toContain("Tertinggi di kota, 40,7% dari jumlah kota.");
	});

	test("the lowest coverage comes first and is called the lowest", async () => {
		const answer = viewAnswer({ indicator: COVERAGE });
		const covered = { ...answer, summary: { ...answer.summary, numerator: Float64Array.from([20, 15, 20, 4, 0, 60]) } };
		expect((await details(KODE[0], covered)).text).toContain("Terendah di kota, 0,8 kali rata-rata.");
	});

	test("nobody without aid is said as such", async () => {
		const answer = viewAnswer({ withoutAny: Float64Array.from([0, 45, 10, 12, 5, 72]) });
		expect((await details(KODE[0], answer)).text).toContain(
			"Semua keluarga terdaftar menerima sedikitnya satu dari PKH dan BLT Desa.",
		);
	});
});

describe("the figures", () => {
	test("families, unreached and the chosen programmes, each beside the region's value", async () => {
		const { text } = await details(KODE[1]);
		expect(text).toContain("60 KKterdaftar · 180 jiwa");
		expect(text).toContain("45 KKbelum · kota 53,9%");
		expect(text).toContain("25,0%menerima PKH · kota 26,3%");
		expect(text).toContain("0,0%menerima BLT Desa · kota 19,7%");
	});

	test("every programme with who receives it and who does not", async () => {
		const { text } = await details(KODE[0]);
		expect(text).toContain("Cakupan programdari 100 keluarga terdaftar");
		expect(text).toContain("PKH20,0%20 menerima · 80 belum");
		expect(text).toContain("BLT Desa30,0%30 menerima · 70 belum");
	});

	test("fewer than ten families print counts, no percentage", async () => {
		const { container } = await details(KODE[4]);
		const rows = [...container.querySelectorAll("section li")].map((row) => row.textContent);
		expect(rows[0]).toBe("PKH–0 menerima · 5 belum");
	});

	test("the range is said in words", async () => {
		expect((await details(KODE[1])).text).toContain("Rentang wajar 62,8–84,2% dengan keyakinan 95%, karena rasio dari 60 KK.");
	});
});

test("one click away: definition, formula, denominator, filter, source and period", async () => {
	const { container } = await details(KODE[1]);
	const origin = container.querySelector("details");
	expect(origin?.open).toBe(false);
	const lines = [...(origin?.querySelectorAll("dl > div") ?? [])].map((line) => line.textContent);
	expect(lines).toEqual([
		"DefinisiKeluarga terpilih yang tidak menerima satu pun program pilihan.",
		"Rumus45 ÷ 60 × 100 = 75,0",
		"PenyebutDari keluarga terdaftar",
		"RentangSelang Wilson 95%: 62,8–84,2%",
		"ProgramPKH dan BLT Desa",
		"FilterTerdaftar",
		"SumberDinas Sosial, 3 Nov 2025",
		"Periode2025, paket dibuat 1 Jan 2026",
	]);
});

describe("without an area", () => {
	test("says how to choose one", async () => {
		expect((await details(null)).text).toContain("Pilih satu wilayah di peta");
	});

	test("an area of another level is said not to be here", async () => {
		expect((await details("64.74.01")).text).toContain("Wilayah yang dipilih tidak ada pada satuan ini.");
	});

	test("waits while the families are being read", async () => {
		const store = createAppStore({ engine: createFakeEngine() });
		store.setState({ packs: [ENTRY], pack: { status: "opening", entry: ENTRY, progress: null, preview: PREVIEW } });
		store.actions.areaSelected(KODE[0]);
		const { container } = await renderWithStore(<RightPanel />, store);
		expect(container.textContent).toContain("Rincian siap setelah data keluarga selesai dibaca.");
	});
});

test("releasing the area clears the choice", async () => {
	const { store } = await details(KODE[1]);
	screen.getByRole("button", { name: "Lepas pilihan Bakau" }).click();
	expect(store.getState().view.selectedKode).toBeNull();
});

test("a place is never called poor", async () => {
	for (const kode of KODE) expect((await details(kode)).text).not.toMatch(/(kelurahan|wilayah|desa) miskin/i);
});

test("no number reaches the screen unformatted", async () => {
	for (const kode of KODE)
		for (const measure of ["rate", "count"] as const)
			expect((await details(kode, viewAnswer(), measure)).text).not.toMatch(/\d[.,]\d{4,}|NaN|undefined|Infinity|\{\{/);
});
