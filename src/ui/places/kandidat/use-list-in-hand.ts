import { selectManifest, selectResolvedView } from "#state/selectors.ts";
import type { ListInHand } from "#state/tasks/pilot-reading.ts";
import { useApp } from "../../page/app-context.tsx";

/** Which list is open and what it is asked; null until a pack is open. */
export function useListInHand(): ListInHand | null {
	const manifest = useApp(selectManifest);
	const resolved = useApp(selectResolvedView);
	if (manifest === null || resolved === null) return null;
	const { dibuat, periode } = manifest;
	return { versi: dibuat.slice(0, 10), periode, filter: resolved.filter, program: resolved.chosenProgrammes };
}
