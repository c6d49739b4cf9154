import type { StoreApi } from "zustand/vanilla";
import type { Device } from "#io/device/device.ts";
import type { DeviceEntry } from "#io/device/entry.ts";
import type { KeptWork } from "#io/device/kept-work.ts";
import { problemAfter } from "./device-problem.ts";
import { KEPT_OFFICES } from "./need-offices.ts";
import { KEPT_EDITS } from "./paper-edits.ts";
import { KEPT_PILOTS } from "./pilots.ts";
import { selectPackKode } from "./selectors.ts";
import type { AppState } from "./store.ts";

/** The parts of the state that are a person's work on the open pack, each with how the device keeps it. */
const WORK = {
	pilots: KEPT_PILOTS,
	needOffices: KEPT_OFFICES,
	paperEdits: KEPT_EDITS,
} satisfies { readonly [K in WorkName]: DeviceEntry<AppState[K]> };
export type WorkName = "pilots" | "needOffices" | "paperEdits";

export type DeviceWork = { change<K extends WorkName>(name: K, value: AppState[K]): void };

/** Keeps a person's work in step with the device: read when a pack opens, written as it changes, followed when another page writes. */
export function followDevice(store: StoreApi<AppState>, device: Device | null): DeviceWork {
	let kept: { readonly [K in WorkName]: KeptWork<AppState[K]> } | null = null;

	function keep<K extends WorkName>(name: K, pack: string, from: Device): KeptWork<AppState[K]> {
		const entry: DeviceEntry<AppState[K]> = WORK[name] as unknown as DeviceEntry<AppState[K]>;
		return from.work(entry, pack, {
			onValue: (value) => store.setState({ [name]: value }),
			onProblem: (told) =>
				store.setState(({ deviceProblem }) => ({ deviceProblem: problemAfter(deviceProblem, entry.key, told) })),
		});
	}

	store.subscribe((state, before) => {
		const pack = selectPackKode(state);
		if (state.pack === before.pack || pack === undefined) return;
		for (const work of Object.values(kept ?? {})) work.close();
		store.setState({ pilots: WORK.pilots.empty, needOffices: WORK.needOffices.empty, paperEdits: WORK.paperEdits.empty });
		kept = device && {
			pilots: keep("pilots", pack, device),
			needOffices: keep("needOffices", pack, device),
			paperEdits: keep("paperEdits", pack, device),
		};
	});

	return {
		change(name, value) {
			store.setState({ [name]: value });
			kept?.[name].change(value);
		},
	};
}
