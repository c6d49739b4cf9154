// @vitest-environment happy-dom

import * as XLSX from "@e965/xlsx";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Language } from "#core/base/language.ts";
import type { EngineClient } from "#engine/client.ts";
import type { Handler } from "#engine/handler.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { startI18n } from "#i18n/i18n.ts";
import { createAppStore } from "#state/create-store.ts";
import type { AppStore } from "#state/store.ts";
import { loadAllWords } from "../../../../words.ts";
import { renderWithStore } from "../../render-with-store.tsx";
import { KODE, threeKecamatan } from "./three-kecamatan.ts";

let BandingPlace: typeof import("#ui/places/banding/banding-place.tsx").BandingPlace;
let handler: Handler;
let opened: OpenedPack;
const ENTRY = { kode: "64.74", nama: "Contoh", tingkat: "kota", url: "64.74/pack.json" } as const;

beforeAll(async () => {
	// its texts are added to a page that already speaks
	await loadAllWords();
	if (!i18next.isInitialized) await startI18n("id");
	({ BandingPlace } = await import("#ui/places/banding/banding-place.tsx"));
	handler = threeKecamatan();
	const answer = await handler.handle("openPack", { url: "/packs/a/pack.json" });
	if (!answer.ok) throw new Error(answer.error.code);
	opened = answer.value;
}, 120_000);

let store: AppStore;
beforeEach(() => {
	const engine: EngineClient = { call: (call, request) => handler.handle(call, request), cancel() {}, dispose() {} };
	store = createAppStore({ engine });
});

async function place(change: (store: AppStore) => void = () => {}, language: Language = "id") {
	store.actions.placeChanged("banding");
	store.setState({ packs: [ENTRY], pack: { status: "open", entry: ENTRY, opened } });
	change(store);
	const rendered = await renderWithStore(<BandingPlace />, store, language);
	await waitFor(() => expect(rendered.container.querySelector("svg[role=img]")).not.toBeNull(), { timeout: 20_000 });
	return rendered;
}
const title = () => screen.getByRole("heading", { level: 1 }).textContent;
const chosen = () =>
	within(screen.getByRole("list", { name: "Wilayah yang dibandingkan" }))
		.getAllByRole("listitem")
		.map((item) => item.textContent);
const row = (name: string) => screen.getByRole("img", { name: new RegExp(`^${name}`) });

describe("the place Bandingkan", () => {
	test("opens with every kecamatan and says who is highest on the burdens", async () => {
		await place();
		expect(chosen()).toEqual(["Utara", "Selatan", "Barat"]);
		expect(title()).toBe("Selatan paling tinggi pada desil 1; Barat paling tinggi pada belum terjangkau.");
		expect(row("Desil 1 ").getAttribute("aria-label")).toContain("Selatan 30,0% (25,1–35,4)");
	});

	test("shows every measure when asked, counts too", async () => {
		await place();
		fireEvent.click(screen.getByRole("button", { name: /^Tampilkan \d+ ukuran lainnya/ }));
		expect(row("Keluarga terdaftar").getAttribute("aria-label")).toContain("Utara 200; Selatan 300; Barat 88");
	});

	test("takes a unit out, refuses to go below two, and adds one back by name", async () => {
		await place();
		fireEvent.click(screen.getByRole("button", { name: "Keluarkan Utara" }));
		expect(chosen()).toEqual(["Selatan", "Barat"]);
		expect(screen.getByRole("button", { name: "Keluarkan Barat" })).toHaveProperty("disabled", true);
		expect(screen.getByText("Sedikitnya dua wilayah harus tinggal.")).toBeDefined();
		const add = () => screen.getByRole("button", { name: "Tambah wilayah" });
		await waitFor(() => expect(add().getAttribute("aria-haspopup")).toBe("dialog"));
		fireEvent.click(add());
		fireEvent.click(await screen.findByRole("button", { name: "Utara" }, { timeout: 10_000 }));
		expect(chosen()).toEqual(["Selatan", "Barat", "Utara"]);
	});

	test("stops at six units and says so", async () => {
		const six = KODE.slice(0, 6);
		await place(({ actions }) => {
			actions.compareUnitChanged("kelurahan");
			actions.comparedChanged(six);
		});
		expect(chosen()).toHaveLength(6);
		expect(screen.getByText("Paling banyak enam wilayah.")).toBeDefined();
		expect(screen.queryByRole("button", { name: "Tambah wilayah" })).toBeNull();
	});

	test("falls back to its own choice for codes of another region", async () => {
		await place(({ actions }) => actions.comparedChanged(["11.01.01", "64.74.01"]));
		expect(chosen()).toHaveLength(3);
	});

	test("starts kelurahan with the first three of the ranking", async () => {
		await place(({ actions }) => actions.compareUnitChanged("kelurahan"));
		expect(chosen()).toHaveLength(3);
	});

	test("pressing a measure sorts the units by it and puts it on the maps; pressing again goes back", async () => {
		await place();
		fireEvent.click(screen.getByRole("button", { name: "Desil 1" }));
		expect(store.getState().view.compareSort).toBe("desil1");
		await screen.findByRole("heading", { name: "Desil 1 per kelurahan" });
		expect(screen.getAllByRole("figure").map((figure) => figure.querySelector("figcaption span")?.textContent)).toEqual([
			"Selatan",
			"Utara",
			"Barat",
		]);
		fireEvent.click(screen.getByRole("button", { name: "Desil 1" }));
		expect(store.getState().view.compareSort).toBeNull();
	});

	test("says in sentences what each pair shares and where it parts, in percentage points", async () => {
		await place();
		const side = screen.getByRole("complementary", { name: "Kesimpulan perbandingan" });
		expect(side.textContent).toContain(
			"Utara dan Barat serupa pada desil 1 (11,0 dan 9,1: tidak dapat dibedakan), tetapi belum terjangkau berbeda 25,0 persen poin: Barat lebih tinggi.",
		);
	});

	test("the table shows intervals, differences from a chosen unit and what cannot be told apart", async () => {
		const { container } = await place();
		act(() => store.actions.compareTabChanged("tabel"));
		const table = await screen.findByRole("table");
		expect(within(table).getByRole("columnheader", { name: "Selatan − Utara" })).toBeDefined();
		expect(within(table).getAllByText("tidak dapat dibedakan").length).toBeGreaterThan(0);
		fireEvent.change(screen.getByLabelText("Selisih terhadap"), { target: { value: "64.74.03" } });
		expect(within(table).getByRole("columnheader", { name: "Selatan − Barat" })).toBeDefined();
		const desil1 = [...container.querySelectorAll("tbody tr")].find((tr) =>
			tr.querySelector("th")?.textContent?.startsWith("Desil 1p"),
		);
		expect(desil1?.textContent).toContain("30,0%25,1–35,4");
	});

	test("every number of the table opens its identity", async () => {
		await place(({ actions }) => actions.compareTabChanged("titik"));
		act(() => store.actions.compareTabChanged("tabel"));
		const table = await screen.findByRole("table");
		expect(within(table).getAllByRole("button", { name: "30,0%" })[0]?.getAttribute("aria-haspopup")).toBe("dialog");
	});

	test("the difference map hatches what cannot be told apart and repeats itself as a list", async () => {
		await place();
		act(() => store.actions.compareTabChanged("selisih"));
		await screen.findByRole("img", { name: "Peta selisih belum terjangkau tiap kelurahan dari rata-rata kota" });
		expect(screen.getByText(/^\d+ lebih tinggi, \d+ lebih rendah, \d+ tidak dapat dibedakan\.$/)).toBeDefined();
		expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(8);
	});

	test("pointing at a unit in one place marks it everywhere", async () => {
		const { container } = await place();
		const [legend] = screen.getAllByText("Barat");
		if (legend === undefined) throw new Error("no legend");
		fireEvent.pointerEnter(legend.closest("span[class*=unit]") ?? legend);
		expect(store.getState().hoveredKode).toBe("64.74.03");
		// the dots hear the store from an effect after their first picture
		await waitFor(() => expect(container.querySelectorAll("[class*=hovered]").length).toBeGreaterThan(1), { timeout: 10_000 });
	});

	test("a kelurahan stands beside a kecamatan, each with its own level, and a link brings both back", async () => {
		const mixed = ["64.74.02", KODE[4] ?? ""];
		await place(({ actions }) => actions.comparedChanged(mixed));
		expect(chosen()).toEqual(["Kec. Selatan", "Enau"]);
		expect(row("Desil 1 ").getAttribute("aria-label")).toMatch(/Kec\. Selatan 30,0% .*Enau 10,0%/);
		const coloured = () =>
			screen.getAllByRole("figure").map((figure) => figure.querySelectorAll("svg[role=img] path[fill^='#']").length);
		await waitFor(() => expect(coloured()).toEqual([2, 1]), { timeout: 10_000 });
	});

	test("the finder offers the other levels under their names", async () => {
		await place();
		const add = screen.getByRole("button", { name: "Tambah wilayah" });
		await waitFor(() => expect(add.getAttribute("aria-haspopup")).toBe("dialog"));
		fireEvent.click(add);
		fireEvent.click(await screen.findByRole("button", { name: /^Gaharu/ }, { timeout: 10_000 }));
		await waitFor(() => expect(chosen()).toEqual(["Kec. Utara", "Kec. Selatan", "Kec. Barat", "Gaharu"]), { timeout: 10_000 });
	});

	test("differences and the sentences carry their identity: points, interval, both areas", async () => {
		await place();
		fireEvent.click((await screen.findAllByRole("button", { name: "25,0 persen poin" }))[0] as HTMLElement);
		const card = await screen.findByRole("dialog", { name: /KTP/i }, { timeout: 10_000 });
		expect(card.textContent).toContain("Selisih Belum terjangkau: Utara − Barat");
		expect(card.textContent).toContain("persen poin");
		expect(card.textContent).toContain("Persen Utara dikurangi persen Barat");
	});

	test("trend and two periods have neither area controls nor area conclusions", async () => {
		await place();
		fireEvent.click(screen.getByRole("tab", { name: "Dua periode" }));
		await screen.findByRole("complementary", { name: "Pilihan dua periode" }, { timeout: 20_000 });
		expect(screen.queryByRole("list", { name: "Wilayah yang dibandingkan" })).toBeNull();
		expect(screen.queryByRole("complementary", { name: "Kesimpulan perbandingan" })).toBeNull();
		fireEvent.click(screen.getByRole("tab", { name: "Titik" }));
		await screen.findByRole("list", { name: "Wilayah yang dibandingkan" }, { timeout: 20_000 });
	});

	test("the Excel opens again with figures, pairs and notes, numbers as numbers", async () => {
		await place();
		const made: Blob[] = [];
		vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
			made.push(blob as Blob);
			return "blob:x";
		});
		vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
		fireEvent.click(screen.getByRole("button", { name: "Unduh Excel" }));
		await screen.findByText("Berkas Excel diunduh.", {}, { timeout: 20_000 });
		vi.restoreAllMocks();
		const book = XLSX.read(new Uint8Array(await (made[0] as Blob).arrayBuffer()));
		expect(book.SheetNames).toEqual(["Perbandingan", "Selisih pasangan", "Kamus", "Keterangan"]);
		const rows = XLSX.utils.sheet_to_json<Record<string, string | number>>(book.Sheets.Perbandingan as XLSX.WorkSheet);
		const own = rows.find(({ Ukuran, Wilayah }) => Ukuran === "Desil 1" && Wilayah === "Selatan");
		expect(Object.values(own ?? {})).toEqual(expect.arrayContaining([90, 300, 0.3]));
		const pairs = XLSX.utils.sheet_to_json<Record<string, string | number>>(book.Sheets["Selisih pasangan"] as XLSX.WorkSheet);
		const pair = pairs.find((one) => one.Ukuran === "Belum terjangkau" && one["Wilayah kedua"] === "Barat");
		expect(typeof pair?.["Selisih (%)"]).toBe("number");
		const notes = XLSX.utils.sheet_to_csv(book.Sheets.Keterangan as XLSX.WorkSheet);
		for (const word of ["Daftar", "Saringan", "Sumber", "Aturan selisih"]) expect(notes).toContain(word);
	});

	test("speaks English too", async () => {
		await place(() => {}, "en");
		expect(title()).toBe("Selatan is highest on decile 1; Barat is highest on not reached.");
	});
});
