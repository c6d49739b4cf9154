import type { PocketAnswer } from "#engine/protocol.ts";
import { pocketNote } from "#i18n/export-words.ts";
import { formatCount } from "#i18n/format.ts";
import { pocketsToGeoJson } from "#io/export/export-geojson.ts";
import { exportNotes, type FileFacts } from "./export-notes.ts";
import { spokenFilter } from "./spoken-filter.ts";

/** The pockets as GeoJSON that says how they were found, of which list and when. `method`: in words. */
export function pocketsText({ query, pockets }: PocketAnswer, method: string, facts: FileFacts): string {
	const how = pocketNote({
		method,
		radius: formatCount(query.radiusMetres),
		minimum: formatCount(query.minimum),
		poor: `${spokenFilter(query.poor, facts.opened)} [${query.poor}]`,
	});
	const notes = [how, ...exportNotes({ ...facts, sentence: query.poor }, { masked: false })];
	return JSON.stringify({ ...pocketsToGeoJson(pockets), kantong: { notes } });
}
