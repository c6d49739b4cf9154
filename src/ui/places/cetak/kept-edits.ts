import type { KeptEdits } from "#state/paper-edits.ts";
import { useActions, useApp } from "../../page/app-context.tsx";

/** Kept on this device beside the pack's code: a person may close the page and come back. */
export function useKeptEdits(): readonly [KeptEdits, (edits: KeptEdits) => void] {
	const { paperEditsChanged } = useActions();
	return [useApp((state) => state.paperEdits), paperEditsChanged];
}
