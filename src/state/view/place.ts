import { POCKET_PREFIX } from "#core/pocket/pocket-code.ts";
import { field } from "./field.ts";

/** The part of the view that decides what a place needs. */
type Wishes = {
	readonly showPockets: boolean;
	readonly showHouseholds: boolean;
	readonly compareUnit: string;
	readonly compared: readonly string[] | null;
};

/** What the rest of the app must know of a place before any of its screens is loaded. */
export type PlaceNeeds = {
	/** What the live map shows: a measure by area, or families and pockets; null = it is covered. */
	readonly picture: "measure" | "pockets" | null;
	/** Must the pockets be sought? */
	readonly pockets: (view: Wishes) => boolean;
	/** Are families drawn as hexagons from afar? */
	readonly hexagons: (view: Wishes) => boolean;
	/** The paper asked for from here; null = the one chosen last, or the summary after a candidate's sheet. */
	readonly paper: "kandidat" | null;
};

const always = () => true;
const never = () => false;
const covering: PlaceNeeds = { picture: null, pockets: never, hexagons: never, paper: null };

/** The places of the app, in the order of the rail; the link says the place before its parts. */
export const PLACES = {
	peta: {
		picture: "measure",
		pockets: ({ showPockets }) => showPockets,
		hexagons: ({ showHouseholds }) => showHouseholds,
		paper: null,
	},
	kantong: { picture: "pockets", pockets: always, hexagons: never, paper: null },
	banding: {
		...covering,
		pockets: ({ compareUnit, compared }) =>
			compareUnit === "kantong" || compared?.some((kode) => kode.startsWith(POCKET_PREFIX)) === true,
	},
	kandidat: { ...covering, paper: "kandidat" },
	data: covering,
	cetak: { ...covering, pockets: always },
	rapat: { ...covering, pockets: always },
} as const satisfies Readonly<Record<string, PlaceNeeds>>;

export type Place = keyof typeof PLACES;
export const PLACE_IDS = Object.keys(PLACES) as readonly Place[];

/** The same with every field, whichever place it is. */
export function needsOf(place: Place): PlaceNeeds {
	return PLACES[place];
}

export const PLACE_FIELDS = {
	place: field<Place>()({
		default: "peta",
		link: null,
		events: { placeChanged: (_view: object, place: Place) => ({ place }) },
	}),
};
