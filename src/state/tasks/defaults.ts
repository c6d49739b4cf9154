import { FIRST_LANGUAGE } from "#core/base/language.ts";
import { WEIGHTINGS } from "#core/choice/weight-sensitivity.ts";
import { reachingProgrammes } from "#core/families/programme.ts";
import { FEWEST_FOR_RANK, FEWEST_FOR_RATE } from "#core/measure/reliability.ts";
import { POCKET_METHODS, pocketMethod } from "#core/pocket/methods.ts";
import { FALSE_DISCOVERY_RATE } from "#core/pocket/pocket.ts";
import { LEAST_SUGGESTED_METRES } from "#core/pocket/suggest-radius.ts";
import { DEFAULT_VIEW } from "../view/view.ts";
import { DEFAULT_WEIGHTS } from "./criteria.ts";

/**
 * What page and terminal take where nothing else is asked for, on one page. A rule of core stands with its source there, what a link
 * may say stands in its field of the view; nobody writes either a second time.
 */
export const DEFAULTS = {
	language: FIRST_LANGUAGE,
	level: DEFAULT_VIEW.level,
	/** The programmes that count as reaching a family: the pack's own, or all. */
	programmes: reachingProgrammes,
	/** Families under which no rate is printed, and none is ranked. */
	fewest: { forRate: FEWEST_FOR_RATE, forRank: FEWEST_FOR_RANK },
	classes: { method: DEFAULT_VIEW.classMethod, count: DEFAULT_VIEW.classCount },
	form: DEFAULT_VIEW.measure,
	pockets: {
		method: DEFAULT_VIEW.pocketMethod,
		methods: POCKET_METHODS,
		minimum: pocketMethod(DEFAULT_VIEW.pocketMethod).minimum,
		alpha: FALSE_DISCOVERY_RATE,
		/** The radius is suggested from the density, never under this. */
		leastRadiusMetres: LEAST_SUGGESTED_METRES,
	},
	candidates: {
		weights: DEFAULT_WEIGHTS,
		scale: DEFAULT_VIEW.candidateScale,
		spread: DEFAULT_VIEW.weightSpread,
		...WEIGHTINGS,
	},
} as const;
