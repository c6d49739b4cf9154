import type { StoreApi } from "zustand/vanilla";
import { appError } from "#core/base/errors.ts";
import type { EngineClient } from "#engine/client.ts";
import type { Progress } from "#engine/protocol.ts";
import { fetchExample } from "#io/wilayah/example-list.ts";
import { buildRequest, type OwnFiles, type OwnFilesActions, withFiles } from "./own-files.ts";
import type { AppState } from "./store.ts";

/** Keeps what is read in step with what is given: every change asks the engine again, and the newest question wins. */
export function createOwnFiles(store: StoreApi<AppState>, engine: EngineClient, today: () => string): OwnFilesActions {
	const own = () => store.getState().ownFiles;
	const set = (change: Partial<OwnFiles>) => store.setState({ ownFiles: { ...own(), ...change } });
	let question = 0;

	async function read(): Promise<void> {
		question += 1;
		const mine = question;
		if (own().files.length === 0) {
			engine.cancel("buildPack");
			return set({ reading: { status: "none" } });
		}
		set({ reading: { status: "busy", progress: null } });
		const onProgress = (progress: Progress) => {
			if (mine === question) set({ reading: { status: "busy", progress } });
		};
		const built = await engine.call("buildPack", buildRequest(own(), today()), { onProgress });
		if (mine !== question) return;
		set({ reading: built.ok ? { status: "built", answer: built.value } : { status: "failed", error: built.error } });
	}

	function change(next: Partial<OwnFiles>): void {
		set(next);
		void read();
	}

	return {
		ownFilesGiven(files) {
			if (files.length > 0) change({ files: withFiles(own().files, files) });
		},
		async ownExampleGiven() {
			set({ reading: { status: "busy", progress: null } });
			const example = await fetchExample();
			if (example.ok) change({ files: withFiles(own().files, [example.value]) });
			else set({ reading: { status: "failed", error: example.error } });
		},
		ownFileRemoved: (name) => change({ files: own().files.filter((file) => file.name !== name) }),
		ownChoiceMade: (choice) => change(choice),
		ownReadingCancelled() {
			if (own().reading.status !== "busy") return;
			question += 1;
			engine.cancel("buildPack");
			set({ reading: { status: "failed", error: appError("CANCELLED") } });
		},
		ownReadingRepeated: () => void read(),
	};
}
