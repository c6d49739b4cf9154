import type { SeriesPoint } from "#core/time/series/points.ts";
import type { TrendVoice } from "./series-figure-words.ts";

/** Where a line comes from: BPS itself, or BPS read in the press; never more than one name long. */
export function sourceText(points: readonly SeriesPoint[], { t }: TrendVoice): string {
	const official = points.filter(({ row }) => /bps\.go\.id/.test(row.sumber)).length;
	return t(official === points.length && official > 0 ? "sources.bps" : "sources.bpsPress");
}

/** Years between the first and the last figure without one. */
export function missingYears(line: readonly SeriesPoint[]): number[] {
	const years = new Set(line.map(({ period }) => period.year));
	const first = line[0]?.period.year ?? 0;
	const last = line.at(-1)?.period.year ?? -1;
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter((year) => !years.has(year));
}
