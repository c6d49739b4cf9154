// @vitest-environment happy-dom
import { screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { shortSource } from "#i18n/say/short-source.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import type { Camera } from "#map/map-view.ts";
import { MapFooter } from "#ui/map/map-footer.tsx";
import { createSignal } from "#ui/map/signal.ts";
import { OPENED } from "../../state/pack-fixture.ts";
import { openedStore, renderWithStore } from "../render-with-store.tsx";

const LONG = "Verifikasi dan validasi keluarga miskin Kota Contoh 2025/26 (agregat per kelurahan)";
const source = (nama: string) => ({ nama, lisensi: "", tautan: "", tanggal: "" });

async function show(manifest: Partial<PackManifest>) {
	const store = openedStore({ ...OPENED, manifest: { ...OPENED.manifest, ...manifest } });
	const shown = createSignal<Camera | null>({ lng: 117, lat: 0, zoom: 11 });
	await renderWithStore(<MapFooter camera={{ shown, home: null, fly: vi.fn(), settled: vi.fn(), drive: vi.fn() }} />, store);
	return store;
}

describe("a short source", () => {
	it.each([
		[LONG, "Verifikasi dan validasi keluarga miskin"],
		["Kode, nama, dan luas: BIG 2022", "Kode, nama, dan luas"],
		["BPS", "BPS"],
		["Susenas 2024; olahan", "Susenas 2024"],
		["Pneumonoultramikroskopiksilikovulkanokoniosis 2024", "Pneumonoultramikroskopiksilikovulkanokoniosis"],
		["", ""],
	])("%s → %s", (name, short) => {
		expect(shortSource(name)).toBe(short);
	});
});

describe("map footer", () => {
	it("names the first source briefly, how many more there are, and all of them to who asks", async () => {
		await show({ sources: [source(LONG), source("BPS"), source("BPS"), source("BIG")] });
		const short = screen.getByText("Sumber: Verifikasi dan validasi keluarga miskin, dan 2 lainnya");
		expect(short.getAttribute("aria-hidden")).toBe("true");
		expect(short.parentElement?.title).toBe(`Sumber: ${LONG}; BPS; BIG`);
		expect(screen.getByText(`Sumber: ${LONG}; BPS; BIG`).className).toBe("visually-hidden");
	});

	it("says where the background is from, as plain text, while the live map shows one", async () => {
		const attribution = "© kontributor <b>OpenStreetMap</b>";
		const store = await show({ sources: [source("BPS")], basemap: { type: "pmtiles", url: "dasar.pmtiles", attribution } });
		expect(screen.queryByText(attribution)).toBeNull();
		store.actions.mapReady();
		expect(screen.queryByText(attribution), "not before it is drawn").toBeNull();
		store.actions.basemapShown();
		expect(await screen.findByText(attribution)).toBeDefined();
		expect(screen.getByText("Sumber: BPS")).toBeDefined();
	});

	it("says that boundaries are schematic only where they are", async () => {
		await show({ notice: "Data contoh · batas skematik" });
		expect(screen.getByText("batas skematik")).toBeDefined();
		await show({ notice: "data contoh" });
		expect(screen.queryByText("batas skematik")).toBeNull();
	});
});
