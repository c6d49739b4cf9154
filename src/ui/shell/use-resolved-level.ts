import type { AdminLevel } from "#core/place/area-table.ts";
import { selectResolvedView } from "#state/selectors.ts";
import { useApp } from "../page/app-context.tsx";

/** The level the map really shows. */
export function useResolvedLevel(): AdminLevel {
	return useApp((state) => selectResolvedView(state)?.level ?? state.view.level);
}
