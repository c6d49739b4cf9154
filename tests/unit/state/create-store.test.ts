import { describe, expect, test, vi } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import type { HexagonAnswer, HouseholdCard, PocketAnswer, ViewQuery } from "#engine/protocol.ts";
import { createAppStore } from "#state/create-store.ts";
import type { PackLoader } from "#state/pack-loader.ts";
import { KEPT_PREFERENCES } from "#state/preferences.ts";
import { selectChosenPocket, selectHeadline } from "#state/selectors.ts";
import type { AppState, AppStore } from "#state/store.ts";
import { DEFAULT_VIEW } from "#state/view/view.ts";
import { fakeStorage } from "../../fixtures/fake-device.ts";
import { createFakeEngine, type FakeEngine } from "./fake-engine.ts";
import { ENTRY, MANIFEST, OPENED, OTHER_ENTRY, PREVIEW, viewAnswer } from "./pack-fixture.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

const loader: PackLoader = {
	readIndex: async () => ok([ENTRY, OTHER_ENTRY]),
	manifestUrl: (entry) => `/packs/${entry.url}`,
	readPreview: async () => PREVIEW,
};

function setup(change: Partial<PackLoader> = {}): { readonly store: AppStore; readonly engine: FakeEngine } {
	const engine = createFakeEngine();
	return { engine, store: createAppStore({ engine, loader: { ...loader, ...change } }) };
}

async function opened() {
	const made = setup();
	made.store.actions.started();
	await settle();
	await made.engine.last("openPack").answer(OPENED);
	await made.engine.last("view").answer(viewAnswer());
	return made;
}

const pocketAnswer = (query: PocketAnswer["query"]) => ({ query, pockets: [] }) as unknown as PocketAnswer;
const hexagonAnswer = (query: HexagonAnswer["query"]) => ({ query, length: 0 }) as unknown as HexagonAnswer;

/** The states set from here on. */
function watch(store: AppStore): AppState[] {
	const states: AppState[] = [];
	store.subscribe((state) => void states.push(state));
	return states;
}

test("a link of old, followed while the pockets stand, names its pocket by the code", async () => {
	const { store, engine } = await opened();
	store.actions.placeChanged("cetak");
	const query = engine.last("pockets").request as PocketAnswer["query"];
	await engine.last("pockets").answer({ query, pockets: [{ kode: "kantong-0c70002" }] } as unknown as PocketAnswer);
	store.actions.linkFollowed({ ...store.getState().view, printSubject: "kantong-1" }, []);
	expect(store.getState().view.printSubject).toBe("kantong-0c70002");
});

describe("opening a pack", () => {
	test("nothing is read before the page has started", () => {
		const { engine, store } = setup();
		expect(engine.calls).toEqual([]);
		expect(store.getState().pack).toEqual({ status: "idle" });
	});

	test("opens the first pack, shows its summary meanwhile, then asks for the opening view", async () => {
		const { engine, store } = setup();
		store.actions.started();
		await settle();
		expect(store.getState()).toMatchObject({
			packs: [ENTRY, OTHER_ENTRY],
			pack: { status: "opening", entry: ENTRY, preview: PREVIEW },
		});
		expect(selectHeadline(store.getState())).toMatchObject({ kind: "rate", numerator: 123 });
		expect(engine.last("openPack").request).toMatchObject({ url: "/packs/64.74/pack.json" });

		await engine.last("openPack").answer(OPENED);
		expect(store.getState().pack).toMatchObject({ status: "open", entry: ENTRY });
		expect(engine.last("view").request).toEqual({
			where: "terdaftar",
			level: "kelurahan",
			indicator: "belum",
			chosenProgrammes: ["pkh", "blt"],
		} satisfies ViewQuery);
	});

	test("progress is shown while it opens", async () => {
		const { engine, store } = setup();
		store.actions.started();
		await settle();
		const progress = { phase: "households", bytes: 5, bytesTotal: 9, families: 2, familiesTotal: 4 } as const;
		engine.last("openPack").options.onProgress?.(progress);
		expect(store.getState().pack).toMatchObject({ status: "opening", progress, preview: PREVIEW });
	});

	test("a list of packs that cannot be read is a fault with a retry", async () => {
		let reachable = false;
		const { engine, store } = setup({
			readIndex: async () => (reachable ? ok([ENTRY]) : fail(appError("NETWORK", { host: "localhost" }, "packs/index.json"))),
		});
		store.actions.started();
		await settle();
		expect(store.getState().pack).toMatchObject({ status: "failed", entry: null, error: { code: "NETWORK" } });
		reachable = true;
		store.actions.retryRequested();
		await settle();
		await engine.last("openPack").answer(OPENED);
		expect(store.getState().pack.status).toBe("open");
	});

	test("a pack that is refused says why; retry opens it again", async () => {
		const { engine, store } = setup();
		store.actions.started();
		await settle();
		await engine.last("openPack").refuse("HASH");
		expect(store.getState().pack).toMatchObject({ status: "failed", entry: ENTRY, error: { code: "HASH" } });
		store.actions.retryRequested();
		await settle();
		await engine.last("openPack").answer(OPENED);
		expect(store.getState().pack.status).toBe("open");
	});

	test("cancelling leaves a page that can be retried, and a late answer changes nothing", async () => {
		const { engine, store } = setup();
		store.actions.started();
		await settle();
		store.actions.openingCancelled();
		await settle();
		expect(store.getState().pack).toMatchObject({ status: "failed", error: { code: "CANCELLED" } });
		expect(engine.last("openPack").settled).toBe(true);
	});

	test("choosing another pack clears what belonged to the old one", async () => {
		const { engine, store } = await opened();
		store.actions.areaSelected("64.74.01.1001");
		store.actions.packChosen("64.72");
		await settle();
		expect(store.getState()).toMatchObject({ answer: null, pockets: null, view: { pack: "64.72", selectedKode: null } });
		expect(engine.last("openPack").request).toMatchObject({ url: "/packs/64.72/pack.json" });
	});

	test("another pack is asked the same question anew", async () => {
		const { engine, store } = await opened();
		store.actions.packChosen("64.72");
		await settle();
		await engine.last("openPack").answer(OPENED);
		expect(engine.calls.filter(({ call }) => call === "view")).toHaveLength(2);
		const answer = viewAnswer();
		await engine.last("view").answer(answer);
		expect(store.getState().answer).toBe(answer);
	});

	test("a pack chosen while another opens takes its place, without a fault", async () => {
		const { engine, store } = await opened();
		store.actions.packChosen("64.72");
		store.actions.packChosen("64.74");
		await settle();
		expect(store.getState().pack).toMatchObject({ status: "opening", entry: ENTRY });
		await engine.last("openPack").answer(OPENED);
		expect(store.getState().pack).toMatchObject({ status: "open", entry: ENTRY });
	});

	test("a link to a pack that is not here opens the first one, with a notice", async () => {
		const { engine, store } = setup();
		store.actions.linkFollowed({ ...DEFAULT_VIEW, pack: "99.99" }, []);
		store.actions.started();
		await settle();
		expect(engine.last("openPack").request).toMatchObject({ url: "/packs/64.74/pack.json" });
		expect(store.getState()).toMatchObject({ view: { pack: null }, linkNotices: [{ part: "paket", value: "99.99" }] });
	});

	test("parts of a link that the pack cannot answer fall back, each with a notice", async () => {
		const { engine, store } = setup();
		store.actions.linkFollowed(
			{
				...DEFAULT_VIEW,
				filter: "tidak_ada>1",
				indicator: "jiwa",
				selectedKode: "11.11",
				chosenProgrammes: ["pkh", "zzz"],
				level: "kota",
			},
			[],
		);
		store.actions.started();
		await settle();
		await engine.last("openPack").answer(OPENED);
		const { view, linkNotices } = store.getState();
		expect(linkNotices.map(({ part }) => part)).toEqual(["saring", "indikator", "per", "program", "wilayah"]);
		expect(view).toMatchObject({
			filter: null,
			indicator: null,
			selectedKode: null,
			chosenProgrammes: ["pkh"],
			level: "kelurahan",
		});
		store.actions.linkNoticesDismissed();
		expect(store.getState().linkNotices).toEqual([]);
	});
});

describe("a change of the view", () => {
	test("lands in one step: the older answer stands until everything new is there", async () => {
		const { engine, store } = await opened();
		store.actions.caseDefinitionChanged("filter");
		store.actions.pocketsToggled(true);
		store.actions.householdsToggled(true);
		await engine.last("pockets").answer(pocketAnswer(engine.last("pockets").request as PocketAnswer["query"]));
		await engine.last("hexagons").answer(hexagonAnswer(engine.last("hexagons").request as HexagonAnswer["query"]));
		const before = store.getState();

		store.actions.filterChanged("not p_pkh");
		expect(engine.last("view").request).toMatchObject({ where: "not p_pkh" });
		expect(engine.last("pockets").request).toMatchObject({ poor: "not p_pkh" });
		expect(engine.last("hexagons").request).toMatchObject({ where: "not p_pkh" });
		expect(store.getState()).toMatchObject({ answerBusy: true, pocketsBusy: true });

		const states = watch(store);
		const answer = viewAnswer();
		await engine.last("view").answer(answer);
		const hexagons = hexagonAnswer(engine.last("hexagons").request as HexagonAnswer["query"]);
		await engine.last("hexagons").answer(hexagons);
		expect(states).toEqual([]);
		expect(store.getState().answer).toBe(before.answer);

		const pockets = pocketAnswer(engine.last("pockets").request as PocketAnswer["query"]);
		await engine.last("pockets").answer(pockets);
		expect(states).toHaveLength(1);
		expect(states[0]).toMatchObject({ answerBusy: false, pocketsBusy: false });
		expect(states[0]?.answer).toBe(answer);
		expect(states[0]?.pockets).toBe(pockets);
		expect(states[0]?.hexagons).toBe(hexagons);
	});

	test("the newest wins: an overtaken answer never shows", async () => {
		const { engine, store } = await opened();
		store.actions.filterChanged("p_pkh");
		const overtaken = engine.last("view");
		store.actions.filterChanged("p_blt");
		await settle();
		expect(overtaken.settled).toBe(true);
		expect(store.getState().answerBusy).toBe(true);
		const answer = viewAnswer();
		await engine.last("view").answer(answer);
		expect(store.getState()).toMatchObject({ answerError: null, answerBusy: false });
		expect(store.getState().answer).toBe(answer);
	});

	test("what does not ask the engine anything asks nothing", async () => {
		const { engine, store } = await opened();
		const count = engine.calls.length;
		store.actions.measureChanged("count");
		store.actions.classificationChanged({ method: "quantile", count: 4 });
		store.actions.areaSelected("64.74.01.1001");
		store.actions.areaHovered("64.74.01.1002");
		store.actions.cameraMoved({ lng: 117, lat: 0, zoom: 12 });
		store.actions.tableToggled(true);
		expect(engine.calls).toHaveLength(count);
	});

	test("a fault leaves the older answer standing and is taken back by the next good one", async () => {
		const { engine, store } = await opened();
		const before = store.getState().answer;
		store.actions.indicatorChanged("kepadatan");
		await engine.last("view").refuse("INTERNAL");
		expect(store.getState()).toMatchObject({ answerError: { code: "INTERNAL" }, answerBusy: false });
		expect(store.getState().answer).toBe(before);
		store.actions.retryRequested();
		await engine.last("view").answer(viewAnswer());
		expect(store.getState().answerError).toBeNull();
	});

	test("after a lost engine, retry opens the pack again", async () => {
		const { engine, store } = await opened();
		store.actions.indicatorChanged("kepadatan");
		await engine.last("view").refuse("WORKER_CRASHED");
		const opens = engine.calls.filter(({ call }) => call === "openPack").length;
		store.actions.retryRequested();
		expect(engine.calls.filter(({ call }) => call === "openPack")).toHaveLength(opens + 1);
	});
});

describe("kantong", () => {
	test("are asked for only where they are shown, with the suggested radius and the pack's poor families", async () => {
		const { engine, store } = await opened();
		expect(engine.calls.some(({ call }) => call === "pockets")).toBe(false);
		store.actions.placeChanged("kantong");
		expect(engine.last("pockets").request).toEqual({
			poor: "terdaftar and desil in [1,2,3,4]",
			method: "casecontrol",
			radiusMetres: 100,
			minimum: 5,
			alpha: 0.05,
			chosenProgrammes: ["pkh", "blt"],
		});
	});

	test("an old link's pocket by place is named by its code once the pockets are found, and stays chosen when the radius moves", async () => {
		const { engine, store } = await opened();
		store.actions.linkFollowed({ ...DEFAULT_VIEW, place: "kantong", selectedPocket: "kantong-2" }, []);
		const found = pocketAnswer(engine.last("pockets").request as PocketAnswer["query"]);
		const pockets = ["kantong-0c7001f", "kantong-0c80020"].map(
			(kode, i) => ({ id: i + 1, kode }) as PocketAnswer["pockets"][number],
		);
		await engine.last("pockets").answer({ ...found, pockets });
		expect(store.getState().view.selectedPocket).toBe("kantong-0c80020");
		expect(selectChosenPocket(store.getState())?.id).toBe(2);
		store.actions.radiusChanged(120);
		await engine.last("pockets").answer({ ...found, pockets: [...pockets].reverse() });
		expect(selectChosenPocket(store.getState())?.kode).toBe("kantong-0c80020");
	});

	test("a refusal is shown as such, without pockets", async () => {
		const { engine, store } = await opened();
		store.actions.placeChanged("kantong");
		await engine.last("pockets").refuse("NO_DENOMINATOR");
		expect(store.getState()).toMatchObject({ pockets: null, pocketsBusy: false, pocketsError: { code: "NO_DENOMINATOR" } });
		store.actions.pocketMethodChanged("dbscan");
		await engine.last("pockets").answer(pocketAnswer(engine.last("pockets").request as PocketAnswer["query"]));
		expect(store.getState()).toMatchObject({ pocketsError: null });
	});

	test("coming back to the same question asks nothing again", async () => {
		const { engine, store } = await opened();
		store.actions.placeChanged("kantong");
		await engine.last("pockets").answer(pocketAnswer(engine.last("pockets").request as PocketAnswer["query"]));
		const count = engine.calls.length;
		store.actions.placeChanged("peta");
		store.actions.placeChanged("kantong");
		expect(engine.calls).toHaveLength(count);
	});

	test("an answer that comes after leaving is there on return", async () => {
		const { engine, store } = await opened();
		store.actions.placeChanged("kantong");
		const asked = engine.last("pockets");
		store.actions.placeChanged("peta");
		store.actions.indicatorChanged("kepadatan");
		await engine.last("view").answer(viewAnswer());
		const answer = pocketAnswer(asked.request as PocketAnswer["query"]);
		await asked.answer(answer);
		store.actions.placeChanged("kantong");
		await settle();
		expect(store.getState().pockets).toBe(answer);
		expect(store.getState().pocketsBusy).toBe(false);
	});
});

describe("hexagons", () => {
	test("are asked for below the zoom of single families only", async () => {
		const { engine, store } = await opened();
		store.actions.cameraMoved({ lng: 117, lat: 0, zoom: 14 });
		store.actions.householdsToggled(true);
		expect(engine.calls.some(({ call }) => call === "hexagons")).toBe(false);
		store.actions.cameraMoved({ lng: 117, lat: 0, zoom: 11 });
		expect(engine.last("hexagons").request).toEqual({ where: "terdaftar", sideMetres: 300 });
	});
});

describe("the filter", () => {
	test("a sentence that does not fit is refused and the view stays", async () => {
		const { store } = await opened();
		const before = store.getState().view;
		expect(store.actions.filterChanged("desil <=")).toMatchObject({ ok: false, error: { code: "FILTER_SYNTAX" } });
		expect(store.actions.filterChanged("tidak_ada = 1")).toMatchObject({ ok: false, error: { code: "FILTER_COLUMN" } });
		expect(store.getState().view).toBe(before);
	});

	test("is kept in its one spelling, the opening filter as the pack's own", async () => {
		const { store } = await opened();
		expect(store.actions.filterChanged("desil <= 4  and terdaftar")).toEqual({ ok: true, value: "desil<=4 and terdaftar" });
		expect(store.getState().view.filter).toBe("desil<=4 and terdaftar");
		store.actions.filterChanged("(terdaftar)");
		expect(store.getState().view.filter).toBeNull();
		store.actions.filterChanged("");
		expect(store.getState().view.filter).toBe("");
		store.actions.filterCleared();
		expect(store.getState().view.filter).toBeNull();
	});
});

describe("one household", () => {
	test("is asked for under the view's filter; on the Kantong place any family", async () => {
		const { engine, store } = await opened();
		store.actions.householdRequested(117.1, 0.1, 20);
		expect(engine.last("householdAt").request).toEqual({ lng: 117.1, lat: 0.1, radiusMetres: 20, where: "terdaftar" });
		const card = { row: 7 } as HouseholdCard;
		await engine.last("householdAt").answer(card);
		expect(store.getState().household).toBe(card);
		store.actions.householdClosed();
		expect(store.getState().household).toBeNull();
		store.actions.placeChanged("kantong");
		store.actions.householdRequested(117.1, 0.1, 20);
		expect(engine.last("householdAt").request).toMatchObject({ where: "" });
	});
});

test("preferences are read at the start and written at every change", () => {
	const device = fakeStorage({ "kantong.preferensi": '{"language":"en","theme":"dark","hintSeen":false}' });
	const store = createAppStore({ engine: createFakeEngine(), loader, device: device.page() });
	expect(store.getState().preferences).toEqual({ language: "en", theme: "dark", hintSeen: false });
	store.actions.languageChanged("id");
	store.actions.themeChanged("light");
	store.actions.hintDismissed();
	expect(device.page().settings(KEPT_PREFERENCES, { onValue: vi.fn(), onProblem: vi.fn() }).read()).toEqual({
		language: "id",
		theme: "light",
		hintSeen: true,
	});
	expect(store.getState().view).toBe(DEFAULT_VIEW);
});

test("a pack without households asks for the view only", async () => {
	const { engine, store } = setup();
	store.actions.started();
	await settle();
	const { households: _, ...layers } = MANIFEST.layers;
	await engine.last("openPack").answer({ ...OPENED, householdCount: 0, manifest: { ...MANIFEST, layers } });
	store.actions.placeChanged("kantong");
	store.actions.householdsToggled(true);
	expect(engine.calls.map(({ call }) => call)).toEqual(["openPack", "view"]);
});
