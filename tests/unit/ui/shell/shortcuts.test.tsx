// @vitest-environment happy-dom
// @vitest-environment-options {"width":1366,"height":768}
import { fireEvent, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, test } from "vitest";
import type { AppStore } from "#state/store.ts";
import { useChrome } from "#ui/page/chrome.tsx";
import { AreaSearch } from "#ui/shell/area-search.tsx";
import { HelpDialog } from "#ui/shell/help-dialog.tsx";
import { useShortcuts } from "#ui/shell/use-shortcuts.ts";
import { openedStore, renderWithStore } from "../render-with-store.tsx";

function Frame(): ReactNode {
	useShortcuts();
	const { leftOpen, rightOpen, searchField } = useChrome();
	return (
		<>
			<output>{`${leftOpen ? "kiri" : "-"} ${rightOpen ? "kanan" : "-"}`}</output>
			<AreaSearch fieldRef={searchField} />
			<HelpDialog />
			<button type="button" aria-haspopup="dialog" aria-expanded>
				kartu terbuka
			</button>
		</>
	);
}

const press = (key: string, options: KeyboardEventInit = {}) => fireEvent.keyDown(document.body, { key, ...options });
async function frame(store: AppStore = openedStore()): Promise<AppStore> {
	await renderWithStore(<Frame />, store);
	return store;
}

describe("keyboard shortcuts", () => {
	test("J and K walk the ranking, worst first, and stay at its ends", async () => {
		const store = await frame();
		const selected = () => store.getState().view.selectedKode;
		press("j");
		expect(selected()).toBe("64.74.01.1002"); // 45 of 60
		press("J");
		expect(selected()).toBe("64.74.01.1001"); // 50 of 100
		press("k");
		press("k");
		expect(selected()).toBe("64.74.01.1002");
	});

	test("K from nothing starts at the end", async () => {
		const store = await frame();
		press("k");
		expect(store.getState().view.selectedKode).toBe("64.74.02.1003");
	});

	test("a key on the button of an open card is the card's", async () => {
		const store = await frame();
		press("j");
		const number = screen.getByText("kartu terbuka");
		for (const key of ["j", "Escape"]) {
			fireEvent.keyDown(number, { key });
			expect(store.getState().view.selectedKode, key).toBe("64.74.01.1002");
		}
		press("Escape");
		expect(store.getState().view.selectedKode).toBeNull();
	});

	test("[ and ] fold the panels, T the table", async () => {
		const store = await frame();
		const panels = () => document.querySelector("output")?.textContent;
		expect(panels()).toBe("kiri kanan");
		press("[");
		press("]");
		expect(panels()).toBe("- -");
		press("[");
		expect(panels()).toBe("kiri -");
		press("t");
		expect(store.getState().view.tableOpen).toBe(true);
	});

	test("/ goes to the search field, and letters typed there are letters", async () => {
		const store = await frame();
		press("/");
		const field = screen.getByRole("combobox");
		expect(document.activeElement).toBe(field);
		fireEvent.keyDown(field, { key: "j" });
		expect(store.getState().view.selectedKode).toBeNull();
	});

	test("Escape lets go of one thing at a time", async () => {
		const store = await frame();
		store.actions.areaSelected("64.74.01.1001");
		store.actions.tableToggled(true);
		press("Escape");
		expect(store.getState().view).toMatchObject({ tableOpen: false, selectedKode: "64.74.01.1001" });
		press("Escape");
		expect(store.getState().view.selectedKode).toBeNull();
	});

	test("keys with Ctrl, Alt or Meta are left to the browser", async () => {
		const store = await frame();
		for (const key of ["ctrlKey", "altKey", "metaKey"]) press("j", { [key]: true });
		expect(store.getState().view.selectedKode).toBeNull();
	});

	test("? lists them, and there the letters can be switched off", async () => {
		const store = await frame();
		press("?");
		expect(await screen.findByRole("dialog", { name: "Pintasan papan tombol" })).toBeDefined();
		fireEvent.click(screen.getByRole("switch", { name: /Pintasan satu huruf/ }));
		fireEvent.click(screen.getByRole("button", { name: "Tutup" }));
		press("j");
		expect(store.getState().view.selectedKode).toBeNull();
	});
});
