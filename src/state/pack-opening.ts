import type { StoreApi } from "zustand/vanilla";
import { calendarDay } from "#core/base/calendar-day.ts";
import { appError } from "#core/base/errors.ts";
import type { Result } from "#core/base/result.ts";
import type { EngineClient } from "#engine/client.ts";
import type { EngineCalls, OpenedPack, Progress } from "#engine/protocol.ts";
import { DEVICE_PACK_ID, isDevicePack } from "#io/pack/device-pack.ts";
import { findPack } from "#io/pack/pack-index.ts";
import type { PackEntry } from "#io/pack/pack-manifest.ts";
import { buildRequest } from "./own-files.ts";
import type { PackLoader } from "./pack-loader.ts";
import type { AppState } from "./store.ts";
import { WHOLE_REGION } from "./view/part.ts";
import { fitViewToPack } from "./view/resolved-view.ts";
import { viewAfterPack } from "./view/view.ts";

/** Everything that belonged to the pack before. */
const NOTHING_ANSWERED = {
	answer: null,
	answerBusy: false,
	answerError: null,
	pockets: null,
	pocketsBusy: false,
	pocketsError: null,
	hexagons: null,
	household: null,
	hoveredKode: null,
	hoveredPocket: null,
} as const satisfies Partial<AppState>;

export type PackOpening = {
	/** Read the list of packs, then open the view's pack or the first. */
	start(): Promise<void>;
	/** Open the pack the view names. */
	openOfView(): Promise<void>;
	cancel(): void;
};

export function createPackOpening(store: StoreApi<AppState>, engine: EngineClient, loader: PackLoader): PackOpening {
	let running = new AbortController();

	function begin(entry: PackEntry | null): AbortSignal {
		running.abort();
		running = new AbortController();
		store.setState({ ...NOTHING_ANSWERED, pack: { status: "opening", entry, progress: null, preview: null } });
		return running.signal;
	}

	async function openInEngine(
		entry: PackEntry,
		query: EngineCalls["openPack"]["request"],
		onProgress: (progress: Progress) => void,
	): Promise<Result<OpenedPack>> {
		const opened = await engine.call("openPack", query, { onProgress });
		if (opened.ok || !isDevicePack(entry) || opened.error.code !== "UNREADABLE") return opened;
		// the worker in which it was built is gone; the files are still here
		const built = await engine.call("buildPack", buildRequest(store.getState().ownFiles, calendarDay()), { onProgress });
		return built.ok ? engine.call("openPack", query, { onProgress }) : built;
	}

	async function open(entry: PackEntry): Promise<void> {
		const signal = begin(entry);
		const update = (change: Partial<Extract<AppState["pack"], { status: "opening" }>>) => {
			const { pack } = store.getState();
			if (!signal.aborted && pack.status === "opening") store.setState({ pack: { ...pack, ...change } });
		};
		const { part, selectedKode } = store.getState().view;
		const wish = part === WHOLE_REGION ? null : { kode: part, area: selectedKode };
		void loader.readPreview(entry, signal, wish).then((preview) => update({ preview }));
		const query = { url: loader.manifestUrl(entry), ...(wish ? { part: wish } : {}) };
		const opened = await openInEngine(entry, query, (progress) => update({ progress }));
		if (signal.aborted) return;
		if (!opened.ok) {
			store.setState({ pack: { status: "failed", entry, error: opened.error } });
			return;
		}
		const { view, linkNotices } = store.getState();
		const fitted = fitViewToPack(view, opened.value);
		store.setState({
			pack: { status: "open", entry, opened: opened.value },
			view: fitted.view,
			linkNotices: [...linkNotices, ...fitted.notices],
		});
	}

	async function openOfView(): Promise<void> {
		const { packs, view, linkNotices } = store.getState();
		const first = packs[0];
		if (first === undefined) return start();
		const named = view.pack === null ? undefined : findPack(packs, view.pack);
		if (view.pack !== null && !named) {
			// what a link says of areas and columns of a device's own pack means nothing in another
			const kept = view.pack === DEVICE_PACK_ID ? viewAfterPack(view, view.pack) : view;
			store.setState({ view: { ...kept, pack: null }, linkNotices: [...linkNotices, { part: "paket", value: view.pack }] });
		}
		return open(named ?? first);
	}

	async function start(): Promise<void> {
		const signal = begin(null);
		const packs = await loader.readIndex(signal);
		if (signal.aborted) return;
		if (!packs.ok) {
			store.setState({ pack: { status: "failed", entry: null, error: packs.error } });
			return;
		}
		store.setState({ packs: packs.value });
		await openOfView();
	}

	return {
		start,
		openOfView,
		cancel() {
			const { pack } = store.getState();
			if (pack.status !== "opening") return;
			running.abort();
			engine.cancel("openPack");
			store.setState({ pack: { status: "failed", entry: pack.entry, error: appError("CANCELLED") } });
		},
	};
}
