import { useState } from "react";
import type { AppStore } from "#state/store.ts";
import { useAppStore } from "../../page/app-context.tsx";
import type { PaperEdits } from "./edits.ts";

/** By language, template and subject. */
export type KeptEdits = Readonly<Record<string, PaperEdits>>;

/** As long as the page: a person may go to another place and come back. Never written to the device. */
const kept = new WeakMap<AppStore, KeptEdits>();

export function useKeptEdits(): readonly [KeptEdits, (edits: KeptEdits) => void] {
	const store = useAppStore();
	const [edits, setEdits] = useState<KeptEdits>(() => kept.get(store) ?? {});
	return [
		edits,
		(next) => {
			kept.set(store, next);
			setEdits(next);
		},
	];
}
