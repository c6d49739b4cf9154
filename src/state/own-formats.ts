import { FORMATS } from "#io/format/registry.ts";

const labels = (formats: typeof FORMATS): readonly string[] => formats.map(({ label }) => label);

/** What holds a table, and what holds geometry, by the names of the formats. */
export const TABLE_FORMATS = labels(FORMATS.filter(({ read }) => "sheets" in read));
export const MAP_FORMATS = labels(FORMATS.filter(({ read }) => !("sheets" in read)));
