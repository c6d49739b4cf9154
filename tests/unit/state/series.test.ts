import { describe, expect, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { SeriesRow } from "#core/time/series/row.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import type { SeriesFile } from "#io/pack/series-csv.ts";
import { createAppStore } from "#state/create-store.ts";
import type { ReadSeries } from "#state/series.ts";
import { createFakeEngine } from "./fake-engine.ts";
import { ENTRY, OPENED } from "./pack-fixture.ts";

const LAYER = { url: "series.csv", bytes: 10, sha256: "0".repeat(64) };
const WITH_SERIES: OpenedPack = {
	...OPENED,
	manifest: { ...OPENED.manifest, layers: { ...OPENED.manifest.layers, series: LAYER } },
};
const ROW: SeriesRow = {
	kode: "64.74",
	wilayah: "Kota Contoh",
	periode: "2024",
	indikator: "P0",
	nilai: 3.74,
	satuan: "persen",
	sumber: "BPS",
	catatan: "",
};

function setup() {
	const asked: { url: string; signal: AbortSignal; answer: (result: Result<SeriesFile>) => Promise<void> }[] = [];
	const readSeries: ReadSeries = (manifestUrl, layer, signal) =>
		new Promise((resolve) => {
			const answer = async (result: Result<SeriesFile>) => {
				resolve(result);
				await new Promise((next) => setTimeout(next, 0));
			};
			asked.push({ url: new URL(layer.url, manifestUrl).href, signal, answer });
		});
	const store = createAppStore({ engine: createFakeEngine(), readSeries });
	const open = (opened: OpenedPack) => store.setState({ packs: [ENTRY], pack: { status: "open", entry: ENTRY, opened } });
	return { asked, store, open };
}

describe("the official series of a pack", () => {
	test("is read beside the manifest once the pack is open", async () => {
		const { asked, store, open } = setup();
		open(WITH_SERIES);
		expect(asked.map(({ url }) => url)).toEqual(["http://localhost/packs/64.74/series.csv"]);
		await asked[0]?.answer(ok({ rows: [ROW], findings: [] }));
		expect(store.getState()).toMatchObject({ series: [ROW], seriesProblem: null });
	});

	test("a pack without one asks for nothing", () => {
		const { asked, store, open } = setup();
		open(OPENED);
		expect(asked).toEqual([]);
		expect(store.getState().series).toEqual([]);
	});

	test("a fault is kept beside an empty series, and doubted rows beside a full one", async () => {
		const { asked, store, open } = setup();
		open(WITH_SERIES);
		await asked[0]?.answer(fail(appError("HASH", {}, "series.csv")));
		expect(store.getState()).toMatchObject({ series: [], seriesProblem: { error: { code: "HASH" }, findings: [] } });
		open({ ...WITH_SERIES });
		const finding = { code: "BLANK", count: 1, rows: [2], params: { column: "nilai", value: "" } } as const;
		await asked[1]?.answer(ok({ rows: [ROW], findings: [finding] }));
		expect(store.getState()).toMatchObject({ series: [ROW], seriesProblem: { error: null, findings: [finding] } });
	});

	test("another pack takes the old series away and an answer that comes too late is not used", async () => {
		const { asked, store, open } = setup();
		open(WITH_SERIES);
		store.setState({ pack: { status: "opening", entry: ENTRY, progress: null, preview: null } });
		expect(asked[0]?.signal.aborted).toBe(true);
		await asked[0]?.answer(ok({ rows: [ROW], findings: [] }));
		expect(store.getState().series).toEqual([]);
	});
});
