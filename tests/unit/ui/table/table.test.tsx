// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Language } from "#core/base/language.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { TableDrawer } from "#ui/table/table-drawer.tsx";
import { DENSITY, KODE, OPENED, viewAnswer } from "../../state/pack-fixture.ts";
import { openedStore, renderWithStore } from "../render-with-store.tsx";

afterEach(() => void vi.restoreAllMocks());

const cells = (row: HTMLElement) =>
	within(row)
		.getAllByRole("gridcell")
		.map((cell) => cell.textContent);
const rows = () => screen.getAllByRole("row").slice(1);
const names = () => rows().map((row) => cells(row)[1]);

async function open(language: Language = "id", opened: OpenedPack = OPENED, answer = viewAnswer()) {
	const store = openedStore(opened, answer);
	await renderWithStore(<TableDrawer />, store, language);
	return store;
}

describe("the figures", () => {
	test("one row per area with rank, code, counts, rate with its range and receivers; the region last", async () => {
		await open();
		expect(screen.getAllByRole("columnheader").map((head) => head.textContent)).toEqual([
			"Peringkat",
			"Nama",
			"Nilai persen",
			"Rentang wajar persen",
			"Belum terjangkau KK",
			"Terpilih KK",
			"Kode",
			"Kecamatan",
			"Keluarga KK",
			"Anggota jiwa",
			"PKH KK menerima",
			"BLT Desa KK menerima",
		]);
		expect(cells(rows()[0] as HTMLElement)).toEqual([
			"1",
			"Bakau",
			"75,0",
			"62,8–84,2",
			"45",
			"60",
			"64.74.01.1002",
			"Hilir",
			"120",
			"420",
			"15",
			"0",
		]);
		expect(cells(rows().at(-1) as HTMLElement)).toEqual([
			"",
			"Kota Contoh",
			"53,9",
			"47,5–60,3",
			"123",
			"228",
			"",
			"",
			"456",
			"1.596",
			"60",
			"45",
		]);
	});

	test("a rate on fewer than ten is not printed and stands last either way", async () => {
		await open();
		expect(cells(rows()[4] as HTMLElement).slice(2, 5)).toEqual(["–", "–", "5"]);
		fireEvent.click(screen.getByRole("button", { name: /^Nilai/ }));
		expect(names()).toEqual(["Bakau", "Damar", "Aren", "Cemara", "Enau", "Kota Contoh"]);
		fireEvent.click(screen.getByRole("button", { name: /^Nilai/ }));
		expect(names()).toEqual(["Cemara", "Aren", "Damar", "Bakau", "Enau", "Kota Contoh"]);
	});

	test("families outside every area are owned up to at the region's row", async () => {
		await open();
		expect(within(rows().at(-1) as HTMLElement).getAllByRole("gridcell")[8]?.title).toBe(
			"termasuk 6 keluarga di luar semua wilayah",
		);
	});

	test("families per square kilometre have no range", async () => {
		await open("id", OPENED, viewAnswer({ indicator: DENSITY }));
		expect(screen.getAllByRole("columnheader").map((head) => head.textContent)).toContain("Nilai KK per km²");
		expect(screen.queryByRole("columnheader", { name: /Rentang/ })).toBeNull();
	});
});

describe("order and filter", () => {
	test("opens by rank; a heading says which way it sorts", async () => {
		await open();
		expect(names()).toEqual(["Bakau", "Aren", "Cemara", "Damar", "Enau", "Kota Contoh"]);
		const rank = screen.getByRole("columnheader", { name: "Peringkat" });
		const name = screen.getByRole("columnheader", { name: "Nama" });
		expect(rank.getAttribute("aria-sort")).toBe("ascending");
		fireEvent.click(within(name).getByRole("button"));
		expect(name.getAttribute("aria-sort")).toBe("ascending");
		expect(rank.getAttribute("aria-sort")).toBe("none");
		expect(names()[0]).toBe("Aren");
		fireEvent.click(within(name).getByRole("button"));
		expect(name.getAttribute("aria-sort")).toBe("descending");
		expect(names()[0]).toBe("Enau");
	});

	test("text narrows by name, parent or code and says how many are left", async () => {
		await open();
		const search = screen.getByRole("searchbox");
		fireEvent.change(search, { target: { value: "hulu" } });
		expect(names()).toEqual(["Cemara", "Damar", "Enau", "Kota Contoh"]);
		expect(screen.getByText("3 dari 5 kelurahan")).toBeDefined();
		fireEvent.change(search, { target: { value: "1002" } });
		expect(names()).toEqual(["Bakau", "Damar", "Kota Contoh"]);
		fireEvent.change(search, { target: { value: "zzz" } });
		expect(screen.getByText("Tidak ada kelurahan yang cocok dengan “zzz”.")).toBeDefined();
	});
});

describe("by keyboard", () => {
	test("arrows move the active cell and Enter chooses its area", async () => {
		const store = await open();
		const grid = screen.getByRole("grid");
		grid.focus();
		fireEvent.keyDown(grid, { key: "ArrowDown" });
		fireEvent.keyDown(grid, { key: "ArrowRight" });
		const active = document.getElementById(grid.getAttribute("aria-activedescendant") ?? "");
		expect(active?.textContent).toBe("Aren");
		expect(store.getState().hoveredKode).toBe(KODE[0]);
		fireEvent.keyDown(grid, { key: "Enter" });
		expect(store.getState().view.selectedKode).toBe(KODE[0]);
		expect(active?.closest('[role="row"]')?.getAttribute("aria-selected")).toBe("true");
	});

	test("Home, End and the edges hold", async () => {
		await open();
		const grid = screen.getByRole("grid");
		const active = () => document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.textContent;
		fireEvent.keyDown(grid, { key: "ArrowUp" });
		fireEvent.keyDown(grid, { key: "End" });
		expect(active()).toBe("0");
		fireEvent.keyDown(grid, { key: "End", ctrlKey: true });
		fireEvent.keyDown(grid, { key: "ArrowDown" });
		fireEvent.keyDown(grid, { key: "Home" });
		fireEvent.keyDown(grid, { key: "ArrowRight" });
		expect(active()).toBe("Enau");
	});

	test("takes the focus when it opens and closes on Escape, also from the field", async () => {
		const store = await open();
		store.actions.tableToggled(true);
		expect(document.activeElement).toBe(screen.getByRole("region", { name: "Tabel lengkap" }));
		fireEvent.keyDown(screen.getByRole("searchbox"), { key: "Escape" });
		expect(store.getState().view.tableOpen).toBe(false);
	});
});

test("hundreds of rows are drawn only as far as they are in sight", async () => {
	vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
	const kode = Array.from({ length: 300 }, (_, i) => `64.74.01.${1001 + i}`);
	const groups = {
		level: "kelurahan" as const,
		kode,
		nama: kode.map((_, i) => `W ${i}`),
		induk: kode.map(() => ""),
		groupOf: new Int32Array(5),
	};
	const filled = Float64Array.from({ length: 301 }, () => 50);
	const answer = viewAnswer();
	const summary = {
		...answer.summary,
		households: filled,
		persons: filled,
		selected: filled,
		numerator: filled,
		denominator: filled,
	};
	await open("id", { ...OPENED, groups: [groups] }, { ...answer, summary });
	expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("302");
	expect(rows().length).toBeLessThan(60);
	expect(rows().length).toBeGreaterThan(8);
});

describe("the file", () => {
	let saved: { name: string; blob: Blob } | null = null;
	beforeEach(() => {
		saved = null;
		let blob: Blob | null = null;
		vi.spyOn(URL, "createObjectURL").mockImplementation((given) => {
			blob = given as Blob;
			return "blob:test";
		});
		vi.spyOn(URL, "revokeObjectURL").mockImplementation(() => {});
		vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
			if (blob) saved = { name: this.download, blob };
		});
	});

	async function lines(): Promise<string[]> {
		if (saved === null) throw new Error("nothing was saved");
		const bytes = new Uint8Array(await saved.blob.arrayBuffer());
		expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
		return new TextDecoder().decode(bytes).trim().split("\r\n");
	}

	test("S1.2 opens in Indonesian Excel: semicolons, decimal commas, units in the head, filter and period in every row", async () => {
		await open();
		fireEvent.click(screen.getByRole("button", { name: "Unduh CSV" }));
		expect(saved?.name).toBe("kantong-64.74-kelurahan-2025-2026-01-01.csv");
		const [head, first, ...rest] = await lines();
		expect(head).toBe(
			"Peringkat;Kode;Nama;Kecamatan;Keluarga (KK);Anggota (jiwa);Terpilih (KK);Belum terjangkau (KK);Penyebut (KK);Nilai (persen);" +
				"Batas bawah 95% (persen);Batas atas 95% (persen);Keandalan;PKH (KK menerima);BLT Desa (KK menerima);" +
				"Versi daftar;Filter;Filter (kalimat);Periode;Program pilihan;Penyebut;Sel kecil;Catatan;Tanggal unduh;Perangkat lunak",
		);
		expect(first).toContain(
			"1;64.74.01.1002;Bakau;Hilir;120;420;60;45;60;75;62,77;84,22;diperingkat;15;0;" +
				'Kota Contoh (64.74) · 2025 · dibuat 1 Jan 2026;terdaftar;terdaftar;2025;"PKH, BLT Desa";',
		);
		expect(first).toContain("Sel di bawah 5 belum disamarkan.;data contoh;");
		expect(rest.at(-1)?.startsWith(";;Kota Contoh;;456;1596;228;123;228;53,95;")).toBe(true);
	});

	test("keeps the order and the narrowing on screen", async () => {
		await open();
		fireEvent.change(screen.getByRole("searchbox"), { target: { value: "hulu" } });
		fireEvent.click(screen.getByRole("button", { name: /^Nama/ }));
		fireEvent.click(screen.getByRole("button", { name: /^Nama/ }));
		fireEvent.click(screen.getByRole("button", { name: "Unduh CSV" }));
		expect((await lines()).map((line) => line.split(";")[2])).toEqual(["Nama", "Enau", "Damar", "Cemara", "Kota Contoh"]);
	});

	test("in English with commas and points", async () => {
		await open("en");
		fireEvent.click(screen.getByRole("button", { name: "Download CSV" }));
		expect((await lines())[1]).toContain("1,64.74.01.1002,Bakau,Hilir,120,420,60,45,60,75,62.77,84.22,ranked,15,0,");
	});
});
