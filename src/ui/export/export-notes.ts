import { calendarDay } from "#core/base/calendar-day.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import { type Note, noteLines } from "#i18n/export-words.ts";
import { speakFilter } from "#i18n/speak-filter.ts";
import { selectOpened, selectResolvedView } from "#state/selectors.ts";
import type { AppState } from "#state/store.ts";
import { filterNames } from "../figure/filter-names.ts";

export type ExportNoteOptions = {
	/** The filter of the file where it is not the view's. */
	readonly sentence?: string;
	/** Are small cells hidden? null: the file has none. */
	readonly masked?: boolean | null;
	/** The file has a row per family. */
	readonly rows?: boolean;
	/** ISO date; today by default. */
	readonly today?: string;
};

/** What every file says of itself; empty until a pack is open. */
export function exportNotes(state: AppState, options: ExportNoteOptions = {}): Note[] {
	const opened = selectOpened(state);
	const resolved = selectResolvedView(state);
	if (opened === null || resolved === null) return [];
	const { manifest } = opened;
	const sentence = options.sentence ?? resolved.filter;
	const clause = parseFilter(sentence);
	const programmes = manifest.programmes.filter(({ id }) => resolved.chosenProgrammes.includes(id));
	return noteLines({
		name: manifest.nama,
		kode: manifest.kode,
		period: manifest.periode,
		made: manifest.dibuat,
		today: options.today ?? calendarDay(),
		fingerprint: manifest.layers.households?.sha256 ?? "",
		sentence,
		spoken: clause.ok ? speakFilter(clause.value, filterNames(opened)) : sentence,
		programmes: programmes.map(({ nama }) => shortProgrammeName(nama)),
		sources: manifest.sources.map(({ nama }) => nama),
		notice: manifest.notice,
		masked: options.masked ?? null,
		rows: options.rows ?? false,
	});
}
