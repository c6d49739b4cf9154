import type { Place } from "#state/view/place.ts";
import type { PlaceObject } from "../page/place-object.ts";
import { BANDING } from "../places/banding/place.tsx";
import { CETAK } from "../places/cetak/place.tsx";
import { DATA } from "../places/data/place.tsx";
import { KANDIDAT } from "../places/kandidat/place.tsx";
import { KANTONG } from "../places/kantong/place.tsx";
import { PETA } from "../places/peta/place.tsx";
import { RAPAT } from "../places/rapat/place.tsx";

/** Every place, in the order of the rail. */
export const PLACE_LIST: readonly PlaceObject[] = [PETA, KANTONG, BANDING, KANDIDAT, DATA, CETAK, RAPAT];

/** Throws when a place of the state is missing in the list. */
export function placeOf(id: Place): PlaceObject {
	const place = PLACE_LIST.find((candidate) => candidate.id === id);
	if (place === undefined) throw new Error(`placeOf: no place ${id} in the list`);
	return place;
}
