import { describe, expect, test } from "vitest";
import type { BuiltPackAnswer } from "#engine/protocol.ts";
import { createAppStore } from "#state/create-store.ts";
import { missingPart, withFiles } from "#state/own-files.ts";
import { createFakeEngine } from "./fake-engine.ts";
import { ENTRY, MANIFEST, OPENED } from "./pack-fixture.ts";

const file = (name: string, text = name) => ({ name, bytes: new TextEncoder().encode(text) });

const BUILT: BuiltPackAnswer = {
	url: "perangkat:paket",
	manifest: { ...MANIFEST, nama: "Kota Sendiri" },
	report: {
		areas: { format: "geojson", read: 5, findings: [] },
		households: { kind: "csv", read: 20, used: 20, skipped: [], warnings: [], columns: [], skippedColumns: [] },
		placed: { families: 20, ofFamilies: 20, areas: 5 },
		codes: { system: "kemendagri", matched: 20, unmatched: 0 },
	},
	files: [],
	roles: { areas: "batas.geojson", families: "keluarga.csv" },
};

function start() {
	const engine = createFakeEngine();
	const store = createAppStore({ engine });
	store.setState({ packs: [ENTRY], pack: { status: "open", entry: ENTRY, opened: OPENED } });
	return { engine, store, own: () => store.getState().ownFiles, actions: store.actions };
}

describe("own files", () => {
	test("files are read as they are given, by the newest question with all of them", async () => {
		const { engine, own, actions } = start();
		actions.ownFilesGiven([file("keluarga.csv")]);
		expect(own().reading).toEqual({ status: "busy", progress: null });
		await engine.last("buildPack").refuse("BOUNDARY_NEEDED");
		expect(own().reading).toMatchObject({ status: "failed", error: { code: "BOUNDARY_NEEDED" } });
		actions.ownFilesGiven([file("batas.geojson")]);
		const asked = engine.last("buildPack");
		expect(asked.request).toMatchObject({ files: [{ name: "keluarga.csv" }, { name: "batas.geojson" }], complete: false });
		expect(asked.request).not.toHaveProperty("region");
		await asked.answer(BUILT);
		expect(own().reading).toEqual({ status: "built", answer: BUILT });
	});

	test("an answer that was overtaken changes nothing", async () => {
		const { engine, own, actions } = start();
		actions.ownFilesGiven([file("a.csv")]);
		const first = engine.last("buildPack");
		actions.ownFilesGiven([file("b.csv")]);
		await first.answer(BUILT);
		expect(own().reading.status).toBe("busy");
	});

	test("a file of the same name takes the place of the older one", () => {
		const files = withFiles([file("a.csv", "old"), file("b.csv")], [file("a.csv", "new")]);
		expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
			["a.csv", "new"],
			["b.csv", "b.csv"],
		]);
	});

	test("the last file taken out leaves nothing behind; another one is read without it", async () => {
		const { engine, own, actions } = start();
		actions.ownFilesGiven([file("a.csv"), file("b.csv")]);
		actions.ownFileRemoved("a.csv");
		expect(engine.last("buildPack").request).toMatchObject({ files: [{ name: "b.csv" }] });
		actions.ownFileRemoved("b.csv");
		expect(own()).toMatchObject({ files: [], reading: { status: "none" } });
		await engine.last("buildPack").answer(BUILT);
		expect(own().reading.status).toBe("none");
	});

	test("what a person says of the list and of the region is asked with", () => {
		const { engine, actions } = start();
		actions.ownFilesGiven([file("a.csv")]);
		actions.ownChoiceMade({ complete: true });
		actions.ownChoiceMade({ region: "64.74" });
		expect(engine.last("buildPack").request).toMatchObject({ complete: true, region: "64.74" });
	});

	test("reading can be cancelled, keeps the files, and can be repeated", async () => {
		const { engine, own, actions } = start();
		actions.ownFilesGiven([file("a.csv")]);
		const asked = engine.last("buildPack");
		actions.ownReadingCancelled();
		expect(asked.settled).toBe(true);
		expect(own()).toMatchObject({ files: [{ name: "a.csv" }], reading: { status: "failed", error: { code: "CANCELLED" } } });
		actions.ownReadingRepeated();
		expect(own().reading.status).toBe("busy");
	});

	test("progress of the newest question is kept", () => {
		const { engine, own, actions } = start();
		actions.ownFilesGiven([file("a.csv")]);
		const progress = { phase: "households", bytes: 0, bytesTotal: 0, families: 300, familiesTotal: 0 } as const;
		engine.last("buildPack").options.onProgress?.(progress);
		expect(own().reading).toEqual({ status: "busy", progress });
	});

	test("the open pack stays open through every fault", async () => {
		const { engine, store, actions } = start();
		actions.ownFilesGiven([file("a.csv")]);
		await engine.last("buildPack").refuse("NOTHING_PLACED");
		expect(store.getState().pack).toMatchObject({ status: "open", entry: ENTRY });
	});

	test("an unfinished set is told from a fault", () => {
		expect(missingPart({ code: "BOUNDARY_NEEDED" })).toBe("areas");
		expect(missingPart({ code: "FAMILIES_NEEDED" })).toBe("families");
		expect(missingPart({ code: "FORMAT" })).toBeNull();
	});
});

describe("the pack of own files", () => {
	async function opened() {
		const started = start();
		started.actions.ownFilesGiven([file("a.csv")]);
		await started.engine.last("buildPack").answer(BUILT);
		started.actions.areaSelected(OPENED.areas.kode[0] as string);
		started.actions.placeChanged("data");
		started.actions.ownPackOpened();
		return started;
	}

	test("is opened by its address in the engine, on the map, beside the packs of the site", async () => {
		const { engine, store } = await opened();
		expect(engine.last("openPack").request).toMatchObject({ url: "perangkat:paket" });
		expect(store.getState().packs.map(({ nama }) => nama)).toEqual(["Kota Contoh", "Kota Sendiri"]);
		expect(store.getState().view).toMatchObject({ place: "peta", pack: "perangkat-paket", selectedKode: null });
	});

	test("is built again from the files when the worker in which it was built is gone", async () => {
		const { engine, store } = await opened();
		await engine.last("openPack").refuse("UNREADABLE");
		expect(engine.last("buildPack").request).toMatchObject({ files: [{ name: "a.csv" }] });
		await engine.last("buildPack").answer(BUILT);
		expect(engine.calls.filter(({ call }) => call === "openPack")).toHaveLength(2);
		await engine.last("openPack").answer(OPENED);
		expect(store.getState().pack).toMatchObject({ status: "open", entry: { nama: "Kota Sendiri" } });
	});

	test("nothing is opened before it is built", () => {
		const { engine, actions } = start();
		actions.ownFilesGiven([file("a.csv")]);
		actions.ownPackOpened();
		expect(engine.calls.map(({ call }) => call)).not.toContain("openPack");
	});

	test("a link to it opens the site's own pack and says what is lost, and nothing else", async () => {
		const { store, actions } = await opened();
		const lost = { ...store.getState().view, selectedKode: "99.99" };
		store.setState({ packs: [ENTRY] });
		actions.linkFollowed({ ...lost, pack: null }, []);
		store.setState({ view: lost });
		actions.retryRequested();
		expect(store.getState().linkNotices).toEqual([{ part: "paket", value: "perangkat-paket" }]);
		expect(store.getState().view).toMatchObject({ pack: null, selectedKode: null });
	});
});
