import type { IndicatorId } from "./indicator.ts";

/** What links and packs of earlier versions call an indicator, and what it is called now. */
const EARLIER: ReadonlyMap<string, IndicatorId> = new Map([
	["belum_terjangkau", "belum"],
	["terpilih", "keluarga"],
]);

export function currentIndicatorId(id: string): IndicatorId {
	return EARLIER.get(id) ?? id;
}
