// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { OpenedPack } from "#engine/protocol.ts";
import { LeftPanel } from "#ui/places/peta/left-panel/left-panel.tsx";
import { OPENED } from "../../../../state/pack-fixture.ts";
import { openedStore, renderWithStore } from "../../../render-with-store.tsx";

const DETAILED: OpenedPack = {
	...OPENED,
	columnTypes: new Map([...OPENED.columnTypes, ["status", "text"], ["r_lantai", "number"]]),
	deciles: Uint8Array.from([1, 1, 2, 10, 0]),
	options: new Map([
		[
			"status",
			[
				{ value: "layak", count: 12 },
				{ value: "pindah", count: 3 },
			],
		],
		[
			"r_lantai",
			[
				{ value: 6, count: 40 },
				{ value: 8, count: 2 },
			],
		],
	]),
};

describe("the indicator", () => {
	test("the picker names it, defines it and says which way is worse", async () => {
		await renderWithStore(<LeftPanel />);
		const picker = screen.getByRole("button", { name: /Belum terjangkau/ });
		expect(picker.textContent).toContain("tidak menerima satu pun program pilihan");
		expect(picker.textContent).toContain("Lebih tinggi = lebih buruk.");
	});

	test("the list is grouped and Enter chooses the indicator moved to", async () => {
		const store = openedStore();
		await renderWithStore(<LeftPanel />, store);
		fireEvent.click(screen.getByRole("button", { name: /Belum terjangkau/ }));
		const list = await screen.findByRole("listbox", { name: "Pilih indikator" });
		expect(
			within(list)
				.getAllByRole("option")
				.map((option) => option.querySelector("span")?.textContent),
		).toEqual(["Belum terjangkau", "Cakupan PKH", "Keluarga terdaftar", "Kepadatan keluarga"]);
		fireEvent.keyDown(list, { key: "ArrowDown" });
		fireEvent.keyDown(list, { key: "Enter" });
		expect(store.getState().view.indicator).toBe("cakupan:pkh");
	});

	test("an indicator without a denominator is a count, and the reason is said", async () => {
		const store = openedStore();
		store.actions.indicatorChanged("terdaftar");
		await renderWithStore(<LeftPanel />, store);
		expect(screen.getByRole<HTMLInputElement>("radio", { name: "Per 100 keluarga" }).disabled).toBe(true);
		expect(screen.getByRole<HTMLInputElement>("radio", { name: "Jumlah" }).checked).toBe(true);
		expect(screen.getByText("Data ini tidak punya penyebut untuk indikator ini.")).toBeDefined();
	});

	test("families per km² has no count", async () => {
		const store = openedStore();
		store.actions.indicatorChanged("kepadatan");
		await renderWithStore(<LeftPanel />, store);
		expect(screen.getByRole<HTMLInputElement>("radio", { name: "Jumlah" }).disabled).toBe(true);
		expect(screen.getByRole<HTMLInputElement>("radio", { name: "Per km²" }).checked).toBe(true);
	});

	test("the programmes counted can be changed, but not all be taken away", async () => {
		const store = openedStore();
		await renderWithStore(<LeftPanel />, store);
		fireEvent.click(screen.getByRole("button", { name: "Menghitung PKH dan BLT Desa" }));
		fireEvent.click(screen.getByRole("button", { name: "PKH" }));
		expect(store.getState().view.chosenProgrammes).toEqual(["blt"]);
		expect(screen.getByRole<HTMLButtonElement>("button", { name: /^BLT Desa\./ }).disabled).toBe(true);
	});

	test("only the levels these areas can answer are offered", async () => {
		const store = openedStore();
		await renderWithStore(<LeftPanel />, store);
		expect(screen.queryByRole("radio", { name: "Kota" })).toBeNull();
		fireEvent.click(screen.getByRole("radio", { name: "Kecamatan" }));
		expect(store.getState().view.level).toBe("kecamatan");
	});
});

describe("the other filters", () => {
	test("deciles are kept sorted and say how many families they hold", async () => {
		const store = openedStore(DETAILED);
		store.actions.filterChanged("desil in [2]");
		await renderWithStore(<LeftPanel />, store);
		const first = screen.getByRole("button", { name: "Desil 1, 2 keluarga" });
		expect(first.getAttribute("aria-pressed")).toBe("false");
		fireEvent.click(first);
		expect(store.getState().view.filter).toBe("desil in [1,2]");
	});

	test("families that are not ranked can be kept where there are any", async () => {
		const store = openedStore(DETAILED);
		store.actions.filterChanged("desil in [1]");
		await renderWithStore(<LeftPanel />, store);
		fireEvent.click(screen.getByRole("checkbox", { name: /Belum diperingkat/ }));
		expect(store.getState().view.filter).toBe("desil in [0,1]");
	});

	test("“Filter lainnya” opens to list, status, places and housing, all writing the one sentence", async () => {
		const store = openedStore(DETAILED);
		await renderWithStore(<LeftPanel />, store);
		fireEvent.click(screen.getByRole("button", { name: "Filter lainnya · 1" }));
		fireEvent.click(await screen.findByRole("radio", { name: "Semua keluarga" }));
		expect(store.getState().view.filter).toBe("");
		fireEvent.click(screen.getByRole("button", { name: "Layak · 12" }));
		fireEvent.click(screen.getByRole("button", { name: "Kecamatan" }));
		fireEvent.click(screen.getByRole("checkbox", { name: "Hulu" }));
		fireEvent.click(screen.getByRole("button", { name: "Lantai" }));
		fireEvent.click(screen.getByRole("checkbox", { name: /Tanah/ }));
		expect(store.getState().view.filter).toBe('status in ["layak"] and kecamatan in ["64.74.02"] and r_lantai in [8]');
	});

	test("layers are switched on and off", async () => {
		const store = openedStore();
		await renderWithStore(<LeftPanel />, store);
		fireEvent.click(screen.getByRole("button", { name: "Titik keluarga" }));
		fireEvent.click(screen.getByRole("button", { name: "Kantong" }));
		expect(store.getState().view).toMatchObject({ showHouseholds: true, showPockets: true });
	});
});

describe("the sentence", () => {
	test("one beyond the controls is said to be so and stays editable", async () => {
		const store = openedStore();
		store.actions.filterChanged("p_pkh or desil=1");
		await renderWithStore(<LeftPanel />, store);
		expect(screen.getByText(/lebih rumit daripada kendali panel/)).toBeDefined();
		expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Kalimat filter" }).value).toBe("p_pkh or desil=1");
	});

	test("a fault is shown at its place and the view stays", async () => {
		const store = openedStore();
		store.actions.filterChanged("p_pkh or desil=1");
		await renderWithStore(<LeftPanel />, store);
		const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Kalimat filter" });
		fireEvent.change(field, { target: { value: "p_pkh or kolam=1" } });
		fireEvent.click(screen.getByRole("button", { name: "Terapkan" }));
		expect(screen.getByRole("alert").querySelector("mark")?.textContent).toContain("kolam");
		expect(field.getAttribute("aria-invalid")).toBe("true");
		expect(store.getState().view.filter).toBe("p_pkh or desil=1");
	});

	test("a good one is applied in its one spelling", async () => {
		const store = openedStore();
		store.actions.filterChanged("p_pkh or desil=1");
		await renderWithStore(<LeftPanel />, store);
		const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Kalimat filter" });
		fireEvent.change(field, { target: { value: "  desil  in [1,2]" } });
		fireEvent.keyDown(field, { key: "Enter" });
		expect(store.getState().view.filter).toBe("desil in [1,2]");
	});
});

describe("the count", () => {
	test("selected of all families, and the filter in words", async () => {
		const store = openedStore();
		store.actions.filterChanged('not p_pkh and kecamatan in ["64.74.02"]');
		await renderWithStore(<LeftPanel />, store);
		expect(screen.getByText("228")).toBeDefined();
		expect(screen.getByText("dari 300 keluarga")).toBeDefined();
		expect(screen.getByText("Belum menerima PKH, di Kecamatan Hulu.")).toBeDefined();
		fireEvent.click(screen.getByRole("button", { name: "Atur ulang filter" }));
		expect(store.getState().view.filter).toBeNull();
		expect(screen.queryByRole("button", { name: "Atur ulang filter" })).toBeNull();
	});

	test("in English too", async () => {
		await renderWithStore(<LeftPanel />, openedStore(), "en");
		expect(screen.getByText("of 300 families")).toBeDefined();
		expect(screen.getByText("On the verification list.")).toBeDefined();
	});
});

test("while a pack is being read the panel says when the filter will be ready", async () => {
	const store = openedStore();
	store.setState({ pack: { status: "opening", entry: null, progress: null, preview: null }, answer: null });
	await renderWithStore(<LeftPanel />, store);
	expect(screen.getByText(/Filter siap setelah/)).toBeDefined();
	expect(screen.queryByRole("radio")).toBeNull();
});

test("a pack without families offers no filter and says why", async () => {
	await renderWithStore(<LeftPanel />, openedStore({ ...OPENED, householdCount: 0 }));
	expect(screen.getByText(/tidak memuat data keluarga/)).toBeDefined();
});
