// @vitest-environment happy-dom
import * as XLSX from "@e965/xlsx";
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ok } from "#core/base/result.ts";
import { answerPeriods } from "#engine/calls/periods.ts";
import type { EarlierList } from "#engine/earlier-lists.ts";
import { loadPack } from "#engine/loaded-pack.ts";
import { openedPack } from "#engine/opened-pack.ts";
import type { PeriodsAnswer, PeriodsQuery } from "#engine/protocol.ts";
import { createAppStore } from "#state/create-store.ts";
import { PeriodsView } from "#ui/places/banding/periode/periods-view.tsx";
import { AREAS, manifest, SIX } from "../../../../engine/memory-pack.ts";
import { createFakeEngine } from "../../../../state/fake-engine.ts";
import { ENTRY } from "../../../../state/pack-fixture.ts";
import { renderWithStore } from "../../../render-with-store.tsx";

const MANIFEST = { ...manifest(), sebelumnya: { periode: "2024", url: "2024/pack.json" } };
const PACK = loadPack(MANIFEST, AREAS, SIX);

/** The same families a year before, one of them under another id and gone since. */
function earlier(): EarlierList {
	const id = { kind: "text", dictionary: ["a", "b", "z", "d", "e", "f"], codes: Int32Array.of(0, 1, 2, 3, 4, 5) } as const;
	const keluar = { kind: "text", dictionary: ["meninggal"], codes: Int32Array.of(-1, -1, 0, -1, -1, -1) } as const;
	const desil = { kind: "number", values: Uint8Array.of(3, 2, 2, 0, 5, 1) } as const;
	const terdaftar = { kind: "boolean", values: Int8Array.of(1, 1, 1, 1, 1, 1) } as const;
	const columns = new Map([...SIX.columns, ["id", id], ["keluar", keluar], ["desil", desil], ["terdaftar", terdaftar]] as const);
	return {
		periode: "2024",
		notice: "rekaan",
		manifest: MANIFEST,
		households: { ...SIX, columns },
		areaOf: PACK.areaOf,
		leftOut: { elsewhere: 0, nobodys: 0 },
	};
}

async function answerTo(query: PeriodsQuery): Promise<PeriodsAnswer> {
	const answer = await answerPeriods(PACK, async () => ok(earlier()), query, {});
	if (!answer.ok) throw new Error(answer.error.code);
	return answer.value;
}

async function shown(packManifest = MANIFEST) {
	const engine = createFakeEngine();
	const store = createAppStore({ engine });
	const opened = openedPack(loadPack(packManifest, AREAS, SIX));
	store.setState({ packs: [ENTRY], pack: { status: "open", entry: ENTRY, opened } });
	await renderWithStore(<PeriodsView />, store);
	return engine;
}

afterEach(cleanup);

describe("two periods on the screen", () => {
	test("opens with a sentence, then bridge, areas, funnel, deciles and programmes, all with numbers", async () => {
		const engine = await shown();
		const { request } = engine.last("periods");
		expect(request).toEqual({ earlier: { type: "pack" }, level: "kelurahan", listed: "terdaftar", extreme: "desil=1" });
		await act(async () => engine.last("periods").answer(await answerTo(request as PeriodsQuery)));
		expect(screen.getByText("Dari 6 keluarga 2024, 83,3 persen masih terdaftar; 0 masuk, 1 keluar.")).toBeTruthy();
		expect(screen.getByRole("heading", { name: "Dari 2024 ke 2025" })).toBeTruthy();
		const areas = screen.getByRole("table", { name: "Perubahan tiap wilayah" });
		const barat = within(areas).getByRole("row", { name: /^Barat/ });
		expect(
			within(barat)
				.getAllByRole("cell")
				.map((cell) => cell.textContent),
		).toEqual(["3", "0", "1", "0", "2", "−1", "0", "−1", "0"]);
		expect(screen.getByText(/meninggal, pindah keluar, ganda, dan tidak ditemukan adalah pembersihan daftar/)).toBeTruthy();
		expect(screen.getByText(/Semua 4 keluarga yang gugur punya alasan: Meninggal 1/)).toBeTruthy();
		expect(screen.getByText(/0 naik dan 1 turun dua desil atau lebih/)).toBeTruthy();
		expect(screen.getByRole("table", { name: "Cakupan tiap program tiap wilayah" })).toBeTruthy();
	});

	test("the sentence is the only heading of its kind, and its numbers carry what they are", async () => {
		const engine = await shown();
		await act(async () => engine.last("periods").answer(await answerTo(engine.last("periods").request as PeriodsQuery)));
		expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Dari 6 keluarga 2024");
		fireEvent.click(screen.getAllByRole("button", { name: "−1" })[0] as HTMLElement);
		const card = await screen.findByRole("dialog", { name: /KTP/i }, { timeout: 10_000 });
		expect(card.textContent).toContain("Keluarga terdaftar 2025 dikurangi 2024.");
		expect(card.textContent).toContain("2024 → 2025");
	});

	test("sums are written out: the bridge and the funnel add up on the screen", async () => {
		const engine = await shown();
		await act(async () => engine.last("periods").answer(await answerTo(engine.last("periods").request as PeriodsQuery)));
		expect(screen.getByText("6 − 1 keluar + 0 masuk = 5 keluarga.")).toBeTruthy();
		expect(screen.getByText("6 − 4 = 2 keluarga: tidak ada yang hilang di antara tahap.")).toBeTruthy();
	});

	test("S3.4 the Excel opens again: totals, bridge and funnel are sums by formula, with notes", async () => {
		const engine = await shown();
		await act(async () => engine.last("periods").answer(await answerTo(engine.last("periods").request as PeriodsQuery)));
		const made: Blob[] = [];
		vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
			made.push(blob as Blob);
			return "blob:x";
		});
		vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
		fireEvent.click(screen.getByRole("button", { name: "Unduh Excel" }));
		await screen.findByText("Berkas Excel diunduh.", {}, { timeout: 20_000 });
		vi.restoreAllMocks();
		const book = XLSX.read(new Uint8Array(await (made[0] as Blob).arrayBuffer()), { cellFormula: true });
		expect(book.SheetNames).toEqual(["Perubahan", "Alasan", "Corong", "Desil", "Program", "Kamus", "Keterangan"]);
		const lastOf = (name: string, column: number) => {
			const sheet = book.Sheets[name] as XLSX.WorkSheet;
			const { r } = XLSX.utils.decode_range(sheet["!ref"] ?? "A1").e;
			return sheet[XLSX.utils.encode_cell({ r, c: column })] as XLSX.CellObject;
		};
		// one family lies outside both areas: its total is no sum of the rows
		expect(lastOf("Perubahan", 1)).toMatchObject({ t: "n", v: 6 });
		expect(lastOf("Perubahan", 2)).toMatchObject({ t: "n", v: 0, f: expect.stringMatching(/^SUM\(/) });
		expect(lastOf("Alasan", 2)).toMatchObject({ t: "n", v: 5, f: expect.stringMatching(/^SUM\(/) });
		expect(lastOf("Corong", 2)).toMatchObject({ t: "n", v: 2, f: expect.stringMatching(/^SUM\(/) });
		expect(lastOf("Program", 8).f).toMatch(/\//);
		const notes = XLSX.utils.sheet_to_csv(book.Sheets.Keterangan as XLSX.WorkSheet);
		for (const word of ["Periode sebelumnya", "2024", "Saringan", "Sumber", "pembersihan daftar"]) expect(notes).toContain(word);
	});

	test("a heading sorts the areas and sorts them the other way when pressed again", async () => {
		const engine = await shown();
		await act(async () => engine.last("periods").answer(await answerTo(engine.last("periods").request as PeriodsQuery)));
		const areas = screen.getByRole("table", { name: "Perubahan tiap wilayah" });
		const names = () =>
			within(areas)
				.getAllByRole("rowheader")
				.map((cell) => cell.textContent);
		const name = within(areas).getByRole("button", { name: /Wilayah/ });
		fireEvent.click(name);
		expect(names()).toEqual(["Barat", "Timur", "Seluruh daerah"]);
		fireEvent.click(name);
		expect(names()).toEqual(["Timur", "Barat", "Seluruh daerah"]);
	});

	test("a pack without an earlier list asks for a file, says that it stays here, and hands its bytes to the engine", async () => {
		const { sebelumnya: _, ...plain } = MANIFEST;
		const engine = await shown(plain as typeof MANIFEST);
		expect(engine.calls.some(({ call }) => call === "periods")).toBe(false);
		expect(screen.getByText(/Dibaca di perangkat ini, tidak dikirim\./)).toBeTruthy();
		const input = screen.getByLabelText("Buka berkas daftar sebelumnya", { selector: "input" });
		fireEvent.change(input, { target: { files: [new File(["id,kode\na,64.74.01.1001\n"], "lama.csv")] } });
		await waitFor(() => expect(engine.calls.some(({ call }) => call === "periods")).toBe(true));
		expect(engine.last("periods").request).toMatchObject({ earlier: { type: "file", name: "lama.csv" } });
	});

	test("lists that cannot be matched are refused in words, without numbers", async () => {
		const engine = await shown();
		await act(async () => engine.last("periods").refuse("PERIOD_NO_MATCH"));
		expect(screen.getByRole("alert").textContent).toContain("Kedua daftar tidak dapat dipadankan");
		expect(screen.queryByRole("table")).toBeNull();
	});
});
