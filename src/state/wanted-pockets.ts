import type { PocketQuery } from "#engine/protocol.ts";
import { selectCaseSentence, selectOpened, selectRadiusMetres } from "./selectors.ts";
import type { AppState } from "./store.ts";
import { pocketQuery } from "./tasks/pocket-query.ts";

/** What the settings in hand look for pockets with, whether they are on screen or not; null where nobody is called poor. */
export function wantedPockets(state: AppState): PocketQuery | null {
	const opened = selectOpened(state);
	const poor = selectCaseSentence(state);
	if (!opened || poor === null) return null;
	const { pocketMethod: method, minimumPoor: minimum, chosenProgrammes } = state.view;
	return pocketQuery(opened, { poor, method, radiusMetres: selectRadiusMetres(state), minimum, chosenProgrammes });
}
