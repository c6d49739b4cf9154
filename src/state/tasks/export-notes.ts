import { calendarDay } from "#core/base/calendar-day.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { type Note, noteLines } from "#i18n/export-words.ts";
import { spokenFilter } from "./spoken-filter.ts";

/** What a file is made of besides its figures. */
export type FileFacts = {
	readonly opened: OpenedPack;
	/** The filter of the file. */
	readonly sentence: string;
	readonly chosenProgrammes: readonly string[];
	/** ISO date; today by default. */
	readonly today?: string;
};

export type NoteOptions = {
	/** Are small cells hidden? null: the file has none. */
	readonly masked?: boolean | null;
	/** The file has a row per family. */
	readonly rows?: boolean;
};

/** What every file says of itself. */
export function exportNotes({ opened, sentence, chosenProgrammes, today }: FileFacts, options: NoteOptions = {}): Note[] {
	const { manifest } = opened;
	const programmes = manifest.programmes.filter(({ id }) => chosenProgrammes.includes(id));
	return noteLines({
		name: manifest.nama,
		kode: manifest.kode,
		period: manifest.periode,
		made: manifest.dibuat,
		today: today ?? calendarDay(),
		fingerprint: manifest.layers.households?.sha256 ?? "",
		sentence,
		spoken: spokenFilter(sentence, opened),
		programmes: programmes.map(({ nama }) => shortProgrammeName(nama)),
		sources: manifest.sources.map(({ nama }) => nama),
		notice: manifest.notice,
		masked: options.masked ?? null,
		rows: options.rows ?? false,
	});
}
