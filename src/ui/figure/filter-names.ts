import { shortProgrammeName } from "#core/families/programme-name.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import type { FilterNames } from "#i18n/speak-filter.ts";

const cache = new WeakMap<OpenedPack, FilterNames>();

/** The names of the open pack's programmes and areas, for reading a filter aloud. One object per pack. */
export function filterNames(opened: OpenedPack): FilterNames {
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
