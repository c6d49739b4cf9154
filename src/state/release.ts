import { selectRanking } from "./selectors.ts";
import type { AppState, AppStore } from "./store.ts";

/** The area one step further down (1) or up (−1) the ranking; from nothing, the first or the last. */
export function nextByRank(state: AppState, step: 1 | -1): string | null {
	const ranking = selectRanking(state);
	const here = ranking.findIndex(({ kode }) => kode === state.view.selectedKode);
	const there = here < 0 ? (step === 1 ? 0 : ranking.length - 1) : Math.max(0, Math.min(ranking.length - 1, here + step));
	return ranking[there]?.kode ?? null;
}

/** Lets go of one thing per press: the family card, the table, the pocket, the area, then the isolated class. */
export function release({ getState, actions }: AppStore): void {
	const { household, view } = getState();
	if (household !== null) actions.householdClosed();
	else if (view.tableOpen) actions.tableToggled(false);
	else if (view.selectedPocket !== null) actions.pocketSelected(null);
	else if (view.selectedKode !== null) actions.areaSelected(null);
	else if (view.isolatedClass >= 0) actions.classIsolated(view.isolatedClass);
}
