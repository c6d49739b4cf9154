// @vitest-environment happy-dom
// @vitest-environment-options {"width":1366,"height":768}
import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { TopBar } from "#ui/shell/top-bar.tsx";
import { ENTRY, OTHER_ENTRY } from "../../state/pack-fixture.ts";
import { openedStore, renderWithStore } from "../render-with-store.tsx";

afterEach(() => {
	vi.unstubAllGlobals();
	Reflect.deleteProperty(navigator, "clipboard");
	Reflect.deleteProperty(navigator, "share");
});

describe("the stamp", () => {
	test("period, date and the pack's notice are always in view", async () => {
		await renderWithStore(<TopBar phone={false} />);
		expect(screen.getByText("2025 · dibuat 1 Jan 2026")).toBeDefined();
		expect(screen.getByRole("button", { name: /Perhatian: data contoh/ })).toBeDefined();
	});

	test("the phone keeps the notice", async () => {
		await renderWithStore(<TopBar phone />);
		expect(screen.getByRole("button", { name: /Perhatian: data contoh/ })).toBeDefined();
	});
});

describe("the region", () => {
	test("a single pack is a name, not a choice", async () => {
		await renderWithStore(<TopBar phone={false} />);
		expect(screen.getByText("Kota Contoh")).toBeDefined();
		expect(screen.queryByRole("button", { name: /Wilayah: Kota Contoh/ })).toBeNull();
	});

	test("another pack is chosen from the list", async () => {
		const store = openedStore();
		store.setState({ packs: [ENTRY, OTHER_ENTRY] });
		const chosen = vi.spyOn(store.actions, "packChosen").mockImplementation(() => {});
		await renderWithStore(<TopBar phone={false} />, store);
		fireEvent.click(screen.getByRole("button", { name: /Wilayah: Kota Contoh/ }));
		fireEvent.click(await screen.findByRole("option", { name: /Kota Lain/ }));
		expect(chosen).toHaveBeenCalledWith("64.72");
	});
});

describe("searching", () => {
	test("arrows and Enter choose an area and the level it is on", async () => {
		const store = openedStore();
		await renderWithStore(<TopBar phone={false} />, store);
		const field = screen.getByRole("combobox", { name: "Cari wilayah" });
		fireEvent.focus(field);
		fireEvent.change(field, { target: { value: "h" } });
		expect(field.getAttribute("aria-expanded")).toBe("true");
		expect(screen.getAllByRole("option").map((option) => option.firstChild?.textContent)).toEqual(["Hilir", "Hulu"]);
		fireEvent.keyDown(field, { key: "ArrowDown" });
		const active = document.getElementById(field.getAttribute("aria-activedescendant") ?? "");
		expect(active?.textContent).toContain("Hulu");
		fireEvent.keyDown(field, { key: "Enter" });
		expect(store.getState().view).toMatchObject({ level: "kecamatan", selectedKode: "64.74.02" });
	});

	test("nothing found is said", async () => {
		await renderWithStore(<TopBar phone={false} />);
		fireEvent.change(screen.getByRole("combobox"), { target: { value: "zzz" } });
		expect(screen.getAllByText("Tidak ada wilayah bernama atau berkode “zzz”.").length).toBeGreaterThan(0);
	});

	test("Escape empties the field", async () => {
		await renderWithStore(<TopBar phone={false} />);
		const field = screen.getByRole<HTMLInputElement>("combobox");
		fireEvent.change(field, { target: { value: "aren" } });
		fireEvent.keyDown(field, { key: "Escape" });
		expect(field.value).toBe("");
	});
});

describe("sharing", () => {
	test("the link is the view's, and WhatsApp is a plain link", async () => {
		const store = openedStore();
		store.actions.areaSelected("64.74.01.1001");
		await renderWithStore(<TopBar phone={false} />, store);
		fireEvent.click(screen.getByRole("button", { name: "Bagikan" }));
		const link = (await screen.findByRole<HTMLInputElement>("textbox", { name: "Tautan" })).value;
		expect(link).toContain("64.74.01.1001");
		const whatsApp = screen.getByRole<HTMLAnchorElement>("link", { name: "Kirim ke WhatsApp" });
		expect(whatsApp.href).toMatch(/^https:\/\/wa\.me\/\?text=/);
		expect(decodeURIComponent(whatsApp.href)).toContain(link);
		expect(screen.getByText("Tautan memuat tampilan, bukan data keluarga.")).toBeDefined();
	});

	test("the clipboard takes the link and a toast says so", async () => {
		const writeText = vi.fn(async (_text: string) => {});
		Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
		await renderWithStore(<TopBar phone={false} />);
		fireEvent.click(screen.getByRole("button", { name: "Bagikan" }));
		const copy = await screen.findByRole("button", { name: "Salin tautan" });
		await act(async () => void fireEvent.click(copy));
		expect(writeText).toHaveBeenCalledOnce();
		expect(await screen.findByText("Tautan disalin.")).toBeDefined();
	});

	test("without a clipboard the person is told to copy the text by hand", async () => {
		Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
		document.execCommand = () => false;
		await renderWithStore(<TopBar phone={false} />);
		fireEvent.click(screen.getByRole("button", { name: "Bagikan" }));
		const copy = await screen.findByRole("button", { name: "Salin tautan" });
		await act(async () => void fireEvent.click(copy));
		expect(screen.getByRole("alert").textContent).toContain("Tidak dapat menyalin otomatis");
	});
});

test("language and theme are chosen in the bar", async () => {
	const store = openedStore();
	await renderWithStore(<TopBar phone={false} />, store);
	fireEvent.click(screen.getByRole("radio", { name: "English" }));
	expect(store.getState().preferences.language).toBe("en");
	fireEvent.click(screen.getByRole("button", { name: "Tema: Ikuti sistem" }));
	fireEvent.click(await screen.findByRole("option", { name: "Gelap" }));
	expect(store.getState().preferences.theme).toBe("dark");
});
