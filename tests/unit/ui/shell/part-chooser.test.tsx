// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { OpenedPack } from "#engine/protocol.ts";
import { DataPlace } from "#ui/places/data/data-place.tsx";
import { TopBar } from "#ui/shell/top-bar.tsx";
import { OPENED, OPENED_PART } from "../../state/pack-fixture.ts";
import { openedStore, renderWithStore } from "../render-with-store.tsx";

const WHOLE: OpenedPack = { ...OPENED_PART, part: null, manifest: { ...OPENED_PART.manifest, nama: "Provinsi Uji" } };

async function openChooser(opened: OpenedPack, phone = false) {
	const store = openedStore(opened);
	const chosen = vi.spyOn(store.actions, "partChosen").mockImplementation(() => {});
	await renderWithStore(<TopBar phone={phone} />, store);
	fireEvent.click(await screen.findByRole("button", { name: opened.part === null ? "seluruh wilayah" : /^bagian dari/ }));
	await screen.findByRole("listbox");
	return chosen;
}

describe("the chooser of parts", () => {
	test.each([false, true])("names part and region, the road, and what was left out (phone: %s)", async (phone) => {
		await openChooser(OPENED_PART, phone);
		expect(screen.getByRole("button", { name: "bagian dari Provinsi Uji" })).toBeDefined();
		expect(screen.getAllByText("Kota Contoh")[0]?.closest("header")).not.toBeNull();
		expect(screen.getByText(/hanya tentang Kota Contoh\. Target seluruh wilayah tidak ditampilkan/)).toBeDefined();
		expect(
			screen.getByText(
				/: 4,2 MB dari 58 MB\. 37 keluarga yang ikut terbaca milik bagian lain .*\. 5 keluarga tidak dihitung di bagian mana pun/,
			),
		).toBeDefined();
	});

	test.each([
		["server", /Server ini tidak melayani pembacaan sebagian berkas, jadi berkas keluarga dibaca utuh \(58 MB\)/],
		["index", /tidak berindeks ruang, jadi dibaca utuh/],
		["order", /belum menyatakan letak keluarga di luar semua wilayah, jadi dibaca utuh \(58 MB\)/],
		[null, /diambil dari berkas utuh/],
	] as const)("says in one sentence why the file was read whole: %s", async (reason, words) => {
		const { part } = OPENED_PART;
		await openChooser({ ...OPENED_PART, part: part && { ...part, road: "whole", reason } });
		expect(screen.getByText(words)).toBeDefined();
	});

	test("another part and the whole region are one choice away", async () => {
		const chosen = await openChooser(OPENED_PART);
		expect(screen.getByRole("option", { name: /Kota Contoh/ }).getAttribute("aria-selected")).toBe("true");
		fireEvent.click(screen.getByRole("option", { name: /Kota Lain/ }));
		expect(chosen).toHaveBeenLastCalledWith("64.72");
		const again = await openChooser(OPENED_PART);
		fireEvent.click(screen.getByRole("option", { name: "Buka seluruh wilayah (58 MB)" }));
		expect(again).toHaveBeenLastCalledWith("semua");
	});

	test("choosing what is open changes nothing", async () => {
		const chosen = await openChooser(WHOLE);
		expect(screen.getByText(/Seluruh wilayah sedang dibuka/)).toBeDefined();
		fireEvent.click(screen.getByRole("option", { name: /Buka seluruh wilayah/ }));
		expect(chosen).not.toHaveBeenCalled();
	});

	test("is not there where the region is always read whole", async () => {
		await renderWithStore(<TopBar phone={false} />, openedStore(OPENED));
		expect(screen.queryByRole("button", { name: /bagian dari|seluruh wilayah/ })).toBeNull();
	});
});

test("the Data place says which part the figures are about", async () => {
	await renderWithStore(<DataPlace />, openedStore(OPENED_PART));
	expect(screen.getByRole("heading", { name: "Bagian yang dibuka" })).toBeDefined();
	expect(screen.getByText("Kota Contoh (kabupaten/kota 64.74), bagian dari Provinsi Uji (64)")).toBeDefined();
	expect(screen.getByText(/4,2 MB dari 58 MB/)).toBeDefined();
});
