import type { SeriesPoint } from "#core/time/series/points.ts";
import type { Target } from "#core/time/series/target.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";

/** The official target furthest ahead; null where the pack has none. */
export function newestTarget({ targets }: PackManifest): { readonly target: Target; readonly source: string } | null {
	const newest = targets
		.filter(({ indikator }) => indikator === "P0")
		.sort((a, b) => a.tahun - b.tahun)
		.at(-1);
	return newest ? { target: { year: newest.tahun, value: newest.nilai, isStrict: false }, source: newest.sumber } : null;
}

/** The chart's axis spans the figures; so far from 0 it cannot begin there. */
export function isFarFromZero(line: readonly SeriesPoint[]): boolean {
	const values = line.map(({ value }) => value);
	return Math.min(...values) > Math.max(...values) - Math.min(...values);
}
