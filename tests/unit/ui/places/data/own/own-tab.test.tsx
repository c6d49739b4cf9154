// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { BuiltPackAnswer } from "#engine/protocol.ts";
import { createAppStore } from "#state/create-store.ts";
import { DataPlace } from "#ui/places/data/data-place.tsx";
import { createFakeEngine } from "../../../../state/fake-engine.ts";
import { ENTRY, MANIFEST, OPENED } from "../../../../state/pack-fixture.ts";
import { renderWithStore } from "../../../render-with-store.tsx";

const BUILT: BuiltPackAnswer = {
	url: "perangkat:paket",
	manifest: MANIFEST,
	report: {
		areas: { format: "geojson", read: 5, findings: [{ code: "OVERLAP", count: 2, rows: [3, 4] }] },
		households: {
			kind: "csv",
			read: 1204,
			used: 1200,
			skipped: [{ code: "RAGGED", count: 4, rows: [7] }],
			warnings: [{ code: "SWAPPED_MENDED", count: 9, rows: [12] }],
			columns: [
				{ from: "lintang", to: "lat" },
				{ from: "DESIL_NAS", to: "desil" },
				{ from: "dapat_pkh", to: "p_pkh" },
			],
			skippedColumns: [
				{ code: "PRIVATE_COLUMN", count: 1, rows: [], params: { column: "nama_krt", reason: "PRIVATE" } },
				{ code: "SKIPPED_COLUMN", count: 1, rows: [], params: { column: "keterangan", reason: "FREE_TEXT" } },
			],
		},
		placed: { families: 1150, ofFamilies: 1200, areas: 5 },
		codes: { system: "bps", matched: 1000, unmatched: 7 },
	},
	files: [{ name: "pack.json", bytes: new Uint8Array([123, 125]) }],
	roles: { areas: "batas.geojson", families: "keluarga.csv" },
};

afterEach(() => vi.restoreAllMocks());

async function shown() {
	const engine = createFakeEngine();
	const store = createAppStore({ engine });
	store.setState({ packs: [ENTRY], pack: { status: "open", entry: ENTRY, opened: OPENED } });
	await renderWithStore(<DataPlace />, store);
	fireEvent.click(screen.getByRole("radio", { name: "Buka data Anda" }));
	return { engine, store };
}

const given = (...names: string[]) => names.map((name) => new File(["id\n1\n"], name));

async function settled(): Promise<void> {
	await act(async () => {
		await new Promise((next) => setTimeout(next, 5));
	});
}

async function drop(files: readonly File[]): Promise<void> {
	const dataTransfer = { files, items: files.map(() => ({ kind: "file" })) };
	fireEvent.dragOver(window, { dataTransfer });
	fireEvent.drop(window, { dataTransfer });
	await settled();
}

async function built() {
	const page = await shown();
	await drop(given("keluarga.csv", "batas.geojson"));
	await act(() => page.engine.last("buildPack").answer(BUILT));
	return page;
}

const stage = (name: string) =>
	within(screen.getByRole("navigation", { name: "Tahap pemeriksaan" })).getByRole("button", { name: new RegExp(`^${name}`) });

describe("opening one's own files", () => {
	test("the tab is part of the view, and the open pack stays one click away", async () => {
		const { store } = await shown();
		expect(store.getState().view.dataTab).toBe("own");
		expect(screen.getByText("Tidak dikirim ke mana pun.", { exact: false })).toBeDefined();
		fireEvent.click(screen.getByRole("radio", { name: "Paket yang terbuka" }));
		expect(screen.getByRole("region", { name: "Paket" })).toBeDefined();
	});

	test("the formats that can be read are named", async () => {
		await shown();
		expect(screen.getByRole("row", { name: /Daftar keluarga.*CSV, XLSX.*wajib/ })).toBeDefined();
		expect(screen.getByRole("row", { name: /Batas wilayah.*GeoPackage.*bila ada/ })).toBeDefined();
	});

	test("files held over the window are counted, and read where they are dropped", async () => {
		const { engine } = await shown();
		const files = given("a.csv", "b.geojson", "c.csv");
		fireEvent.dragOver(window, { dataTransfer: { files, items: files.map(() => ({ kind: "file" })) } });
		expect(screen.getByText("Lepaskan untuk membaca 3 berkas")).toBeDefined();
		await drop(files);
		expect(screen.queryByText(/Lepaskan untuk membaca/)).toBeNull();
		expect(engine.last("buildPack").request).toMatchObject({
			files: [{ name: "a.csv" }, { name: "b.geojson" }, { name: "c.csv" }],
		});
	});

	test("text dragged over the page is no file", async () => {
		const { engine } = await shown();
		fireEvent.dragOver(window, { dataTransfer: { files: [], items: [{ kind: "string" }] } });
		fireEvent.drop(window, { dataTransfer: { files: [], items: [] } });
		expect(screen.queryByText(/Lepaskan untuk membaca/)).toBeNull();
		expect(engine.calls.map(({ call }) => call)).not.toContain("buildPack");
	});

	test("the chooser takes several files", async () => {
		const { engine } = await shown();
		const field = document.querySelector<HTMLInputElement>('input[type="file"]');
		expect(field?.multiple).toBe(true);
		fireEvent.change(field as HTMLInputElement, { target: { files: given("keluarga.xlsx", "batas.zip") } });
		await settled();
		expect(engine.last("buildPack").request).toMatchObject({ files: [{ name: "keluarga.xlsx" }, { name: "batas.zip" }] });
	});

	test("a pasted table becomes a file, a second one beside it; a paste into a field stays there", async () => {
		const { engine, store } = await shown();
		const paste = (target: Element | Window, text: string) =>
			fireEvent.paste(target, { clipboardData: { files: [], getData: () => text } });
		paste(window, "id\tdesil\n1\t2\n");
		paste(window, "id\tdesil\n3\t4\n");
		expect(store.getState().ownFiles.files.map(({ name }) => name)).toEqual(["tempelan.tsv", "tempelan-2.tsv"]);
		const field = document.body.appendChild(document.createElement("input"));
		paste(field, "x\n");
		field.remove();
		expect(engine.calls.filter(({ call }) => call === "buildPack")).toHaveLength(2);
	});

	test("what the browser cannot read is named, the rest is taken", async () => {
		const { engine } = await shown();
		const folder = new File([], "map-data");
		vi.spyOn(folder, "arrayBuffer").mockRejectedValue(new Error("folder"));
		await drop([folder, ...given("a.csv")]);
		expect(screen.getByText(/^map-data tidak dapat dibaca/)).toBeDefined();
		expect(engine.last("buildPack").request).toMatchObject({ files: [{ name: "a.csv" }] });
	});

	test("while it reads it says what, and can be cancelled", async () => {
		const { engine } = await shown();
		await drop(given("a.csv"));
		const progress = { phase: "households", bytes: 0, bytesTotal: 0, families: 12_500, familiesTotal: 0 } as const;
		act(() => engine.last("buildPack").options.onProgress?.(progress));
		expect(screen.getByText(/Membaca daftar keluarga.*12\.500 baris terbaca/)).toBeDefined();
		fireEvent.click(screen.getByRole("button", { name: "Batalkan" }));
		await settled();
		expect(screen.getByRole("heading", { level: 1, name: "Pembacaan dibatalkan" })).toBeDefined();
		expect(screen.queryByRole("alert")).toBeNull();
	});

	test("a set without boundaries is told what is there and what is missing, not as a fault", async () => {
		const { engine } = await shown();
		await drop(given("keluarga.csv"));
		await act(() => engine.last("buildPack").refuse("BOUNDARY_NEEDED"));
		const heading = screen.getByRole("heading", { level: 1, name: "Daftar keluarga sudah ada, wilayahnya belum dikenali" });
		expect(document.activeElement).toBe(heading);
		expect(screen.getByText(/^belum ada berkasnya/)).toBeDefined();
		expect(screen.queryByRole("alert")).toBeNull();
	});

	test("a fault says what is wrong and that the open pack stays; the file can be taken out", async () => {
		const { engine, store } = await shown();
		await drop(given("rusak.xlsx"));
		await act(() => engine.last("buildPack").refuse("NOTHING_PLACED"));
		const alert = within(screen.getByRole("alert"));
		expect(alert.getByText("Tidak satu pun keluarga dapat ditempatkan")).toBeDefined();
		expect(alert.getByText("Paket yang sedang terbuka tidak berubah.")).toBeDefined();
		fireEvent.click(screen.getByRole("button", { name: "Keluarkan rusak.xlsx" }));
		expect(store.getState().ownFiles.files).toEqual([]);
		expect(screen.getByRole("button", { name: "Pilih berkas" })).toBeDefined();
	});
});

describe("what became of them", () => {
	test("the first stage with something to look at is open, and the focus is at its heading", async () => {
		await built();
		expect(stage("Wilayah").getAttribute("aria-current")).toBe("step");
		expect(stage("Wilayah").textContent).toContain("1 perlu dilihat");
		expect(stage("Lokasi").textContent).toContain("beres");
		expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "5 wilayah berisi keluarga" }));
		expect(
			screen.getByText(/^Kode dibaca sebagai kode BPS\. Kode sendiri cocok pada 1\.000 keluarga, tidak cocok pada 7\.$/),
		).toBeDefined();
		expect(screen.getByText("batas.geojson · Baris 3 · 4")).toBeDefined();
	});

	test("the account gives the rows, the families, and what takes no part with its reason", async () => {
		await built();
		const account = within(screen.getByRole("region", { name: "Perhitungan" }));
		expect(account.getByRole("status").textContent).toBe("1.200 keluarga dipakai, 50 tanpa wilayah, 4 baris belum ikut");
		expect(account.getByText(/^4 baris punya jumlah kolom yang berbeda/)).toBeDefined();
		expect(account.getByText(/^50 keluarga tanpa wilayah/)).toBeDefined();
		expect(account.getByText(/^54 belum ikut/)).toBeDefined();
	});

	test("each column has its meaning, each left out its reason, and only private ones are dropped", async () => {
		await built();
		fireEvent.click(stage("Kolom"));
		expect(screen.getByRole("row", { name: "lintang Lintang" })).toBeDefined();
		expect(screen.getByRole("row", { name: "dapat_pkh PKH" })).toBeDefined();
		expect(screen.getByRole("row", { name: "nama_krt dibuang: data pribadi" })).toBeDefined();
		expect(screen.getByRole("row", { name: /^keterangan .*teks bebas/ }).textContent).not.toContain("dibuang");
	});

	test("files are listed with what they were taken for, and more can be added", async () => {
		const { engine } = await built();
		fireEvent.click(stage("Berkas"));
		const list = within(screen.getByRole("list", { name: "Berkas yang diberikan" }));
		expect(list.getByText("daftar keluarga")).toBeDefined();
		expect(list.getByText("GEOJSON · 5 wilayah dibaca")).toBeDefined();
		await drop(given("lain.csv"));
		expect(engine.last("buildPack").request).toMatchObject({
			files: [{ name: "keluarga.csv" }, { name: "batas.geojson" }, { name: "lain.csv" }],
		});
	});

	test("what the list holds is asked, and the files are read anew by the answer", async () => {
		const { engine } = await built();
		fireEvent.click(stage("Mutu"));
		expect(screen.getByRole<HTMLInputElement>("radio", { name: /^Keluarga miskin saja/ }).checked).toBe(true);
		fireEvent.click(screen.getByRole("radio", { name: /^Semua keluarga/ }));
		expect(engine.last("buildPack").request).toMatchObject({ complete: true });
		await act(() => engine.last("buildPack").answer(BUILT));
		expect(stage("Mutu").getAttribute("aria-current")).toBe("step");
	});

	test("one filled button, and it opens the map", async () => {
		const { store } = await built();
		fireEvent.click(screen.getByRole("button", { name: "Buka peta" }));
		expect(store.getState().view).toMatchObject({ place: "peta", pack: "perangkat-paket" });
		expect(store.getState().pack.status).toBe("opening");
	});

	test("the report is a table of findings without any value of the files", async () => {
		await built();
		const blobs: Blob[] = [];
		vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
			blobs.push(blob as Blob);
			return "blob:x";
		});
		vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
		fireEvent.click(screen.getByRole("button", { name: "Unduh laporan" }));
		const lines = (await blobs[0]?.text())?.replace("\uFEFF", "").trim().split("\r\n") ?? [];
		expect(lines[0]).toBe("Berkas;Tahap;Perlu dilihat;Kode;Temuan;Jumlah;Baris");
		expect(lines).toHaveLength(6);
		expect(lines.filter((line) => line.startsWith("batas.geojson;Wilayah;ya;OVERLAP;"))).toHaveLength(1);
	});
});

describe("codes that were not understood", () => {
	test("a person says the region; a code that is none is refused", async () => {
		const { engine } = await shown();
		await drop(given("a.csv"));
		const { report } = BUILT;
		const areas = { ...report.areas, findings: [{ code: "CODES_OWN", count: 5, rows: [] } as const] };
		await act(() => engine.last("buildPack").answer({ ...BUILT, report: { ...report, areas } }));
		const field = screen.getByRole("textbox", { name: "Kode wilayah menurut Kemendagri" });
		const asked = engine.calls.length;
		fireEvent.change(field, { target: { value: "Bontang" } });
		fireEvent.click(screen.getByRole("button", { name: "Baca ulang" }));
		expect(screen.getByRole("alert").textContent).toContain("64.74");
		expect(engine.calls).toHaveLength(asked);
		fireEvent.change(field, { target: { value: "6474" } });
		fireEvent.click(screen.getByRole("button", { name: "Baca ulang" }));
		expect(engine.last("buildPack").request).toMatchObject({ region: "64.74" });
	});

	test("a proposal for a name waits for a yes, and can be given back", async () => {
		const { engine } = await built();
		const { report } = BUILT;
		const finding = (code: "NAME_WAITS" | "NAME_TAKEN") => ({
			code,
			count: 1,
			rows: [2],
			params: { from: "TL Indah", to: "Tanjung Laut Indah", reason: "short", letters: 0, percent: 88 },
		});
		const withFinding = (code: "NAME_WAITS" | "NAME_TAKEN"): BuiltPackAnswer => ({
			...BUILT,
			report: { ...report, areas: { ...report.areas, findings: [finding(code)] } },
		});
		fireEvent.click(stage("Wilayah"));
		fireEvent.click(screen.getByRole("radio", { name: "Kemendagri" }));
		expect(engine.last("buildPack").request).toMatchObject({ choices: { system: "kemendagri" } });
		await act(() => engine.last("buildPack").answer(withFinding("NAME_WAITS")));
		fireEvent.click(screen.getByRole("button", { name: "Terima Tanjung Laut Indah" }));
		expect(engine.last("buildPack").request).toMatchObject({ choices: { accepted: ["TL Indah"], system: "kemendagri" } });
		await act(() => engine.last("buildPack").answer(withFinding("NAME_TAKEN")));
		fireEvent.click(screen.getByRole("button", { name: "Urungkan" }));
		expect(engine.last("buildPack").request).toMatchObject({ choices: { system: "kemendagri" } });
		expect(engine.last("buildPack").request).not.toHaveProperty("choices.accepted");
	});
});
