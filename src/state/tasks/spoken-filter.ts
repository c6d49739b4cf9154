import { parseFilter } from "#core/families/filter/parse.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { type FilterNames, speakFilter } from "#i18n/speak-filter.ts";

type Named = Pick<OpenedPack, "groups"> & { readonly manifest: Pick<OpenedPack["manifest"], "programmes"> };

const cache = new WeakMap<Named, FilterNames>();

/** The names of the open pack's programmes and areas, for reading a filter aloud. One object per pack. */
function filterNames(opened: Named): FilterNames {
	const known = cache.get(opened);
	if (known !== undefined) return known;
	const names: FilterNames = {
		programmes: new Map(opened.manifest.programmes.map(({ id, nama }) => [id, shortProgrammeName(nama)])),
		areas: new Map(opened.groups.flatMap(({ kode, nama }) => kode.map((code, row) => [code, nama[row] ?? code] as const))),
		columns: new Map(),
	};
	cache.set(opened, names);
	return names;
}

/** A filter sentence read aloud; the sentence itself where it cannot be read. */
export function spokenFilter(sentence: string, opened: Named): string {
	const clause = parseFilter(sentence);
	return clause.ok ? speakFilter(clause.value, filterNames(opened)) : sentence;
}

/** The same, null where it leaves out nobody. */
export function spokenSelection(sentence: string, opened: Named): string | null {
	const clause = parseFilter(sentence);
	return clause.ok && clause.value.type === "all" ? null : spokenFilter(sentence, opened);
}
