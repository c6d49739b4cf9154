import { createStore } from "zustand/vanilla";
import { calendarDay } from "#core/base/calendar-day.ts";
import { ok } from "#core/base/result.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { printFilter } from "#core/families/filter/print.ts";
import type { EngineClient } from "#engine/client.ts";
import type { Device } from "#io/device/device.ts";
import { DEVICE_PACK_ID, devicePackEntry } from "#io/pack/device-pack.ts";
import { findPack, withPackEntry } from "#io/pack/pack-index.ts";
import { createAsk } from "./ask.ts";
import { problemAfter } from "./device-problem.ts";
import { type DeviceWork, followDevice } from "./device-work.ts";
import { withOffice } from "./need-offices.ts";
import { createPackLoader, type PackLoader } from "./pack-loader.ts";
import { createPackOpening, type PackOpening } from "./pack-opening.ts";
import { withPilot } from "./pilots.ts";
import { DEFAULT_PREFERENCES, KEPT_PREFERENCES, type Preferences } from "./preferences.ts";
import { createOwnFiles } from "./read-own-files.ts";
import { selectClassification, selectFilterSentence, selectOpened, selectShowsPockets } from "./selectors.ts";
import { followSeries, type ReadSeries } from "./series.ts";
import type { AppActions, AppState, AppStore } from "./store.ts";
import { type EngineSync, syncEngine } from "./sync-engine.ts";
import { INITIAL_STATE } from "./view/initial-state.ts";
import { fitViewToPack, isPartOpen, openingFilter } from "./view/resolved-view.ts";
import { type View, viewActions, viewAfter, viewAfterPack, viewAfterPart } from "./view/view.ts";

export type AppStoreOptions = {
	readonly engine: EngineClient;
	/** Reads the list of packs and previews; by default `packs/index.json` beside the page. */
	readonly loader?: PackLoader;
	/** Where settings and work are kept between visits; by default nowhere. */
	readonly device?: Device;
	/** Reads a pack's official figures; by default beside its manifest. */
	readonly readSeries?: ReadSeries;
};

function pageAddress(): string {
	return globalThis.document?.baseURI ?? "http://localhost/";
}

/** The store with its effects attached. Nothing is read until `actions.started()`. */
export function createAppStore({ engine, loader: givenLoader, device, readSeries }: AppStoreOptions): AppStore {
	const loader = givenLoader ?? createPackLoader({ indexUrl: "packs/index.json", baseUrl: pageAddress() });
	const store = createStore<AppState>()(() => INITIAL_STATE);
	const settings = device?.settings(KEPT_PREFERENCES, {
		onValue: (preferences) => store.setState({ preferences }),
		onProblem: (told) =>
			store.setState(({ deviceProblem }) => ({ deviceProblem: problemAfter(deviceProblem, KEPT_PREFERENCES.key, told) })),
	});
	store.setState({ preferences: settings?.read() ?? DEFAULT_PREFERENCES });
	const opening = createPackOpening(store, engine, loader);
	followSeries(store, ({ entry }) => loader.manifestUrl(entry), readSeries);
	const sync = syncEngine(store, engine);
	const { ask, forget } = createAsk(engine);
	store.subscribe(({ pack }, before) => {
		if (pack !== before.pack) forget();
	});
	const work = followDevice(store, device ?? null);
	const tools: Tools = {
		store,
		engine,
		opening,
		sync,
		work,
		view: (event) => store.setState((state) => ({ view: event(state.view) })),
		prefer(change) {
			const now = { ...store.getState().preferences, ...change };
			store.setState({ preferences: now });
			settings?.change(now);
		},
	};
	return Object.assign(store, {
		actions: {
			...viewActions(tools.view),
			...askedActions(tools),
			...pageActions(tools),
			...createOwnFiles(store, engine, calendarDay),
		},
		ask,
	});
}

type Tools = {
	readonly store: Omit<AppStore, "actions" | "ask">;
	readonly engine: EngineClient;
	readonly opening: PackOpening;
	readonly sync: EngineSync;
	readonly work: DeviceWork;
	readonly view: (event: (view: View) => View) => void;
	readonly prefer: (change: Partial<Preferences>) => void;
};

type PageActions = Pick<
	AppActions,
	| "started"
	| "linkFollowed"
	| "packChosen"
	| "partChosen"
	| "householdRequested"
	| "householdClosed"
	| "areaHovered"
	| "pocketHovered"
	| "languageChanged"
	| "languageRefused"
	| "themeChanged"
	| "hintDismissed"
	| "linkNoticesDismissed"
	| "retryRequested"
	| "openingCancelled"
	| "mapReady"
	| "mapUnavailable"
	| "basemapShown"
	| "pilotChanged"
	| "needOfficeChanged"
	| "paperEditsChanged"
	| "deviceProblemDismissed"
	| "ownPackOpened"
>;

/** Events of the view that ask the open pack first. */
function askedActions({ store, view }: Tools): Pick<AppActions, "filterChanged" | "filterCleared" | "classificationChanged"> {
	return {
		filterChanged(sentence) {
			const opened = selectOpened(store.getState());
			const clause = parseFilter(sentence, opened?.columnTypes);
			if (!clause.ok) return clause;
			const canonical = printFilter(clause.value);
			const isOpening = opened !== null && canonical === openingFilter(opened.manifest);
			view((now) => viewAfter(now, "filterChanged", isOpening ? null : canonical));
			return ok(canonical);
		},
		filterCleared: () => view((now) => viewAfter(now, "filterChanged", null)),
		classificationChanged(change) {
			const inner = selectClassification(store.getState())?.breaks.slice(1, -1) ?? [];
			view((now) => viewAfter(now, "classificationChanged", change, inner));
		},
	};
}

/** Events of the page around the view: opening, pointing, preferences. */
function pageActions({ store, engine, opening, sync, work, view, prefer }: Tools): PageActions {
	return {
		started: () => void opening.start(),
		linkFollowed(linked, notices) {
			const { view: before, packs } = store.getState();
			const opened = selectOpened(store.getState());
			const packOf = (name: string | null) => (name === null ? packs[0] : (findPack(packs, name) ?? packs[0]));
			const samePart = opened === null ? linked.part === before.part : isPartOpen(linked.part, opened);
			const same = packOf(linked.pack) === packOf(before.pack) && samePart;
			const fitted = opened && same ? fitViewToPack(linked, opened) : { view: linked, notices: [] };
			store.setState({ view: fitted.view, linkNotices: [...notices, ...fitted.notices] });
			if (!same && packs.length > 0) void opening.openOfView();
		},
		packChosen(name) {
			view((now) => viewAfterPack(now, name));
			void opening.openOfView();
		},
		partChosen(part) {
			view((now) => viewAfterPart(now, part));
			void opening.openOfView();
		},
		householdRequested(lng, lat, radiusMetres) {
			const state = store.getState();
			// where pockets are drawn every family is, so any of them may be asked about
			const where = selectShowsPockets(state) ? "" : selectFilterSentence(state);
			void engine.call("householdAt", { lng, lat, radiusMetres, where }).then((found) => {
				if (found.ok) store.setState({ household: found.value });
			});
		},
		householdClosed: () => store.setState({ household: null }),
		areaHovered: (kode) => store.setState({ hoveredKode: kode }),
		pocketHovered: (id) => store.setState({ hoveredPocket: id }),
		languageChanged: (language) => prefer({ language }),
		languageRefused(language, speaks) {
			prefer({ language: speaks });
			store.setState({ refusedLanguage: { language } });
		},
		themeChanged: (theme) => prefer({ theme }),
		hintDismissed: () => prefer({ hintSeen: true }),
		linkNoticesDismissed: () => store.setState({ linkNotices: [] }),
		retryRequested() {
			const { pack, packs, answerError, pocketsError } = store.getState();
			const engineLost = [answerError, pocketsError].some(
				(error) => error?.code === "WORKER_CRASHED" || error?.code === "TIMEOUT",
			);
			if (pack.status === "open" && !engineLost) sync.again();
			else void (packs.length > 0 ? opening.openOfView() : opening.start());
		},
		openingCancelled: () => opening.cancel(),
		ownPackOpened() {
			const { ownFiles, packs } = store.getState();
			if (ownFiles.reading.status !== "built") return;
			store.setState({ packs: withPackEntry(packs, devicePackEntry(ownFiles.reading.answer.manifest)) });
			view((now) => viewAfter(viewAfterPack(now, DEVICE_PACK_ID), "placeChanged", "peta"));
			void opening.openOfView();
		},
		pilotChanged: (kode, change) => work.change("pilots", withPilot(store.getState().pilots, kode, change)),
		needOfficeChanged: (need, name) =>
			work.change("needOffices", need === null ? {} : withOffice(store.getState().needOffices, need, name)),
		paperEditsChanged: (edits) => work.change("paperEdits", edits),
		deviceProblemDismissed: () =>
			store.setState(({ deviceProblem }) => ({
				deviceProblem: deviceProblem && { ...deviceProblem, standing: "dismissed" as const },
			})),
		mapReady: () => store.setState({ map: "live" }),
		basemapShown: () => store.setState({ basemapShown: true }),
		mapUnavailable: () => store.setState({ map: "unavailable" }),
	};
}
