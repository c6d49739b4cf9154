// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { ok } from "#core/result.ts";
import { answerPeriods } from "#engine/answer-periods.ts";
import type { EarlierList } from "#engine/earlier-lists.ts";
import { loadPack } from "#engine/loaded-pack.ts";
import { openedPack } from "#engine/opened-pack.ts";
import type { PeriodsAnswer, PeriodsQuery } from "#engine/protocol.ts";
import { createAppStore } from "#state/create-store.ts";
import { PeriodsView } from "#ui/periode/periods-view.tsx";
import { AREAS, manifest, SIX } from "../../engine/memory-pack.ts";
import { createFakeEngine } from "../../state/fake-engine.ts";
import { ENTRY } from "../../state/pack-fixture.ts";
import { renderWithStore } from "../render-with-store.tsx";

const MANIFEST = { ...manifest(), sebelumnya: { periode: "2024", url: "2024/pack.json" } };
const PACK = loadPack(MANIFEST, AREAS, SIX);

/** The same families a year before, one of them under another id and gone since. */
function earlier(): EarlierList {
	const id = { kind: "text", dictionary: ["a", "b", "z", "d", "e", "f"], codes: Int32Array.of(0, 1, 2, 3, 4, 5) } as const;
	const keluar = { kind: "text", dictionary: ["meninggal"], codes: Int32Array.of(-1, -1, 0, -1, -1, -1) } as const;
	const desil = { kind: "number", values: Uint8Array.of(3, 2, 2, 0, 5, 1) } as const;
	const terdaftar = { kind: "boolean", values: Int8Array.of(1, 1, 1, 1, 1, 1) } as const;
	const columns = new Map([...SIX.columns, ["id", id], ["keluar", keluar], ["desil", desil], ["terdaftar", terdaftar]] as const);
	return { periode: "2024", notice: "rekaan", manifest: MANIFEST, households: { ...SIX, columns }, areaOf: PACK.areaOf };
}

async function answerTo(query: PeriodsQuery): Promise<PeriodsAnswer> {
	const answer = await answerPeriods(PACK, async () => ok(earlier()), query, {});
	if (!answer.ok) throw new Error(answer.error.code);
	return answer.value;
}

async function shown(packManifest = MANIFEST) {
	const engine = createFakeEngine();
	const store = createAppStore({ engine });
	const opened = openedPack(loadPack(packManifest, AREAS, SIX));
	store.setState({ packs: [ENTRY], pack: { status: "open", entry: ENTRY, opened } });
	await renderWithStore(<PeriodsView />, store);
	return engine;
}

afterEach(cleanup);

describe("two periods on the screen", () => {
	test("opens with a sentence, then bridge, areas, funnel, deciles and programmes, all with numbers", async () => {
		const engine = await shown();
		const { request } = engine.last("periods");
		expect(request).toEqual({ earlier: { type: "pack" }, level: "kelurahan", listed: "terdaftar", extreme: "desil=1" });
		await act(async () => engine.last("periods").answer(await answerTo(request as PeriodsQuery)));
		expect(screen.getByText("Dari 6 keluarga 2024, 83,3 persen masih terdaftar; 0 masuk, 1 keluar.")).toBeTruthy();
		expect(screen.getByRole("heading", { name: "Dari 2024 ke 2025" })).toBeTruthy();
		const areas = screen.getByRole("table", { name: "Perubahan tiap wilayah" });
		const barat = within(areas).getByRole("row", { name: /^Barat/ });
		expect(
			within(barat)
				.getAllByRole("cell")
				.map((cell) => cell.textContent),
		).toEqual(["3", "0", "1", "0", "2", "−1", "0", "−1", "0"]);
		expect(screen.getByText(/meninggal, pindah keluar, ganda, dan tidak ditemukan adalah pembersihan daftar/)).toBeTruthy();
		expect(screen.getByText(/Semua 4 keluarga yang gugur punya alasan: Meninggal 1/)).toBeTruthy();
		expect(screen.getByText(/0 naik dan 1 turun dua desil atau lebih/)).toBeTruthy();
		expect(screen.getByRole("table", { name: "Cakupan tiap program tiap wilayah" })).toBeTruthy();
	});

	test("a heading sorts the areas and sorts them the other way when pressed again", async () => {
		const engine = await shown();
		await act(async () => engine.last("periods").answer(await answerTo(engine.last("periods").request as PeriodsQuery)));
		const areas = screen.getByRole("table", { name: "Perubahan tiap wilayah" });
		const names = () =>
			within(areas)
				.getAllByRole("rowheader")
				.map((cell) => cell.textContent);
		const name = within(areas).getByRole("button", { name: /Wilayah/ });
		fireEvent.click(name);
		expect(names()).toEqual(["Barat", "Timur", "Seluruh daerah"]);
		fireEvent.click(name);
		expect(names()).toEqual(["Timur", "Barat", "Seluruh daerah"]);
	});

	test("a pack without an earlier list asks for a file, says that it stays here, and hands its bytes to the engine", async () => {
		const { sebelumnya: _, ...plain } = MANIFEST;
		const engine = await shown(plain as typeof MANIFEST);
		expect(engine.calls.some(({ call }) => call === "periods")).toBe(false);
		expect(screen.getByText(/Dibaca di perangkat ini, tidak dikirim\./)).toBeTruthy();
		const input = screen.getByLabelText("Buka berkas daftar sebelumnya", { selector: "input" });
		await act(async () => {
			fireEvent.change(input, { target: { files: [new File(["id,kode\na,64.74.01.1001\n"], "lama.csv")] } });
			await new Promise((next) => setTimeout(next, 20));
		});
		expect(engine.last("periods").request).toMatchObject({ earlier: { type: "file", name: "lama.csv" } });
	});

	test("lists that cannot be matched are refused in words, without numbers", async () => {
		const engine = await shown();
		await act(async () => engine.last("periods").refuse("PERIOD_NO_MATCH"));
		expect(screen.getByRole("alert").textContent).toContain("Kedua daftar tidak dapat dipadankan");
		expect(screen.queryByRole("table")).toBeNull();
	});
});
