// @vitest-environment happy-dom
import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { HouseholdCard as Card, PocketAnswer } from "#engine/protocol.ts";
import { HouseholdCard } from "#ui/map/household-card.tsx";
import { OPENED } from "../../state/pack-fixture.ts";
import { openedStore, renderWithStore } from "../render-with-store.tsx";

const CARD: Card = {
	row: 7,
	id: "h-00f3",
	lng: 117,
	lat: 0,
	areaIndex: 2,
	selected: true,
	attributes: [
		{ column: "desil", value: 0 },
		{ column: "anggota", value: 4 },
		{ column: "terdaftar", value: true },
		{ column: "status", value: "layak" },
		{ column: "pengeluaran", value: 1250000.4 },
		{ column: "rt", value: "003" },
		{ column: "r_lantai", value: 8 },
		{ column: "r_air", value: null },
		{ column: "a_lansia", value: 1 },
	],
	programmes: [
		{ id: "pkh", receives: true },
		{ id: "blt", receives: false },
		{ id: "lain", receives: null },
	],
};

function pocketAnswer(poorMask: Uint8Array): PocketAnswer {
	return {
		query: { poor: "", method: "casecontrol", radiusMetres: 100, minimum: 5, alpha: 0.05, chosenProgrammes: [] },
		rung: "A",
		households: 8,
		poor: 7,
		rate: 7 / 8,
		pockets: [],
		labels: new Int32Array(8),
		poorMask,
		stability: Number.NaN,
		warnings: [],
		milliseconds: 1,
	};
}

async function card(change: Partial<Card> = {}, notice = "data contoh") {
	const store = openedStore({ ...OPENED, manifest: { ...OPENED.manifest, notice } });
	store.setState({ household: { ...CARD, ...change } });
	const { container } = await renderWithStore(<HouseholdCard />, store);
	const line = (term: string) =>
		[...container.querySelectorAll("dl > div")].find((row) => row.querySelector("dt")?.textContent === term)?.querySelector("dd")
			?.textContent;
	return { store, container, line };
}

describe("what is recorded", () => {
	test("in words with units; coded values by their labels; leading zeros kept", async () => {
		const { line } = await card();
		expect(line("Desil")).toBe("tidak diperingkat");
		expect(line("Jumlah anggota keluarga")).toBe("4 jiwa");
		expect(line("Terdaftar")).toBe("ya");
		expect(line("Status verifikasi")).toBe("Layak");
		expect(line("Pengeluaran per orang per bulan")).toBe("Rp1.250.000");
		expect(line("RT")).toBe("003");
		expect(line("Lantai")).toBe("Tanah");
		expect(line("Lansia")).toBe("1");
	});

	test("missing is not recorded, never no or zero", async () => {
		expect((await card()).line("Air minum")).toBe("tidak tercatat");
	});

	test("programmes are yes, not yet, or unknown", async () => {
		const { container } = await card();
		expect([...container.querySelectorAll("li")].map((row) => row.textContent)).toEqual([
			"PKHmenerima",
			"BLT Desabelum",
			"laintidak tercatat",
		]);
	});
});

describe("without identity", () => {
	test("a pseudonymous code, the kelurahan, and whether it passes; sample data say so", async () => {
		const { container } = await card();
		expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Keluarga Kode h-00f3");
		expect(container.textContent).toContain("Cemara, Hulu");
		expect(container.textContent).toContain("Lolos filter");
		expect(container.textContent).toContain("data contoh");
	});

	test("on the Kantong place the mark is whether the family counts as poor there", async () => {
		const { store, container } = await card();
		act(() => {
			store.actions.placeChanged("kantong");
			store.setState({ pockets: pocketAnswer(Uint8Array.from([1, 1, 1, 1, 1, 1, 1, 0])) });
		});
		expect(container.textContent).toContain("Tidak dihitung miskin");
		expect(container.textContent).not.toContain("Lolos filter");
		act(() => store.setState({ pockets: pocketAnswer(new Uint8Array(8).fill(1)) }));
		expect(container.textContent).toContain("Dihitung miskin");
	});

	test("real data carry no sample mark; outside every area and without a code are said", async () => {
		const { container } = await card({ areaIndex: -1, id: "", selected: false }, "");
		expect(container.textContent).not.toContain("data contoh");
		expect(container.textContent).toContain("Di luar semua wilayah");
		expect(container.textContent).toContain("Tanpa kode");
		expect(container.textContent).toContain("Tidak lolos filter");
	});
});

describe("focus", () => {
	test("goes to the card; the button and Escape close it and give the focus back", async () => {
		const before = document.createElement("button");
		document.body.append(before);
		before.focus();
		const { store } = await card();
		const region = screen.getByRole("region");
		expect(document.activeElement).toBe(region);
		fireEvent.keyDown(region, { key: "Escape" });
		expect(store.getState().household).toBeNull();
		expect(document.activeElement).toBe(before);
		before.remove();
	});

	test("closes by its button", async () => {
		const { store, container } = await card();
		fireEvent.click(screen.getByRole("button", { name: "Tutup kartu keluarga" }));
		expect(store.getState().household).toBeNull();
		expect(container.querySelector("section")).toBeNull();
	});
});
