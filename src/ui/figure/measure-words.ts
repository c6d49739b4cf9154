import type { TFunction } from "i18next";
import type { Programme } from "#core/families/programme.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import type { Measure } from "#core/measure/measure.ts";
import { formatCount, formatDecimal, formatPer100, formatPercent } from "#i18n/format.ts";
import { isNamedByBase } from "#i18n/named-by-base.ts";
import type { Topics } from "#i18n/topics.ts";

export type MeasureWords = {
	readonly name: string;
	/** "keluarga", "jiwa", "persen", "keluarga per km²". */
	readonly unit: string;
	readonly definition: string;
	/** A bare noun phrase, "keluarga terpilih"; "" for a count. */
	readonly denominator: string;
};

/** Who the filter in hand leaves: decides "keluarga terdaftar", "keluarga terpilih" or plain "keluarga" (`subjectOf`). */
export type MeasureBase = "listed" | "all" | "selected";

type Texts = Topics["measure"];

/** What a measure is called and what it says, in the language in hand. */
export function measureWords(
	measure: Measure,
	programmes: readonly Programme[],
	t: TFunction<"measure">,
	base: MeasureBase = "selected",
): MeasureWords {
	const id = measure.id.split(":")[0] as keyof Texts["definition"];
	const programme = shortProgrammeName(
		programmes.find((known) => known.id === measure.programme)?.nama ?? measure.programme ?? "",
	);
	const kind = measure.denominatorKind ?? "none";
	const ofBase = kind === "selected_families" || kind === "eligible_families";
	return {
		name: isNamedByBase(id) ? t(`base.${base}.${id}`) : t(`name.${id}`, { programme }),
		definition: t(`definition.${id}`, { programme }),
		unit: t(`unit.${unitOf(measure)}`),
		denominator: ofBase ? t(`base.${base}.${kind}`) : t(`denominator.${kind}`),
	};
}

function unitOf(measure: Measure): "keluarga" | "jiwa" | "percent" | "perSquareKilometre" {
	if (measure.form === "count") return measure.unit;
	return measure.denominatorKind === "square_kilometres" ? "perSquareKilometre" : "percent";
}

/** "2.657", "18,1%" or "41,3" (per km²), as in a table. */
export function formatMeasure(value: number, measure: Measure): string {
	return unitOf(measure) === "percent" ? formatPercent(value) : formatMeasureBare(value, measure);
}

/** The same without "%", where the unit is said beside it: "18,1". */
export function formatMeasureBare(value: number, measure: Measure): string {
	const unit = unitOf(measure);
	if (unit === "percent") return formatPer100(value);
	return unit === "perSquareKilometre" ? formatDecimal(value) : formatCount(value);
}

/** A difference of two values of a measure: "4,5 persen poin", "−909 keluarga". */
export function formatGap(gap: number, measure: Measure, t: TFunction<"measure">): string {
	const unit = unitOf(measure);
	return t(`gap.${unit === "percent" ? "points" : unit}`, { value: formatGapBare(gap, measure) });
}

/** The same without its unit: "−4,5"; `signed` writes the plus too. */
export function formatGapBare(gap: number, measure: Measure, { signed = false }: { readonly signed?: boolean } = {}): string {
	const bare = formatMeasureBare(Math.abs(gap), measure);
	if (!Number.isFinite(gap) || !/[1-9]/.test(bare)) return bare;
	return gap < 0 ? `−${bare}` : signed ? `+${bare}` : bare;
}
