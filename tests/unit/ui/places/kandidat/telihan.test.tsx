// @vitest-environment happy-dom

import * as XLSX from "@e965/xlsx";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import type { EngineClient } from "#engine/client.ts";
import { createHandler, type Handler } from "#engine/handler.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { startI18n } from "#i18n/i18n.ts";
import { createAppStore } from "#state/create-store.ts";
import { readDecisions } from "#state/decisions-file.ts";
import { type Pilot, type PilotReading, pilotOf } from "#state/pilots.ts";
import type { AppStore } from "#state/store.ts";
import type { View } from "#state/view/view.ts";
import { buildSamplePack } from "../../../../../scripts/sample/build-sample.ts";
import { loadAllWords } from "../../../../words.ts";
import { renderWithStore } from "../../render-with-store.tsx";

let KandidatPlace: typeof import("#ui/places/kandidat/kandidat-place.tsx").KandidatPlace;
let handler: Handler;
let opened: OpenedPack;
const ENTRY = { kode: "64.74", nama: "Kota Bontang", tingkat: "kota", url: "64.74/pack.json" } as const;
const TELIHAN = "64.74.03.1002";
const NEIGHBOUR = "64.74.03.1001";

beforeAll(async () => {
	await loadAllWords();
	if (!i18next.isInitialized) await startI18n("id");
	({ KandidatPlace } = await import("#ui/places/kandidat/kandidat-place.tsx"));
	const built = buildSamplePack({ families: 9_000 });
	if (!built.ok) throw new Error(built.error.code);
	const { files } = built.value;
	handler = createHandler({
		async read(url) {
			const bytes = files.get(url.split("/").at(-1) ?? "");
			return bytes ? ok(bytes) : fail(appError("HTTP", { status: 404 }, url));
		},
	});
	const answer = await handler.handle("openPack", { url: "/packs/64.74/pack.json" });
	if (!answer.ok) throw new Error(answer.error.code);
	// the official series is read by the page itself
	const { series: _, ...layers } = answer.value.manifest.layers;
	opened = { ...answer.value, manifest: { ...answer.value.manifest, layers } };
}, 120_000);

let store: AppStore;
beforeEach(() => {
	const engine: EngineClient = { call: (call, request) => handler.handle(call, request), cancel() {}, dispose() {} };
	store = createAppStore({ engine });
});

async function place(view: Partial<View> = {}, pilots: readonly Pilot[] = []) {
	store.setState((state) => ({
		view: { ...state.view, place: "kandidat", ...view },
		packs: [ENTRY],
		pack: { status: "open", entry: ENTRY, opened },
	}));
	// what the device keeps is read when the pack opens
	store.setState({ pilots });
	const rendered = await renderWithStore(<KandidatPlace />, store);
	await waitFor(() => expect(screen.getAllByRole("tab")).toHaveLength(7), { timeout: 30_000 });
	return rendered;
}
const order = (container: HTMLElement) => [...container.querySelectorAll("ol > li button b")].map((b) => b.textContent);
const picked = (riwayat: Pilot["riwayat"] = []): Pilot => ({
	...pilotOf([], TELIHAN),
	dipilih: true,
	alasan: "kesenjangan bantuan tinggi",
	catatan: "tunggu =RT",
	riwayat,
});

/** What the page hands over to be kept. */
function downloads(): { readonly file: () => string; readonly blob: () => Blob } {
	const made: { file: string; blob: Blob | null } = { file: "", blob: null };
	vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
		made.blob = blob as Blob;
		return "blob:kept";
	});
	vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
		made.file = this.download;
	});
	return {
		file: () => made.file,
		blob() {
			if (made.blob === null) throw new Error("nothing was downloaded");
			return made.blob;
		},
	};
}

describe("why Gunung Telihan", () => {
	test("S1.12 the example says its ranks, that no weighting of the criteria makes it first, and one press shows which does", async () => {
		const { container } = await place();
		expect(order(container)[0]).toBe("Tanjung Laut");
		const summary = screen.getByText("Contoh: mengapa Gunung Telihan?");
		const card = summary.parentElement as HTMLDetailsElement;
		act(() => {
			card.open = true;
			fireEvent(card, new Event("toggle"));
		});
		await within(card).findByText(
			/^Peringkat ke-5 dari 15 menurut keluarga terdaftar, ke-13 dari 15 menurut desil 1 \(persen\), dan ke-4 /,
		);
		expect(card.textContent).toContain("Gunung Telihan peringkat 7, masuk lima besar pada 18% dari 1.000 bobot acak.");
		await within(card).findByText(/Tidak ada pembobotan kriteria ini saja yang menempatkannya di urutan pertama/);
		fireEvent.click(within(card).getByRole("button", { name: "Pakai bobot ini" }));
		await waitFor(() => expect(order(container)[0]).toBe("Gunung Telihan"));
		expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/^Gunung Telihan paling mendesak menurut bobot ini/);
		const points = store.getState().view.criteria?.map(({ weight }) => weight) ?? [];
		expect(points.reduce((sum, own) => sum + own, 0)).toBe(100);
		// the card still speaks of the default criteria
		expect(card.textContent).toContain("Gunung Telihan peringkat 7");
	});

	test("S4.2 score, range of ranks and share of weightings say what they are", async () => {
		const { container } = await place();
		const row = [...container.querySelectorAll("ol > li")].find((li) =>
			li.textContent?.includes("Gunung Telihan"),
		) as HTMLElement;
		await act(() => import("#ui/figure/number-card.tsx"));
		fireEvent.click(within(row).getByRole("button", { name: /^peringkat \d/ }));
		const card = await screen.findByRole("dialog", {}, { timeout: 20_000 });
		expect(card.textContent).toContain("Peringkat Gunung Telihan dari 15 kelurahan");
		expect(card.textContent).toMatch(/Rentang 95%: 5–12/);
		expect(card.textContent).toContain("1.000 bobot acak");
	});
});

describe("a pilot followed over time", () => {
	test("S0.6 a step keeps what the list says of the pilot and of the areas that are none", async () => {
		await place({ candidateTab: "pantau" }, [picked()]);
		fireEvent.click(await screen.findByRole("button", { name: "Catat" }));
		const { keadaan } = pilotOf(store.getState().pilots, TELIHAN).riwayat[0] ?? {};
		expect(keadaan).toMatchObject({ filter: "terdaftar", periode: opened.manifest.periode, program: ["pkh", "sembako", "blt"] });
		expect(keadaan?.nilai).toContainEqual({ id: "belum", pembilang: 209, penyebut: 332 });
		expect(keadaan?.nilai).toContainEqual({ id: "keluarga", pembilang: 332, penyebut: null });
		expect(keadaan?.lain.kode).toHaveLength(14);
		expect(keadaan?.lain.nilai).toContainEqual({ id: "belum", pembilang: 2957 - 209, penyebut: 5315 - 332 });
		expect(screen.getByText(/^Daftar yang terbuka masih versi /)).toBeDefined();
	});

	test("S0.6 with a later list the pilot is shown then and now, beside the areas that were none", async () => {
		const then: PilotReading = {
			versi: "2025-02-01",
			periode: "2024/25",
			filter: "terdaftar",
			program: ["blt", "pkh", "sembako"],
			nilai: [
				{ id: "keluarga", pembilang: 351, penyebut: null },
				{ id: "belum", pembilang: 270, penyebut: 351 },
			],
			lain: { kode: [NEIGHBOUR], nilai: [{ id: "keluarga", pembilang: 144, penyebut: null }] },
		};
		const step = { tanggal: "2025-03-10", status: "dipilih", catatan: "", keadaan: then } as const;
		const { container } = await place({ candidateTab: "pantau" }, [picked([step])]);
		const rows = [...container.querySelectorAll("article tbody tr")].map((row) => row.textContent);
		expect(rows[0]).toMatch(/351332−19 keluarga144144tetap$/);
		expect(rows[1]).toMatch(/76,9%63,0%−14,0 persen poin/);
		expect(container.textContent).toContain("Dulu: daftar versi 1 Feb 2025");
	});

	test("steps recorded with another filter are not compared", async () => {
		const then = { versi: "2025-02-01", periode: "", filter: "desil = 1", program: [], nilai: [], lain: { kode: [], nilai: [] } };
		const { container } = await place({ candidateTab: "pantau" }, [
			picked([{ tanggal: "2025-03-10", status: "dipilih", catatan: "", keadaan: then }]),
		]);
		await waitFor(() =>
			expect(container.textContent).toContain("Langkah yang dicatat memakai filter atau program pilihan lain."),
		);
		expect(container.querySelector("article table")).toBeNull();
	});
});

describe("what is taken away", () => {
	test("S1.12 the Excel opens with criteria, score, ranks, the choice with its reason, and the weights in its notes", async () => {
		const made = downloads();
		await place({ candidates: [TELIHAN] }, [picked()]);
		fireEvent.click(screen.getByRole("button", { name: "Unduh Excel" }));
		await screen.findByText(/^kandidat-64\.74-.*\.xlsx diunduh\.$/, {}, { timeout: 20_000 });
		const book = XLSX.read(new Uint8Array(await made.blob().arrayBuffer()));
		expect(book.SheetNames).toEqual(["Kandidat", "Kamus", "Keterangan"]);
		const rows = XLSX.utils.sheet_to_json<Record<string, string | number>>(book.Sheets.Kandidat as XLSX.WorkSheet);
		expect(rows.filter((row) => typeof row["Peringkat (urutan)"] === "number")).toHaveLength(15);
		const own = rows.find((row) => row.Kelurahan === "Gunung Telihan");
		expect(own).toMatchObject({
			"Kode wilayah": TELIHAN,
			"Keluarga terdaftar (keluarga)": 332,
			"Peringkat (urutan)": 7,
			"Peringkat terbaik (95%) (urutan)": 5,
			"Peringkat terendah (95%) (urutan)": 12,
			Kandidat: "ya",
			Dipilih: "ya",
			Alasan: "kesenjangan bantuan tinggi",
			Catatan: "tunggu =RT",
		});
		expect(own?.["Desil 1 (persen keluarga terdaftar)"]).toBeCloseTo(31 / 332, 12);
		expect(own?.["Skor (0–100)"]).toBeCloseTo(30.7, 1);
		const notes = XLSX.utils.sheet_to_csv(book.Sheets.Keterangan as XLSX.WorkSheet);
		expect(notes).toContain("Keluarga terdaftar 40 poin (tinggi = mendesak); Desil 1 30 poin");
		expect(notes).toContain("terdaftar");
		vi.restoreAllMocks();
	}, 30_000);

	test("the decisions file is kept and opened again by another device", async () => {
		const made = downloads();
		await place({ candidates: [TELIHAN] }, [picked()]);
		fireEvent.click(screen.getByRole("button", { name: "Simpan berkas keputusan" }));
		expect(made.file()).toMatch(/^keputusan-64\.74-\d{4}-\d{2}-\d{2}\.json$/);
		const text = await made.blob().text();
		expect(readDecisions(text)).toEqual({ paket: "64.74", kandidat: [TELIHAN], pilots: [picked()] });
		vi.restoreAllMocks();

		await place({ candidates: [] }, []);
		const field = screen.getByLabelText("Buka", { selector: "input" });
		fireEvent.change(field, { target: { files: [new File([text], "keputusan.json", { type: "application/json" })] } });
		await waitFor(() => expect(pilotOf(store.getState().pilots, TELIHAN)).toEqual(picked()));
		expect(store.getState().view.candidates).toEqual([TELIHAN]);
		fireEvent.change(field, { target: { files: [new File(["{}"], "lain.json", { type: "application/json" })] } });
		await screen.findByText("Berkas ini bukan berkas keputusan Kantong.");
	});
});
