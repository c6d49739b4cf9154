// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { LeftPanel } from "#ui/places/peta/left-panel/left-panel.tsx";
import { openedStore, renderWithStore } from "../../../render-with-store.tsx";

const programme = (name: string) => within(screen.getByRole("group", { name }));

describe("the programme rows", () => {
	test("“Belum” writes the condition into the filter sentence", async () => {
		const store = openedStore();
		await renderWithStore(<LeftPanel />, store);
		fireEvent.click(programme("PKH").getByRole("radio", { name: "PKH: belum menerima" }));
		expect(store.getState().view.filter).toBe("terdaftar and not p_pkh");
	});

	test("“Semua” takes the condition out again and the view is the pack's opening one", async () => {
		const store = openedStore();
		store.actions.filterChanged("terdaftar and p_pkh");
		await renderWithStore(<LeftPanel />, store);
		fireEvent.click(programme("PKH").getByRole("radio", { name: "PKH: abaikan" }));
		expect(store.getState().view.filter).toBeNull();
	});

	test("the rows show what the sentence says", async () => {
		const store = openedStore();
		store.actions.filterChanged("terdaftar and p_pkh and not p_blt");
		await renderWithStore(<LeftPanel />, store);
		expect(programme("PKH").getByRole<HTMLInputElement>("radio", { name: "PKH: menerima" }).checked).toBe(true);
		expect(programme("BLT Desa").getByRole<HTMLInputElement>("radio", { name: "BLT Desa: belum menerima" }).checked).toBe(true);
		expect(screen.getByText("2 dipilih")).toBeDefined();
	});

	test("the coverage is that of the selected families of the whole region", async () => {
		await renderWithStore(<LeftPanel />);
		// 60 of 228
		expect(screen.getByText("26,3%")).toBeDefined();
	});

	test("a programme in the filter shows no coverage: it would be 0 or 100 by construction", async () => {
		const store = openedStore();
		store.actions.filterChanged("terdaftar and not p_pkh");
		await renderWithStore(<LeftPanel />, store);
		expect(screen.queryByText("26,3%")).toBeNull();
		expect(screen.getByText("19,7%")).toBeDefined();
	});
});
