// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Language } from "#core/base/language.ts";
import type { PovertyPocket } from "#core/pocket/pocket.ts";
import type { OpenedPack, PocketAnswer, PocketQuery } from "#engine/protocol.ts";
import type { AppState, AppStore } from "#state/store.ts";
import { canonicalSentence } from "#state/view/resolved-view.ts";
import { KantongHeadline } from "#ui/places/kantong/kantong-headline.tsx";
import { KantongPanel } from "#ui/places/kantong/kantong-panel.tsx";
import { PocketList } from "#ui/places/kantong/pocket-list.tsx";
import { KODE, OPENED } from "../../../state/pack-fixture.ts";
import { openedStore, renderWithStore } from "../../render-with-store.tsx";

afterEach(() => void vi.restoreAllMocks());

const POOR = canonicalSentence("terdaftar and desil in [1, 2, 3, 4]");

function pocket(change: Partial<PovertyPocket> & { readonly id: number }): PovertyPocket {
	return {
		kode: `kantong-000000${change.id}`,
		poor: 35,
		households: 62,
		rate: 35 / 62,
		low: 0.441,
		high: 0.681,
		ratio: 5.9,
		persons: 120,
		hectares: 9.84,
		receivers: [10, 15],
		withoutAny: 15,
		kelurahan: [{ kode: KODE[0], share: 1 }],
		outline: { type: "Polygon", coordinates: [] },
		label: [117.005, 0.005],
		...change,
	};
}

const THREE = [
	pocket({ id: 1 }),
	pocket({
		id: 2,
		poor: 20,
		households: 47,
		rate: 20 / 47,
		low: 0.295,
		high: 0.567,
		ratio: 4.5,
		kelurahan: [
			{ kode: KODE[1], share: 0.92 },
			{ kode: KODE[0], share: 0.08 },
		],
	}),
	pocket({ id: 3, poor: 38, households: 81, rate: 38 / 81, low: 0.364, high: 0.577, ratio: 4.9 }),
];

function answerOf(
	pockets: readonly PovertyPocket[],
	change: Partial<PocketAnswer> & { readonly ask?: Partial<PocketQuery> } = {},
): PocketAnswer {
	const { ask, ...rest } = change;
	return {
		query: {
			poor: POOR,
			method: "casecontrol",
			radiusMetres: 100,
			minimum: 5,
			alpha: 0.05,
			chosenProgrammes: ["pkh", "blt"],
			...ask,
		},
		rung: "A",
		households: 5600,
		poor: 540,
		rate: 540 / 5600,
		pockets,
		labels: new Int32Array(0),
		poorMask: new Uint8Array(0),
		stability: 0.912,
		warnings: [],
		milliseconds: 1,
		...rest,
	};
}

function storeWith(answer: PocketAnswer | null, opened: OpenedPack = OPENED): AppStore {
	const store = openedStore(opened);
	store.actions.placeChanged("kantong");
	store.setState({ pockets: answer, pocketsBusy: false, answerBusy: false });
	return store;
}

async function headline(answer: PocketAnswer | null, language: Language = "id", change: Partial<AppState> = {}) {
	const store = storeWith(answer);
	store.setState(change);
	const { container } = await renderWithStore(<KantongHeadline />, store, language);
	return {
		store,
		title: screen.getByRole("heading", { level: 1 }).textContent,
		sub: container.querySelector("p")?.textContent?.trim(),
	};
}

describe("the headline", () => {
	test("says how many, where and how far above the region", async () => {
		expect(await headline(answerOf(THREE))).toMatchObject({
			title: "Tiga kantong di Aren dan Bakau, lima sampai enam kali rata-rata kota.",
			sub: "Lebih tinggi dari yang wajar secara kebetulan. Titik cokelat: keluarga miskin; abu-abu: keluarga lain.",
		});
	});

	test("one kantong, a small multiple, and English", async () => {
		expect((await headline(answerOf([pocket({ id: 1, ratio: 1.64 })]))).title).toBe(
			"Satu kantong di Aren, sekitar 1,6 kali rata-rata kota.",
		);
		expect((await headline(answerOf(THREE), "en")).title).toBe(
			"Three kantong in Aren and Bakau, five to six times the rate of the city.",
		);
	});

	test("many places are counted, a place outside every area is named so", async () => {
		const many = KODE.map((kode, i) => pocket({ id: i + 1, kelurahan: [{ kode, share: 1 }] }));
		expect((await headline(answerOf(many))).title).toBe(
			"Lima kantong di Aren, Bakau, dan 3 kelurahan lain, sekitar enam kali rata-rata kota.",
		);
		expect((await headline(answerOf([pocket({ id: 1, kelurahan: [] })]))).title).toContain("di luar wilayah");
	});

	test("none found is honest about what that means", async () => {
		const words = await headline(answerOf([]));
		expect(words.title).toBe("Belum ada kantong yang lebih tinggi dari kebetulan.");
		expect(words.sub).toBe(
			"Dicari di 5.600 keluarga: radius 100 m, sedikitnya 5 keluarga miskin. Keluarga miskin ada, tetapi tersebar seperti di seluruh kota.",
		);
	});

	test("nobody poor and no coordinates are other sentences", async () => {
		expect((await headline(answerOf([], { poor: 0, rate: 0 }))).title).toBe(
			"Tidak ada keluarga yang dihitung miskin menurut pilihan ini.",
		);
		expect((await headline(answerOf([], { households: 0, poor: 0 }))).title).toBe(
			"Tidak ada keluarga berkoordinat untuk dicari kantongnya.",
		);
	});

	test("groups for visits are never called kantong, and on a bare list are called density", async () => {
		const visits = await headline(answerOf(THREE, { ask: { method: "dbscan" } }));
		expect(visits.title).toBe("Tiga kelompok kunjungan memuat 93 keluarga miskin.");
		expect(visits.sub).toBe("Rumah miskin yang berdekatan. Belum tentu lebih miskin dari sekitarnya.");
		const list = await headline(answerOf(THREE, { ask: { method: "dbscan" }, rung: "C", rate: Number.NaN }));
		expect(list.sub).toContain("Kepadatan, bukan tingkat kemiskinan.");
		expect(`${visits.title} ${visits.sub} ${list.title} ${list.sub}`).not.toMatch(/kantong/i);
	});

	test("without a denominator it says why and offers the groups", async () => {
		const { store, title } = await headline(null, "id", { pocketsError: { code: "NO_DENOMINATOR", params: { rung: "C" } } });
		expect(title).toBe("Data ini tidak memuat penyebut untuk menyebut kantong.");
		fireEvent.click(screen.getByRole("button", { name: "Tampilkan kelompok kunjungan" }));
		expect(store.getState().view.pocketMethod).toBe("dbscan");
	});

	test("a failure is worded, with another try; the answer before stays while the next is computed", async () => {
		await headline(null, "id", { pocketsError: { code: "WORKER_CRASHED" } });
		expect(screen.getByRole("button", { name: "Coba lagi" })).toBeDefined();
		const busy = await headline(answerOf(THREE), "id", { pocketsBusy: true });
		expect(busy.title).toContain("Tiga kantong");
		expect(screen.getByText("Menghitung…")).toBeDefined();
	});
});

describe("the list", () => {
	const cards = () => screen.getAllByRole("option");

	test("a card gives counts first, then the rate with its range, the multiple, places and the gap", async () => {
		await renderWithStore(<PocketList />, storeWith(answerOf(THREE)));
		expect(cards()).toHaveLength(3);
		const first = cards()[0]?.textContent ?? "";
		expect(first).toContain("Kantong 15,9× kota");
		expect(first).toContain("35 dari 62 KK miskin (56,5%; rentang wajar 44,1–68,1%)");
		expect(first).toContain("Aren 100% · 9,8 ha · 120 jiwa miskin");
		expect(first).toContain("belum PKH71%");
		expect(first).toContain("BLT Desa57%");
		expect(first).toContain("tanpa keduanya43%");
		expect(first).toContain("Dugaan salah paling banyak 5%.");
		expect(cards()[1]?.textContent).toContain("Bakau 92% · Aren 8%");
	});

	test("a click chooses and opens the gap of every programme, another lets go", async () => {
		const store = storeWith(answerOf(THREE));
		await renderWithStore(<PocketList />, store);
		fireEvent.click(cards()[1] as HTMLElement);
		expect(store.getState().view.selectedPocket).toBe("kantong-0000002");
		expect(cards()[1]?.textContent).toContain("Kesenjangan di antara 20 KK miskin");
		expect(cards()[1]?.textContent).toContain("PKH10 menerima, 10 belum50%");
		fireEvent.click(cards()[1] as HTMLElement);
		expect(store.getState().view.selectedPocket).toBeNull();
	});

	test("linked with the map both ways, by pointer and by keyboard", async () => {
		const store = storeWith(answerOf(THREE));
		await renderWithStore(<PocketList />, store);
		fireEvent.pointerEnter(cards()[2] as HTMLElement);
		expect(store.getState().hoveredPocket).toBe(3);
		act(() => store.actions.pocketSelected("kantong-0000002"));
		expect(cards()[1]?.getAttribute("aria-selected")).toBe("true");
		const list = screen.getByRole("listbox", { name: "Daftar kantong" });
		list.focus();
		fireEvent.keyDown(list, { key: "End" });
		expect(store.getState().hoveredPocket).toBe(3);
		fireEvent.keyDown(list, { key: "Enter" });
		expect(store.getState().view.selectedPocket).toBe("kantong-0000003");
		fireEvent.keyDown(list, { key: "Escape" });
		expect(store.getState().view.selectedPocket).toBeNull();
	});

	test("groups print the mandatory sentence with the local rate, or that it is not known", async () => {
		await renderWithStore(<PocketList />, storeWith(answerOf(THREE, { ask: { method: "dbscan" } })));
		expect(cards()[0]?.textContent).toContain(
			"35 rumah miskin yang berdekatan. Belum tentu lebih miskin dari sekitarnya: 56,5% dari semua KK di area ini.",
		);
		const bare = THREE.map((each) => ({ ...each, rate: Number.NaN, low: Number.NaN, high: Number.NaN, ratio: Number.NaN }));
		const { container } = await renderWithStore(
			<PocketList />,
			storeWith(answerOf(bare, { ask: { method: "dbscan" }, rung: "C", rate: Number.NaN })),
		);
		expect(cards()[0]?.textContent).toContain("jumlah semua KK di area ini tidak diketahui.");
		expect(container.textContent).not.toMatch(/kantong|NaN|Dugaan salah|rentang wajar|× kota/i);
	});

	test("hundreds of groups are drawn in steps", async () => {
		const many = Array.from({ length: 130 }, (_, i) => pocket({ id: i + 1 }));
		await renderWithStore(<PocketList />, storeWith(answerOf(many, { ask: { method: "dbscan" } })));
		expect(cards()).toHaveLength(60);
		fireEvent.click(screen.getByRole("button", { name: "Tampilkan 60 lagi" }));
		fireEvent.click(screen.getByRole("button", { name: "Tampilkan 10 lagi" }));
		expect(cards()).toHaveLength(130);
		expect(screen.queryByRole("button", { name: /lagi/ })).toBeNull();
	});

	test("nothing found says what to change", async () => {
		const { container } = await renderWithStore(<PocketList />, storeWith(answerOf([])));
		expect(container.textContent).toContain("Ubah radius, jumlah sedikitnya, atau siapa yang dihitung miskin.");
	});
});

describe("the panel", () => {
	test("says who counts as poor with the counts, and offers what the pack can answer", async () => {
		const store = storeWith(answerOf(THREE));
		await renderWithStore(<KantongPanel />, store);
		const picker = await waitFor(() => {
			const button = screen.getByRole("button", { name: /Yang dihitung miskin/ });
			expect(button.getAttribute("aria-haspopup")).toBe("dialog");
			return button;
		});
		expect(picker.textContent).toContain("Keluarga terdaftar desil 1–4");
		expect(picker.textContent).toContain("540 dari 5.600 keluarga");
		fireEvent.click(picker);
		const list = await screen.findByRole("listbox");
		expect(within(list).getAllByRole("option")).toHaveLength(6);
		fireEvent.click(within(list).getByRole("option", { name: /^Keluarga desil 1 Desil/ }));
		expect(store.getState().view.caseDefinition).toBe("desil1");
	});

	test("decile definitions are counted at once, among families with coordinates", async () => {
		const opened: OpenedPack = {
			...OPENED,
			deciles: Uint8Array.from([1, 2, 2, 1, 0]),
			positions: Float64Array.from([117, 0, 117, 0, 117, 0, Number.NaN, Number.NaN, 117, 0]),
		};
		const store = storeWith(null, opened);
		store.actions.caseDefinitionChanged("desil1_2");
		await renderWithStore(<KantongPanel />, store);
		expect(screen.getByRole("button", { name: /Yang dihitung miskin/ }).textContent).toContain("3 keluarga");
	});

	test("the method is a choice of two, explained", async () => {
		const store = storeWith(answerOf(THREE));
		await renderWithStore(<KantongPanel />, store);
		fireEvent.click(screen.getByRole("radio", { name: /Kelompok kunjungan lapangan/ }));
		expect(store.getState().view.pocketMethod).toBe("dbscan");
		expect(screen.getByText(/hanya melihat jarak antarrumah miskin/)).toBeDefined();
	});

	test.each([
		["A", "Tingkat kemiskinan setempat dapat dihitung; salah duga dibatasi 5%.", false],
		["B", "tidak boleh disebut kantong", true],
		["C", "Kepadatan, bukan tingkat kemiskinan", true],
	] as const)("rung %s says what may be claimed and whether kantong is offered", async (rung, words, refused) => {
		const { container } = await renderWithStore(<KantongPanel />, storeWith(null, { ...OPENED, rung }));
		expect(container.querySelector(`[data-rung="${rung}"]`)?.textContent).toContain(words);
		expect(screen.getByRole<HTMLInputElement>("radio", { name: /^Kantong/ }).disabled).toBe(refused);
		expect(container.textContent?.includes("Tidak tersedia: data ini tidak memuat semua keluarga.")).toBe(refused);
	});

	test("the radius explains its suggestion, can be typed, and goes back to it", async () => {
		vi.useFakeTimers();
		try {
			const store = storeWith(answerOf(THREE));
			await renderWithStore(<KantongPanel />, store);
			expect(screen.getByText(/Saran 100 m: jarak median ke tetangga ke-10 \(66 m\) × 1,5\./)).toBeDefined();
			const field = screen.getByRole("spinbutton", { name: "Radius dalam meter" });
			fireEvent.change(field, { target: { value: "150" } });
			expect(store.getState().view.radiusMetres).toBeNull();
			act(() => void vi.advanceTimersByTime(200));
			expect(store.getState().view.radiusMetres).toBe(150);
			fireEvent.change(field, { target: { value: "5" } });
			act(() => void vi.advanceTimersByTime(200));
			expect(field.getAttribute("aria-invalid")).toBe("true");
			expect(store.getState().view.radiusMetres).toBe(150);
			fireEvent.click(screen.getByRole("button", { name: "Pakai saran" }));
			expect(store.getState().view.radiusMetres).toBeNull();
		} finally {
			vi.useRealTimers();
		}
	});

	test("the fewest families move by slider", async () => {
		vi.useFakeTimers();
		try {
			const store = storeWith(answerOf(THREE));
			await renderWithStore(<KantongPanel />, store);
			fireEvent.change(screen.getByRole("slider", { name: "Sedikitnya" }), { target: { value: "8" } });
			act(() => void vi.advanceTimersByTime(200));
			expect(store.getState().view.minimumPoor).toBe(8);
		} finally {
			vi.useRealTimers();
		}
	});

	test("warnings are plain sentences", async () => {
		await renderWithStore(
			<KantongPanel />,
			storeWith(answerOf([], { warnings: ["RATE_HIGH", "RATE_LOW", "RADIUS_SMALL", "RADIUS_LARGE", "STACKED"] })),
		);
		const warnings = within(screen.getByRole("list", { name: "Perhatikan" })).getAllByRole("listitem");
		expect(warnings).toHaveLength(5);
		for (const warning of warnings) expect(warning.textContent).not.toMatch(/[A-Z]{4}/);
	});

	test("the summary counts, says how firm the finding is, and leaves the firmness out where there is none", async () => {
		const { container } = await renderWithStore(<KantongPanel />, storeWith(answerOf(THREE)));
		expect(container.textContent).toContain("3 kantong");
		expect(container.textContent).toContain("memuat 93 keluarga miskin. Tetap muncul pada 0,7× dan 1,4× radius: stabil 91%.");
		const visits = await renderWithStore(
			<KantongPanel />,
			storeWith(answerOf(THREE, { ask: { method: "dbscan" }, stability: Number.NaN })),
		);
		expect(visits.container.textContent).toContain("3 kelompok");
		expect(visits.container.textContent).not.toContain("stabil");
	});

	test("a pack without families says so", async () => {
		const { container } = await renderWithStore(<KantongPanel />, storeWith(null, { ...OPENED, householdCount: 0 }));
		expect(container.textContent).toContain("Paket ini tidak memuat data keluarga");
	});
});

test("no number reaches the screen unformatted, in either language", async () => {
	for (const language of ["id", "en"] as const)
		for (const component of [<KantongHeadline key="h" />, <KantongPanel key="p" />, <PocketList key="l" />]) {
			const { container } = await renderWithStore(component, storeWith(answerOf(THREE)), language);
			expect(container.textContent).not.toMatch(/\d[.,]\d{4,}|NaN|undefined|Infinity|\{\{/);
		}
});

describe("the files", () => {
	async function saved(button: string, answer: PocketAnswer): Promise<{ name: string; text: string }> {
		let blob: Blob | null = null;
		let name = "";
		vi.spyOn(URL, "createObjectURL").mockImplementation((given) => {
			blob = given as Blob;
			return "blob:test";
		});
		vi.spyOn(URL, "revokeObjectURL").mockImplementation(() => {});
		vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
			name = this.download;
		});
		await renderWithStore(<KantongPanel />, storeWith(answer));
		fireEvent.click(screen.getByRole("button", { name: button }));
		return { name, text: await (blob as unknown as Blob).text() };
	}

	test("S1.2 GeoJSON holds the pockets, the list's version and no family", async () => {
		const { name, text } = await saved("Unduh GeoJSON", answerOf(THREE));
		expect(name).toBe("kantong-64.74-2025-2026-01-01.geojson");
		const collection = JSON.parse(text) as { type: string; features: unknown[]; kantong: unknown };
		expect(JSON.stringify(collection.kantong)).toContain("Kota Contoh (64.74) · 2025");
		expect(collection.type).toBe("FeatureCollection");
		expect(collection.features).toHaveLength(3);
	});

	test("CSV says how the pockets were found in every row", async () => {
		const { text } = await saved("Unduh CSV", answerOf(THREE));
		const [head, first] = text.replace("\uFEFF", "").split("\r\n");
		expect(head).toContain("Nomor;Jenis;Keluarga miskin (KK);Semua keluarga (KK);Tingkat (persen);");
		expect(first).toContain("1;Kantong;35;62;56,45;44,1;68,1;5,9;120;9,84;15;10;15;Aren 100%;117,005;0,005;");
		expect(first).toContain(`Keluarga terdaftar desil 1–4 [${POOR}]`);
		expect(first).toContain("radius 100 m, sedikitnya 5");
		expect(first).toContain("Kota Contoh (64.74) · 2025");
	});

	test("CSV of groups on a bare list has no rate columns", async () => {
		const { name, text } = await saved("Unduh CSV", answerOf(THREE, { ask: { method: "dbscan" }, rung: "C", rate: Number.NaN }));
		expect(name).toContain("kelompok-kunjungan");
		expect(text.split("\r\n")[0]).not.toMatch(/persen|Semua keluarga|Kali/);
	});
});
