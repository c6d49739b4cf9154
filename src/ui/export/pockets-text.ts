import { parseFilter } from "#core/families/filter/parse.ts";
import type { OpenedPack, PocketAnswer } from "#engine/protocol.ts";
import { pocketNote } from "#i18n/export-words.ts";
import { formatCount } from "#i18n/format.ts";
import { speakFilter } from "#i18n/speak-filter.ts";
import { pocketsToGeoJson } from "#io/export/export-geojson.ts";
import type { AppState } from "#state/store.ts";
import { filterNames } from "../figure/filter-names.ts";
import { exportNotes } from "./export-notes.ts";

export type FileContext = { readonly state: AppState; readonly opened: OpenedPack };

/** The pockets as GeoJSON that says how they were found, of which list and when. `method`: in words. */
export function pocketsText(answer: PocketAnswer, method: string, { state, opened }: FileContext): string {
	const { query } = answer;
	const clause = parseFilter(query.poor);
	const poor = clause.ok ? speakFilter(clause.value, filterNames(opened)) : query.poor;
	const count = (value: number) => formatCount(value);
	const how = pocketNote({
		method,
		radius: count(query.radiusMetres),
		minimum: count(query.minimum),
		poor: `${poor} [${query.poor}]`,
	});
	const notes = [how, ...exportNotes(state, { sentence: query.poor, masked: false })];
	return JSON.stringify({ ...pocketsToGeoJson(answer.pockets), kantong: { notes } });
}
