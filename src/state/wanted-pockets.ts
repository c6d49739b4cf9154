import type { OpenedPack, PocketQuery } from "#engine/protocol.ts";
import { selectCaseSentence, selectRadiusMetres } from "./selectors.ts";
import type { AppState } from "./store.ts";
import { pocketQuery } from "./tasks/pocket-query.ts";

/** The pockets on screen, or those the settings of the Kantong place would find. */
export function wantedPockets(state: AppState, opened: OpenedPack): PocketQuery | null {
	if (state.pockets !== null && !state.pocketsBusy) return state.pockets.query;
	const poor = selectCaseSentence(state);
	if (poor === null) return null;
	const { pocketMethod: method, minimumPoor: minimum, chosenProgrammes } = state.view;
	return pocketQuery(opened, { poor, method, radiusMetres: selectRadiusMetres(state), minimum, chosenProgrammes });
}
