import type { AdminLevel } from "#core/areas/table.ts";
import { selectResolvedView } from "#state/selectors.ts";
import { useApp } from "../shared/app-context.tsx";

/** The level the map really shows. */
export function useResolvedLevel(): AdminLevel {
	return useApp((state) => selectResolvedView(state)?.level ?? state.view.level);
}
