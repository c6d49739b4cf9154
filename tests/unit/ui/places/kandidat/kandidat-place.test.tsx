// @vitest-environment happy-dom

import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import i18next from "i18next";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail } from "#core/base/result.ts";
import type { EngineClient } from "#engine/client.ts";
import type { Handler } from "#engine/handler.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { startI18n } from "#i18n/i18n.ts";
import { createAppStore } from "#state/create-store.ts";
import { pilotOf } from "#state/pilots.ts";
import type { AppStore } from "#state/store.ts";
import { hashToView, viewToHash } from "#state/view/url-state.ts";
import type { View } from "#state/view/view.ts";
import { loadAllWords } from "../../../../words.ts";
import { renderWithStore } from "../../render-with-store.tsx";
import { KODE, threeKecamatan } from "../banding/three-kecamatan.ts";

let KandidatPlace: typeof import("#ui/places/kandidat/kandidat-place.tsx").KandidatPlace;
let handler: Handler;
let opened: OpenedPack;
const ENTRY = { kode: "64.74", nama: "Contoh", tingkat: "kota", url: "64.74/pack.json" } as const;
const [AREN = "", , CEMARA = ""] = KODE;

beforeAll(async () => {
	// its texts are added to a page that already speaks
	await loadAllWords();
	if (!i18next.isInitialized) await startI18n("id");
	({ KandidatPlace } = await import("#ui/places/kandidat/kandidat-place.tsx"));
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

async function place(view: Partial<View> = {}) {
	store.setState((state) => ({
		view: { ...state.view, place: "kandidat", ...view },
		packs: [ENTRY],
		pack: { status: "open", entry: ENTRY, opened },
	}));
	const rendered = await renderWithStore(<KandidatPlace />, store);
	await waitFor(() => expect(screen.getAllByRole("tab")).toHaveLength(7), { timeout: 20_000 });
	return rendered;
}
const title = () => screen.getByRole("heading", { level: 1 }).textContent ?? "";
const names = (container: HTMLElement) => [...container.querySelectorAll("ol > li button b")].map((b) => b.textContent);

describe("the place Kandidat", () => {
	test("opens with a sentence, the default preset, and every area with enough families in order", async () => {
		const { container } = await place();
		expect(title()).toMatch(/^Cemara dan 1 wilayah lain sama mendesaknya/);
		expect(screen.getByLabelText("Mulai dari")).toHaveProperty("value", "standard");
		expect(names(container).slice(0, 2)).toEqual(["Cemara", "Damar"]);
		expect(names(container)).toHaveLength(6);
		expect(container.textContent).toContain("Terlalu sedikit keluarga untuk dinilai (kurang dari 10): Gaharu.");
	});

	test("speaks of the starred area, its rank and how often it is among the first five", async () => {
		await place({ candidates: [AREN] });
		expect(title()).toMatch(/Aren peringkat \d, masuk lima besar pada \d+% dari 1\.000 bobot acak\.$/);
	});

	test("weights, direction, scale and spread change the view, and the link carries them", async () => {
		await place();
		fireEvent.click(screen.getByRole("button", { name: /^Tambah 5 poin untuk Desil 1/ }));
		fireEvent.click(screen.getByRole("button", { name: /^Desil 1.*: tinggi = mendesak/ }));
		fireEvent.click(screen.getByRole("radio", { name: "Peringkat" }));
		fireEvent.click(screen.getByRole("radio", { name: "±20%" }));
		const { view } = store.getState();
		expect(view.criteria).toContainEqual({ id: "desil1", weight: 35, reversed: true });
		const linked = hashToView(viewToHash(view)).view;
		expect(linked).toMatchObject({ criteria: view.criteria, candidateScale: "rank", weightSpread: "near" });
		expect(screen.getByLabelText("Mulai dari")).toHaveProperty("value", "own");
	});

	test("a star marks a candidate; nothing is picked without a reason", async () => {
		await place();
		fireEvent.click(screen.getByRole("button", { name: "Tandai Cemara sebagai kandidat" }));
		expect(store.getState().view.candidates).toEqual([CEMARA]);
		const panel = within(screen.getByRole("complementary", { name: "Kandidat ditandai" }));
		const pick = () => panel.getByRole<HTMLInputElement>("checkbox", { name: /^Dipilih/ });
		fireEvent.click(pick());
		expect(pick().checked).toBe(false);
		expect(panel.getByText("Tulis alasan dulu; tanpa alasan tidak dapat dipilih.")).toBeDefined();
		fireEvent.change(panel.getByLabelText("Alasan memilih Cemara"), { target: { value: "beban tinggi" } });
		fireEvent.click(pick());
		expect(pilotOf(store.getState().pilots, CEMARA)).toMatchObject({ dipilih: true, alasan: "beban tinggi" });
		expect(panel.getByText("Dipilih (1)").parentElement?.textContent).toContain("150 keluarga");
	});

	test("a row opens its card with reasons in words", async () => {
		await place();
		fireEvent.click(screen.getByRole("button", { name: /^Aren/ }));
		expect(screen.getByText(/^Peringkat ke-\d dari 6 menurut /)).toBeDefined();
		fireEvent.change(screen.getByLabelText("Catatan"), { target: { value: "dekat pasar" } });
		expect(pilotOf(store.getState().pilots, AREN).catatan).toBe("dekat pasar");
	});

	test("crossings are told; what is refused is said in words instead of kept busy", async () => {
		const { container, unmount } = await place({ candidateTab: "bobot" });
		await waitFor(() => expect(container.textContent).toMatch(/\d+ titik tukar/));
		expect(container.querySelector("svg.chart")).not.toBeNull();
		unmount();
		const engine: EngineClient = {
			call: (call, request) =>
				call === "flips"
					? Promise.resolve(fail(appError("TOO_MANY_AREAS", { areas: 8500, limit: 2000 })))
					: handler.handle(call, request),
			cancel() {},
			dispose() {},
		};
		store = createAppStore({ engine });
		await place({ candidateTab: "bobot" });
		expect((await screen.findByRole("alert")).textContent).toContain(
			"8.500 wilayah tidak dapat dibandingkan satu per satu; batasnya 2.000.",
		);
	});

	test("the smallest set covers the share asked for", async () => {
		const { container } = await place({ candidateTab: "himpunan" });
		await waitFor(() => expect(container.textContent).toMatch(/4 kelurahan mencakup 500 dari 580 keluarga /));
	});

	test("S1.13 waves follow the score within the yearly capacity, and a year set by hand is kept", async () => {
		await place({ candidateTab: "gelombang" });
		const year = await screen.findByLabelText("Tahun untuk Aren");
		fireEvent.change(year, { target: { value: "2031" } });
		fireEvent.blur(year);
		await waitFor(() => expect(pilotOf(store.getState().pilots, AREN).tahun).toBe(2031));
		expect(await screen.findByText(/^6 kelurahan dilayani dalam \d gelombang, \d{4} sampai 2031\.$/)).toBeDefined();
	});

	test("S0.6 a picked area is followed: a dated step, and its figures against the others", async () => {
		store.actions.pilotChanged(CEMARA, { dipilih: true, alasan: "beban tinggi" });
		await place({ candidateTab: "pantau" });
		store.setState({ pilots: [{ ...pilotOf([], CEMARA), dipilih: true, alasan: "beban tinggi" }] });
		fireEvent.click(await screen.findByRole("button", { name: "Catat" }));
		expect(pilotOf(store.getState().pilots, CEMARA).riwayat).toMatchObject([{ status: "berjalan" }]);
		expect(screen.getByRole("columnheader", { name: "Percontohan (1)" })).toBeDefined();
	});

	test("a comparison area is agreed on", async () => {
		await place({ candidateTab: "pembanding", selectedKode: CEMARA });
		fireEvent.click(screen.getByRole("checkbox", { name: /^Sepakati Damar/ }));
		expect(pilotOf(store.getState().pilots, CEMARA).pembanding).toEqual([KODE[3]]);
	});
});
