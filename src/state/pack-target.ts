import type { Target } from "#core/time/series/target.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";

/** The newest target of the manifest for an indicator. */
export function packTarget({ targets }: PackManifest, indikator: string): Target | null {
	const newest = targets
		.filter((target) => target.indikator === indikator)
		.sort((a, b) => a.tahun - b.tahun)
		.at(-1);
	return newest ? { year: newest.tahun, value: newest.nilai, isStrict: false } : null;
}
