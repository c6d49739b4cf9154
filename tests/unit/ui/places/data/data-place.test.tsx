// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { OpenedPack } from "#engine/protocol.ts";
import { DataPlace } from "#ui/places/data/data-place.tsx";
import { MANIFEST, OPENED } from "../../../state/pack-fixture.ts";
import { openedStore, renderWithStore } from "../../render-with-store.tsx";

const RICH: OpenedPack = {
	...OPENED,
	rung: "B",
	manifest: {
		...MANIFEST,
		programmes: MANIFEST.programmes.map((programme) => ({ ...programme, pemilik: "Kemensos", sasaran: "desil<=4" })),
		sources: [
			{ nama: "Data terbuka", lisensi: "CC BY 4.0", tautan: "https://example.org/data", tanggal: "2025-06-01" },
			{ nama: "Arsip", lisensi: "–", tautan: "javascript:void(0)", tanggal: "2024" },
		],
	},
	findings: [
		{ code: "CODE_DISAGREES", count: 1234, rows: [3, 17, 1204] },
		{ code: "MISSING_COLUMN", count: 1, rows: [], params: { column: "pengeluaran" } },
		{
			code: "AREA_DIFFERS",
			count: 1,
			rows: [],
			params: { kode: "64.74.01.1001", nama: "Aren", squareKilometres: 2.5, expected: 5 },
		},
	],
};

describe("the Data place", () => {
	test("period, notice and the privacy sentence stand on it", async () => {
		await renderWithStore(<DataPlace />);
		expect(screen.getByText("Berkas dibaca di perangkat ini. Tidak dikirim ke mana pun.")).toBeDefined();
		expect(screen.getByText("1 Jan 2026")).toBeDefined();
		expect(screen.getByText("data contoh")).toBeDefined();
	});

	test("the rung says what can and cannot be said", async () => {
		await renderWithStore(<DataPlace />, openedStore(RICH));
		expect(screen.getByText(/kantong berdasarkan tingkat tidak/)).toBeDefined();
	});

	test("each finding has its count, its rows and plain words", async () => {
		await renderWithStore(<DataPlace />, openedStore(RICH));
		const findings = within(screen.getByRole("region", { name: "Temuan saat membaca" }));
		expect(findings.getByText(/^1\.234 keluarga punya kode kelurahan yang berbeda/)).toBeDefined();
		expect(findings.getByText("Baris 3 · 17 · 1.204, dan 1.231 lainnya")).toBeDefined();
		expect(findings.getByText("Kolom Pengeluaran per orang per bulan (pengeluaran) tidak ada.")).toBeDefined();
		expect(findings.getByText("Luas Aren di peta 2,5 km², menurut catatan resmi 5 km².")).toBeDefined();
	});

	test("no findings is said too", async () => {
		await renderWithStore(<DataPlace />);
		expect(screen.getByText(/Tidak ada yang janggal/)).toBeDefined();
	});

	test("programmes name their owner and read their target aloud", async () => {
		await renderWithStore(<DataPlace />, openedStore(RICH));
		const table = within(screen.getByRole("region", { name: "Program" }).querySelector("table") ?? document.body);
		expect(table.getAllByText("Kemensos")).toHaveLength(2);
		expect(table.getAllByText("desil 1–4")).toHaveLength(2);
	});

	test("only web addresses become links", async () => {
		await renderWithStore(<DataPlace />, openedStore(RICH));
		expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual(["https://example.org/data"]);
	});

	test("missing columns say what they leave unanswered; derived ones are not listed as data", async () => {
		await renderWithStore(<DataPlace />);
		const columns = within(screen.getByRole("region", { name: "Kolom keluarga" }));
		expect(columns.getByText("kedalaman dan keparahan kemiskinan (P1, P2)")).toBeDefined();
		expect(columns.getByText("p_pkh")).toBeDefined();
		expect(columns.queryByText("kecamatan")).toBeNull();
	});
});
