import type { Target } from "#core/time/series/target.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";

/** The target of the manifest furthest ahead for an indicator, and where it stands; null where the pack has none. */
export function newestTarget(
	{ targets }: PackManifest,
	indikator: string,
): { readonly target: Target; readonly source: string } | null {
	const newest = targets
		.filter((target) => target.indikator === indikator)
		.sort((a, b) => a.tahun - b.tahun)
		.at(-1);
	return newest ? { target: { year: newest.tahun, value: newest.nilai, isStrict: false }, source: newest.sumber } : null;
}
