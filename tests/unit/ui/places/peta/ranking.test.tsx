// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { OpenedPack, ViewAnswer } from "#engine/protocol.ts";
import { createAppStore } from "#state/create-store.ts";
import { RightPanel } from "#ui/places/peta/right-panel.tsx";
import { createFakeEngine } from "../../../state/fake-engine.ts";
import { COVERAGE, ENTRY, KODE, OPENED, PREVIEW, viewAnswer } from "../../../state/pack-fixture.ts";
import { openedStore, renderWithStore } from "../../render-with-store.tsx";

afterEach(() => void vi.restoreAllMocks());

const options = () => screen.getAllByRole("option").map((option) => option.querySelector(".visually-hidden")?.textContent);

describe("the order", () => {
	test("worst first, then apart the areas with too few families", async () => {
		await renderWithStore(<RightPanel />);
		expect(options()).toEqual([
			"1. Bakau, 75,0 per 100 KK, 45 dari 60",
			"2. Aren, 50,0 per 100 KK, 50 dari 100",
			"3. Cemara, 25,0 per 100 KK, 10 dari 40",
			"Damar, 60,0 per 100 KK, 12 dari 20, rentang wajar 39–78%, tidak diperingkat",
			"Enau, 5 dari 5, terlalu sedikit untuk persentase",
		]);
		expect(screen.getByText("Tidak diperingkat: kurang dari 30 keluarga")).toBeDefined();
		expect(screen.getByText("Kurang dari 10 keluarga: persentase tidak ditampilkan")).toBeDefined();
	});

	test("counts rank every area and draw no mean", async () => {
		const store = openedStore();
		store.actions.measureChanged("count");
		store.setState({ answer: viewAnswer() });
		const { container } = await renderWithStore(<RightPanel />, store);
		expect(options()[0]).toBe("1. Aren, 50 KK");
		expect(options()).toHaveLength(5);
		expect(container.textContent).toContain("Belum terjangkau, KK");
		expect(container.querySelectorAll('[role="option"] b')).toHaveLength(0);
	});

	test("coverage starts with the lowest and says so", async () => {
		const answer = viewAnswer({ indicator: COVERAGE });
		const receivers = Float64Array.from([20, 15, 20, 4, 0, 60]);
		const { container } = await renderWithStore(
			<RightPanel />,
			openedStore(OPENED, { ...answer, summary: { ...answer.summary, numerator: receivers } }),
		);
		expect(options()[0]).toBe("1. Aren, 20,0 per 100 KK sasaran, 20 dari 100");
		expect(container.textContent).toContain("Cakupan PKH per 100 KK sasaran · terendah dulu");
	});

	test("the summary of a pack being read is ranked alike", async () => {
		const store = createAppStore({ engine: createFakeEngine() });
		store.setState({ packs: [ENTRY], pack: { status: "opening", entry: ENTRY, progress: null, preview: PREVIEW } });
		await renderWithStore(<RightPanel />, store);
		expect(options()[0]).toBe("1. Bakau, 75,0 per 100 KK, 45 dari 60");
		expect(screen.getByRole<HTMLButtonElement>("button", { name: "Tabel lengkap, 5 kelurahan" }).disabled).toBe(true);
	});

	test("English ranks and formats in English", async () => {
		await renderWithStore(<RightPanel />, openedStore(), "en");
		expect(options()[0]).toBe("1. Bakau, 75.0 per 100 families, 45 of 60");
	});
});

describe("linked with the map", () => {
	test("pointing at a row points at the area, leaving lets go", async () => {
		const store = openedStore();
		await renderWithStore(<RightPanel />, store);
		fireEvent.pointerEnter(screen.getByRole("option", { name: /Aren/ }));
		expect(store.getState().hoveredKode).toBe(KODE[0]);
		fireEvent.pointerLeave(screen.getByRole("listbox"));
		expect(store.getState().hoveredKode).toBeNull();
	});

	test("a click chooses the area and opens its details; the list stays under them", async () => {
		const store = openedStore();
		await renderWithStore(<RightPanel />, store);
		fireEvent.click(screen.getByRole("option", { name: /Cemara/ }));
		expect(store.getState().view.selectedKode).toBe(KODE[2]);
		expect(screen.getByRole("heading", { name: "Cemara" })).toBeDefined();
		expect(screen.getByRole("tab", { name: "Rincian" }).getAttribute("aria-selected")).toBe("true");
		expect(screen.getByRole("option", { name: /^3\. Cemara/ }).getAttribute("aria-selected")).toBe("true");
	});

	test("arrows move, Enter chooses, Escape lets go, and the focus stays in the list", async () => {
		const store = openedStore();
		await renderWithStore(<RightPanel />, store);
		const list = screen.getByRole("listbox");
		list.focus();
		fireEvent.keyDown(list, { key: "ArrowDown" });
		expect(store.getState().hoveredKode).toBe(KODE[0]);
		expect(list.getAttribute("aria-activedescendant")).toContain(KODE[0]);
		fireEvent.keyDown(list, { key: "End" });
		fireEvent.keyDown(list, { key: "Enter" });
		expect(store.getState().view.selectedKode).toBe(KODE[4]);
		expect(document.activeElement).toBe(list);
		fireEvent.keyDown(list, { key: "Escape" });
		expect(store.getState().view.selectedKode).toBeNull();
	});

	test("areas whose difference from the chosen one may be chance are marked as not to be told apart", async () => {
		const store = openedStore();
		store.setState({ view: { ...store.getState().view, selectedKode: KODE[0] } });
		await renderWithStore(<RightPanel />, store);
		expect(screen.getByText("≈ tidak dapat dibedakan dari Aren: rentang wajar selisihnya memuat nol.")).toBeDefined();
		expect(options().filter((label) => label?.includes("tidak dapat dibedakan dari Aren"))).toEqual([
			"Damar, 60,0 per 100 KK, 12 dari 20, rentang wajar 39–78%, tidak diperingkat, tidak dapat dibedakan dari Aren",
		]);
	});
});

describe("the tabs", () => {
	test("arrow keys move between them", async () => {
		const store = openedStore();
		await renderWithStore(<RightPanel />, store);
		const tab = screen.getByRole("tab", { name: "Peringkat" });
		tab.focus();
		fireEvent.keyDown(tab, { key: "ArrowRight" });
		expect(store.getState().view.tab).toBe("rincian");
		expect(document.activeElement).toBe(screen.getByRole("tab", { name: "Rincian" }));
	});

	test("the foot opens the full table", async () => {
		const store = openedStore();
		await renderWithStore(<RightPanel />, store);
		fireEvent.click(screen.getByRole("button", { name: "Tabel lengkap, 5 kelurahan" }));
		expect(store.getState().view.tableOpen).toBe(true);
	});
});

test("all of many areas can be reached", async () => {
	const count = 400;
	const kode = Array.from({ length: count }, (_, i) => `64.74.01.${1001 + i}`);
	const groups = {
		level: "kelurahan" as const,
		kode,
		nama: kode.map((_, i) => `Wilayah ${i}`),
		induk: kode.map(() => "Hilir"),
		groupOf: new Int32Array(5),
	};
	const opened: OpenedPack = { ...OPENED, groups: [groups] };
	const values = Float64Array.from({ length: count + 1 }, (_, i) => (i === count ? 8000 : 20));
	const answer: ViewAnswer = viewAnswer();
	const many = {
		...answer,
		summary: {
			...answer.summary,
			numerator: values.map((n, i) => (i === count ? n : i % 21)),
			denominator: values.map((n) => n * 2),
		},
	};
	const store = openedStore(opened, many);
	await renderWithStore(<RightPanel />, store);
	const list = screen.getByRole("listbox");
	const drawn = within(list).getAllByRole("option");
	expect(drawn).toHaveLength(400);
	expect(drawn[0]?.getAttribute("aria-setsize")).toBe("400");
	list.focus();
	fireEvent.keyDown(list, { key: "End" });
	fireEvent.keyDown(list, { key: "Enter" });
	expect(store.getState().view.selectedKode).not.toBeNull();
});
