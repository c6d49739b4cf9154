// @vitest-environment happy-dom
import * as XLSX from "@e965/xlsx";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Language } from "#core/base/language.ts";
import type { OpenedPack, TallyQuery } from "#engine/protocol.ts";
import { createAppStore } from "#state/create-store.ts";
import { fileFacts } from "#state/file-facts.ts";
import type { AppStore } from "#state/store.ts";
import { exportNotes } from "#state/tasks/export-notes.ts";
import { ExportDialog } from "#ui/export/export-dialog.tsx";
import { createFakeEngine, type FakeEngine } from "../../state/fake-engine.ts";
import { ENTRY, KODE, MANIFEST, OPENED, viewAnswer } from "../../state/pack-fixture.ts";
import { renderWithStore } from "../render-with-store.tsx";

const FINGERPRINT = "ab12ffffffff99cd";
const PACK: OpenedPack = {
	...OPENED,
	manifest: {
		...MANIFEST,
		layers: {
			...MANIFEST.layers,
			households: { url: "h.fgb", bytes: 1, sha256: FINGERPRINT, count: 200, complete: true },
		},
		sources: [{ nama: "Verval 2025", lisensi: "", tautan: "", tanggal: "" }],
	},
	columnTypes: new Map([
		["terdaftar", "boolean"],
		["desil", "number"],
		["p_pkh", "boolean"],
		["p_blt", "boolean"],
	]),
};

let saved: { name: string; blob: Blob }[] = [];
beforeEach(() => {
	saved = [];
	let blob: Blob | null = null;
	vi.spyOn(URL, "createObjectURL").mockImplementation((given) => {
		blob = given as Blob;
		return "blob:test";
	});
	vi.spyOn(URL, "revokeObjectURL").mockImplementation(() => {});
	vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
		if (blob) saved.push({ name: this.download, blob });
	});
});
afterEach(() => void vi.restoreAllMocks());

/** The file just made, as an independent reader opens it. */
async function spreadsheet(): Promise<XLSX.WorkBook> {
	const [file] = saved;
	if (file === undefined) throw new Error("nothing was saved");
	return XLSX.read(new Uint8Array(await file.blob.arrayBuffer()), { type: "array", cellFormula: true });
}

async function open(
	language: Language = "id",
): Promise<{ store: AppStore; engine: FakeEngine; close: ReturnType<typeof vi.fn> }> {
	const engine = createFakeEngine();
	const store = createAppStore({ engine });
	store.setState({ packs: [ENTRY], pack: { status: "open", entry: ENTRY, opened: PACK }, answer: viewAnswer() });
	const close = vi.fn();
	await renderWithStore(<ExportDialog onClose={close} />, store, language);
	return { store, engine, close };
}

/** Every sentence: 10, 20 … families, the region their sum. */
async function answerTally(engine: FakeEngine): Promise<void> {
	const query = engine.last("tally").request as TallyQuery;
	const counts = Float64Array.from([10, 20, 30, 40, 50, 150]);
	await act(async () => {
		await engine.last("tally").answer({
			query,
			units: KODE.map((kode, i) => ({ kode, nama: `W${i}`, induk: i < 2 ? "Hilir" : "Hulu" })),
			families: query.sentences.map((sentence) => (sentence.includes("p_pkh") ? counts.map((n) => n / 10) : counts)),
			persons: query.sentences.map(() => counts),
		});
	});
}

const button = () => screen.getByRole<HTMLButtonElement>("button", { name: "Unduh berkas" });
const choose = (name: RegExp) => fireEvent.click(screen.getByRole("radio", { name }));

describe("the dialog", () => {
	test("offers every file and says beforehand what travels with it", async () => {
		await open();
		expect(
			screen.getAllByRole("radio").filter((radio) => (radio as HTMLInputElement).value !== "on").length,
		).toBeGreaterThanOrEqual(9);
		expect(screen.getByText("Kota Contoh (64.74) · 2025 · dibuat 1 Jan 2026 · sidik ab12…99cd")).toBeDefined();
		expect(screen.getByText("Filter (kalimat)")).toBeDefined();
	});

	test("waits for the figures, then makes the spreadsheet and closes", async () => {
		const { engine, close } = await open();
		expect(button().disabled).toBe(true);
		await answerTally(engine);
		expect(button().disabled).toBe(false);
		await act(async () => void fireEvent.click(button()));
		await waitFor(() => expect(saved).toHaveLength(1));
		expect(saved[0]?.name).toBe("kantong-64.74-kelurahan-2025-2026-01-01.xlsx");
		const book = await spreadsheet();
		expect(book.SheetNames).toEqual(["Wilayah", "Kamus", "Keterangan"]);
		await waitFor(() => expect(close).toHaveBeenCalled());
	});

	test("S0.2 the recap has a sheet per programme with target, reached, not reached and coverage by formula", async () => {
		const { engine } = await open();
		choose(/Rekap cakupan/);
		await answerTally(engine);
		await act(async () => void fireEvent.click(button()));
		await waitFor(() => expect(saved).toHaveLength(1));
		const book = await spreadsheet();
		expect(book.SheetNames).toEqual(["Rekap", "PKH", "BLT Desa", "Kamus", "Keterangan"]);
		const pkh = book.Sheets["PKH"] as XLSX.WorkSheet;
		expect(XLSX.utils.sheet_to_json<(string | number)[]>(pkh, { header: 1 })[1]?.slice(0, 7)).toEqual([
			KODE[0],
			"W0",
			"Hilir",
			10,
			1,
			9,
			0.1,
		]);
		expect(pkh["G2"]).toMatchObject({ f: 'IF(D2>=10,E2/D2,"")', v: 0.1 });
		expect(pkh["D7"]).toMatchObject({ f: "SUM(D2:D6)", v: 150 });
		expect(pkh["G7"]).toMatchObject({ f: 'IF(D7>0,E7/D7,"")', v: 0.1 });
	});

	test("S0.3 quota and unit cost are typed here, their cost is said, and nonsense is refused", async () => {
		const { engine } = await open();
		choose(/Usulan sasaran/);
		await answerTally(engine);
		expect(button().disabled).toBe(true);
		fireEvent.change(screen.getByLabelText("Biaya satuan (rupiah per keluarga)"), { target: { value: "1.500.000" } });
		fireEvent.change(screen.getByLabelText("Kuota (keluarga)"), { target: { value: "27" } });
		expect(screen.getByText("Perkiraan biaya: Rp40.500.000 untuk 27 keluarga.")).toBeDefined();
		expect(button().disabled).toBe(false);
		fireEvent.change(screen.getByLabelText("Kuota (keluarga)"), { target: { value: "-3" } });
		expect(screen.getByText("Isi bilangan bulat 0 atau lebih.")).toBeDefined();
		expect(button().disabled).toBe(true);
	});

	test("figures that cannot be had are said, not left hanging", async () => {
		const { engine } = await open();
		await act(async () => engine.last("tally").refuse("WORKER_CRASHED"));
		expect(button().disabled).toBe(true);
		expect(screen.getByRole("status").textContent).not.toBe("");
	});
});

describe("data on single families", () => {
	test("are warned of, never agreed to beforehand, and not asked of the engine before consent", async () => {
		const { engine } = await open();
		choose(/Daftar keluarga/);
		expect(screen.getByText("Berkas ini berisi data per keluarga")).toBeDefined();
		const consent = screen.getByRole<HTMLInputElement>("checkbox", { name: /berwenang/ });
		expect(consent.checked).toBe(false);
		expect(button().disabled).toBe(true);
		fireEvent.click(button());
		expect(engine.calls.filter(({ call }) => call === "rows")).toHaveLength(0);
		fireEvent.click(consent);
		expect(engine.calls.filter(({ call }) => call === "rows")).toHaveLength(0);
		// consent does not survive a look at another file
		choose(/CSV per wilayah/);
		choose(/Daftar keluarga/);
		expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /berwenang/ }).checked).toBe(false);
	});

	test("after consent exactly the filtered families are asked for, without coordinates", async () => {
		const { engine } = await open();
		choose(/Daftar keluarga/);
		fireEvent.click(screen.getByRole("checkbox", { name: /berwenang/ }));
		await act(async () => void fireEvent.click(button()));
		const { request } = engine.last("rows");
		expect(request).toMatchObject({
			where: "terdaftar",
			columns: ["id", "kode", "rt", "rw", "desil", "status", "p_pkh", "p_blt"],
		});
		await act(async () =>
			engine.last("rows").answer({
				query: request as never,
				total: 1,
				columns: [
					{ name: "id", kind: "text", values: ["=k1"] },
					{ name: "p_pkh", kind: "boolean", values: [1] },
				],
			}),
		);
		await waitFor(() => expect(saved).toHaveLength(1));
		const book = await spreadsheet();
		expect(XLSX.utils.sheet_to_json(book.Sheets["Daftar keluarga"] as XLSX.WorkSheet, { header: 1 })).toEqual([
			["Nomor samaran", "Menerima PKH"],
			["=k1", "ya"],
		]);
	});
});

test("S1.2 the notes name list version with fingerprint, filter in words and as a sentence, period, programmes, sources, notice", async () => {
	const { store } = await open();
	const facts = fileFacts(store.getState());
	if (facts === null) throw new Error("no pack is open");
	const notes = Object.fromEntries(
		exportNotes({ ...facts, today: "2026-03-02" }, { masked: true }).map(({ title, value }) => [title, value]),
	);
	expect(notes).toMatchObject({
		"Versi daftar": "Kota Contoh (64.74) · 2025 · dibuat 1 Jan 2026 · sidik ab12…99cd",
		Filter: "terdaftar",
		"Filter (kalimat)": "terdaftar",
		Periode: "2025",
		"Program pilihan": "PKH, BLT Desa",
		Sumber: "Verval 2025",
		Catatan: "data contoh",
		"Tanggal unduh": "2 Mar 2026",
	});
	expect(notes["Sel kecil"]).toContain("disamarkan");
	expect(notes["Penyebut"]).toContain("P0");
});
