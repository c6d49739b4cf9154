import type { OpenedPack } from "#engine/protocol.ts";
import { useApp } from "./app-context.tsx";

/** The open pack, or null while there is none. */
export function useOpened(): OpenedPack | null {
	return useApp((state) => (state.pack.status === "open" ? state.pack.opened : null));
}
