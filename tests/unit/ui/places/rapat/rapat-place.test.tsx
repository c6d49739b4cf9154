// @vitest-environment happy-dom

import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import i18next from "i18next";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import type { EngineClient } from "#engine/client.ts";
import { createHandler, type Handler } from "#engine/handler.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { startI18n } from "#i18n/i18n.ts";
import { createAppStore } from "#state/create-store.ts";
import type { AppStore } from "#state/store.ts";
import { buildSamplePack } from "../../../../../scripts/sample/build-sample.ts";
import { loadAllWords } from "../../../../words.ts";
import { renderWithStore } from "../../render-with-store.tsx";

let RapatPlace: typeof import("#ui/places/rapat/rapat-place.tsx").RapatPlace;
let handler: Handler;
let opened: OpenedPack;
let ids: readonly string[];
const ENTRY = { kode: "64.74", nama: "Kota Bontang", tingkat: "kota", url: "64.74/pack.json" } as const;
const GUNUNG_TELIHAN = "64.74.03.1002";

beforeAll(async () => {
	await loadAllWords();
	if (!i18next.isInitialized) await startI18n("id");
	({ RapatPlace } = await import("#ui/places/rapat/rapat-place.tsx"));
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
	const found = await Promise.all(
		[0, 1, 2].map((row) =>
			handler.handle("householdAt", {
				lng: opened.positions[2 * row] ?? 0,
				lat: opened.positions[2 * row + 1] ?? 0,
				radiusMetres: 5,
				where: "",
			}),
		),
	);
	ids = found.flatMap((card) => (card.ok && card.value ? [card.value.id] : []));
}, 120_000);

let store: AppStore;
beforeEach(async () => {
	const engine: EngineClient = { call: (call, request) => handler.handle(call, request), cancel() {}, dispose() {} };
	store = createAppStore({ engine });
	store.actions.placeChanged("rapat");
	store.setState({ packs: [ENTRY], pack: { status: "open", entry: ENTRY, opened } });
	await renderWithStore(<RapatPlace />, store);
	await screen.findByRole("heading", { level: 1 }, { timeout: 30_000 });
	await waitFor(() => expect(store.getState().pockets).not.toBeNull(), { timeout: 30_000 });
	await waitFor(() => expect(question()).not.toBe("Menyiapkan angka…"), { timeout: 30_000 });
}, 60_000);

const press = (key: string, target: Element = document.body) => act(() => void fireEvent.keyDown(target, { key }));
const question = () => screen.getByRole("heading", { level: 1 }).textContent;
const answer = () => screen.getByRole("heading", { level: 1 }).nextElementSibling?.textContent ?? "";
const step = () => store.getState().view.meetingStep;

describe("mode rapat", () => {
	test("S2.7 each question is answered by one sentence from the view's data", () => {
		expect(question()).toBe("Di mana keluarga terdaftar paling banyak?");
		expect(answer()).toBe("Di Lok Tuan: 998 dari 5.315 keluarga terdaftar di Kota Bontang, 18,8 persen.");
		press("ArrowRight");
		expect(question()).toBe("Di mana bebannya paling berat?");
		expect(answer()).toMatch(/^Di Bontang Lestari: 25,1 persen .* tidak dapat dibedakan dari /);
		press("PageDown");
		expect(answer()).toContain("2.957 dari 5.315 keluarga terdaftar (55,6 persen) tidak menerima PKH, Sembako, maupun BLT");
	});

	test("where the filter makes one share the same everywhere, the burden is told by another", async () => {
		act(() => void store.actions.filterChanged("desil = 1"));
		press("ArrowRight");
		await waitFor(() => expect(answer()).toContain("keluarga terpilih"), { timeout: 30_000 });
		expect(answer()).not.toContain("100,0 persen");
	});

	test("S2.7 keys step through it, M explains, Escape leaves; the step is in the view", () => {
		press(" ");
		expect(step()).toBe(1);
		press("PageUp");
		expect(step()).toBe(0);
		press("ArrowLeft");
		expect(step()).toBe(0);
		press("End");
		expect(question()).toBe("Apa yang diputuskan?");
		press("ArrowRight");
		expect(question()).toBe("Apa yang diputuskan?");
		press("Home");
		expect(step()).toBe(0);
		press("m");
		expect(document.getElementById("mengapa")?.textContent).toContain("Gunung Telihan: 332 KK (6,2 persen dari seluruhnya).");
		press("m");
		expect(document.getElementById("mengapa")).toBeNull();
		press("Escape");
		expect(store.getState().view.place).toBe("peta");
	});

	test("the buttons do the same, and space on one presses it", () => {
		const next = screen.getByRole("button", { name: "Lanjut" });
		fireEvent.click(next);
		expect(step()).toBe(1);
		press(" ", next);
		expect(step()).toBe(1);
		fireEvent.click(screen.getByRole("button", { name: "Kembali" }));
		expect(step()).toBe(0);
		expect(screen.getByRole<HTMLButtonElement>("button", { name: "Kembali" }).disabled).toBe(true);
	});

	test("the keys of the map change nothing unseen", () => {
		press("t");
		press("j");
		expect([store.getState().view.tableOpen, store.getState().view.selectedKode]).toEqual([false, null]);
	});

	test("S2.7 no screen of it names a family or an RT, nor shows a family's card", () => {
		expect(ids.length).toBeGreaterThan(0);
		expect(store.getState().household).toBeNull();
		for (let n = 0; n < 7; n++) {
			press("m");
			const text = document.body.innerHTML;
			for (const id of ids) expect(text).not.toContain(id);
			expect(document.body.textContent).not.toMatch(/\bR[TW]\s*\d/);
			press("ArrowRight");
		}
	});

	test("the chosen areas and the typed notes make the minutes", async () => {
		const writeText = vi.fn(async (_text: string) => undefined);
		vi.spyOn(navigator, "clipboard", "get").mockReturnValue({ writeText } as unknown as Clipboard);
		act(() => store.actions.pilotChanged(GUNUNG_TELIHAN, { dipilih: true, alasan: "Celah bantuan besar", tahun: 2026 }));
		press("End");
		expect(answer()).toBe("1 wilayah dipilih: Gunung Telihan.");
		const notes = screen.getByLabelText("Catatan rapat");
		fireEvent.change(notes, { target: { value: "Camat menyiapkan data." } });
		press("ArrowLeft", notes);
		expect(question()).toBe("Apa yang diputuskan?");
		fireEvent.click(screen.getByRole("button", { name: "Salin notulen" }));
		await screen.findByText("Notulen tersalin.");
		const minutes = writeText.mock.calls[0]?.[0] ?? "";
		for (const part of [
			"Notulen rapat, Kota Bontang",
			"Di mana keluarga terdaftar paling banyak?\nDi Lok Tuan: 998",
			"- Gunung Telihan, tahun 2026: Celah bantuan besar",
			"Camat menyiapkan data.",
			"Filter: Terdaftar.",
			"Data contoh sintetis",
		])
			expect(minutes).toContain(part);
		vi.restoreAllMocks();
	});
});
