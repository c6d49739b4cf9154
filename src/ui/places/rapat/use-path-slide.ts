import type { Target } from "#core/time/series/target.ts";
import { trendOf } from "#core/time/series/trend.ts";
import { pathSlide } from "#i18n/say/meeting/path-slide.ts";
import type { Slide } from "#i18n/say/meeting/slide.ts";
import type { MeetingSource } from "#i18n/say/meeting/source.ts";
import { useApp } from "../../page/app-context.tsx";

const P0 = "P0";

/** Of the official series against the pack's target; null where the pack has no series, or no target. */
export function usePathSlide(source: MeetingSource | null): Slide | null {
	const rows = useApp((state) => state.series);
	const kode = useApp((state) => state.view.trendKode);
	if (source === null || rows.length === 0) return null;
	const { manifest } = source.opened;
	const own = kode ?? manifest.kode;
	const stated = manifest.targets.filter(({ indikator }) => indikator === P0).at(-1);
	const target: Target | null =
		stated && own === manifest.kode ? { year: stated.tahun, value: stated.nilai, isStrict: false } : null;
	return pathSlide(trendOf(rows, { kode: own, indikator: P0, target }), source);
}
