import type { TFunction } from "i18next";
import type { ComparedMeasure } from "#core/choice/compare/compare-units.ts";
import type { Cell } from "#core/measure/cell.ts";
import { formatMeasure, formatMeasureBare, type MeasureWords } from "../measure-words.ts";

type Voice = { readonly t: TFunction<"banding"> };

/** "18,1%", "data terlalu sedikit" or "tidak ada angka". */
export function cellText(cell: Cell, { measure }: Pick<ComparedMeasure, "measure">, { t }: Voice): string {
	if (cell.reliability === "too_few") return t("tooFew");
	return Number.isFinite(cell.value) ? formatMeasure(cell.value, measure) : t("noFigure");
}

/** "16,7–19,6"; "" where the figure has no interval. */
export function intervalText(
	{ low, high }: { readonly low: number; readonly high: number },
	{ measure }: Pick<ComparedMeasure, "measure">,
	{ t }: Voice,
): string {
	if (!Number.isFinite(low)) return "";
	return t("span", { low: formatMeasureBare(low, measure), high: formatMeasureBare(high, measure) });
}

/** "persen keluarga terpilih", "keluarga per km²". */
export function unitText(
	{ unit, denominator }: MeasureWords,
	{ measure }: Pick<ComparedMeasure, "measure">,
	t: Voice["t"],
): string {
	return measure.form === "rate" && measure.denominatorKind !== "square_kilometres" ? t("perCent", { denominator }) : unit;
}
