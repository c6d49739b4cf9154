import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Measure, MeasureTable } from "#core/measure/measure.ts";
import type { Banding, ComparedUnit } from "#i18n/say/banding.ts";
import { levelWord } from "#i18n/say/level-word.ts";
import { useMeasureTable } from "../../page/use-measure-table.ts";

/** The shown measure in every area of the layer, for the maps; null while it is being counted. */
export function useOwnTable({ opened, shown }: Banding): { readonly table: MeasureTable | null; readonly level: string } {
	const { t } = useTranslation("headline");
	const { level, kode, length } = opened.areas;
	const { id } = shown.measure;
	const wanted = useMemo(() => (measure: Measure) => measure.id === id, [id]);
	const { answer } = useMeasureTable({ type: "level", level }, wanted);
	const fits = answer !== null && answer.units.length === length && answer.measures[0]?.id === id;
	return { table: fits ? answer : null, level: levelWord(level, kode, t) };
}

/** Row of the table of each area of the layer. */
export function rowOfArea({ opened }: Pick<Banding, "opened">): (area: number) => number {
	const own = opened.groups.find(({ level }) => level === opened.areas.level);
	return (area) => own?.groupOf[area] ?? area;
}

/** Is the area inside the compared unit? Pockets hold no whole area. */
export function areaInUnit(
	{ opened }: Pick<Banding, "opened">,
	{ kind, kode }: Pick<ComparedUnit, "kind" | "kode">,
): (area: number) => boolean {
	const groups = opened.groups.find(({ level }) => level === kind);
	const own = groups?.kode.indexOf(kode) ?? -1;
	return (area) => own >= 0 && groups?.groupOf[area] === own;
}
