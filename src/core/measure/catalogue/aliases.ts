import type { IndicatorId } from "./indicator.ts";

/** What links and packs of earlier versions call an indicator, and what it is called now. */
const EARLIER: Readonly<Record<string, IndicatorId>> = { belum_terjangkau: "belum", terpilih: "keluarga" };

export function currentIndicatorId(id: string): IndicatorId {
	return EARLIER[id] ?? id;
}
