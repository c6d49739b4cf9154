import type { TFunction } from "i18next";
import type { AdminLevel } from "#core/place/area-table.ts";

/** "kelurahan", "desa" or both, by the last part of the codes (1… kelurahan, 2… desa); other levels by name. */
export function levelWord(level: AdminLevel, kode: readonly string[], t: TFunction<"headline">): string {
	if (level !== "kelurahan") return t(`level.${level}`);
	const villages = kode.filter((code) => code.split(".")[3]?.startsWith("2") === true).length;
	if (villages === 0) return t("level.kelurahan");
	return t(villages === kode.length ? "level.desa" : "level.mixed");
}
