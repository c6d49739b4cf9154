import { NO_OWN_FILES } from "../own-files.ts";
import { DEFAULT_PREFERENCES } from "../preferences.ts";
import type { AppState } from "../store.ts";
import { DEFAULT_VIEW } from "./view.ts";

/** Before anything is read. */
export const INITIAL_STATE: AppState = {
	view: DEFAULT_VIEW,
	preferences: DEFAULT_PREFERENCES,
	packs: [],
	pack: { status: "idle" },
	answer: null,
	answerBusy: false,
	answerError: null,
	pockets: null,
	pocketsBusy: false,
	pocketsError: null,
	hexagons: null,
	household: null,
	linkNotices: [],
	hoveredKode: null,
	hoveredPocket: null,
	series: [],
	seriesProblem: null,
	pilots: [],
	needOffices: {},
	paperEdits: {},
	deviceProblem: null,
	refusedLanguage: null,
	map: "waiting",
	basemapShown: false,
	ownFiles: NO_OWN_FILES,
};
