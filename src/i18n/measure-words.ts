import type { Programme } from "#core/families/programme.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import { type Subject, subjectOf } from "#core/families/subject.ts";
import { currentIndicatorId } from "#core/measure/catalogue/aliases.ts";
import { indicatorOf } from "#core/measure/catalogue/catalogue.ts";
import type { IndicatorId, IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import type { DenominatorKind } from "#core/measure/denominator.ts";
import type { Measure } from "#core/measure/measure.ts";
import { fill } from "./fill.ts";
import { formatCount, formatDecimal, formatPer100, formatPercent } from "./format.ts";
import type { ByBase, OneMeasureTexts } from "./measure-texts.ts";
import { topicTexts } from "./topics.ts";

export type MeasureWords = {
	readonly name: string;
	/** "keluarga", "jiwa", "persen", "keluarga per km²". */
	readonly unit: string;
	readonly definition: string;
	/** A bare noun phrase, "keluarga terpilih"; "" for a count. */
	readonly denominator: string;
};

/** Who the filter in hand leaves: decides "keluarga terdaftar", "keluarga terpilih" or plain "keluarga". */
export type MeasureBase = keyof Exclude<ByBase, string>;

/** Who a filter leaves, as the names of measures say it. */
export function measureBase(filter: string): MeasureBase {
	return baseOf(subjectOf(filter));
}

/** The same of those the filter was found to speak of. */
export function baseOf({ kind }: Subject): MeasureBase {
	return kind === "listed" || kind === "all" ? kind : "selected";
}

/** All that is said of an indicator, in the language in hand. Throws for one that the catalogue does not know. */
export function textsOfIndicator(id: IndicatorId): OneMeasureTexts {
	const all: Readonly<Record<string, OneMeasureTexts>> = topicTexts("measure").of;
	const found = all[currentIndicatorId(id).split(":")[0] ?? ""];
	if (found === undefined) throw new Error(`textsOfIndicator: no words for "${id}"`);
	return found;
}

export function ofBase(text: ByBase, base: MeasureBase): string {
	return typeof text === "string" ? text : text[base];
}

/** The whole of a share as a bare noun phrase, "keluarga terdaftar"; "" without one. */
export function wholeWords(whole: DenominatorKind | null, base: MeasureBase): string {
	return ofBase(topicTexts("measure").denominator[whole ?? "none"], base);
}

/** "dari keluarga terdaftar", "per km²" */
export function ofWhole(whole: DenominatorKind, base: MeasureBase): string {
	const { ofWhole: of, perWhole: per } = topicTexts("measure");
	return fill(whole === "square_kilometres" ? per : of, { whole: wholeWords(whole, base) });
}

type Named = Pick<Programme, "id" | "nama">;

const shortName = ({ nama }: Named): string => shortProgrammeName(nama);

/**
 * What a measure is called and what it says among the families of `base`, in the language in hand. `programmeName`: how a
 * programme is called within a sentence.
 */
export function measureWords(
	measure: Measure,
	programmes: readonly Named[],
	base: MeasureBase,
	programmeName: (programme: Named) => string = shortName,
): MeasureWords {
	const { unit } = topicTexts("measure");
	const own = textsOfIndicator(indicatorOf(measure));
	const form = own[measure.form];
	const found = programmes.find(({ id }) => id === measure.programme);
	const programme = found === undefined ? (measure.programme ?? "") : programmeName(found);
	return {
		name: fill(ofBase(form?.name ?? own.name, base), { programme }),
		definition: fill(form?.definition ?? "", { programme }),
		unit: unit[unitOf(measure)],
		denominator: wholeWords(measure.denominatorKind, base),
	};
}

/** What an indicator is called and what it says, whatever its form: where one is chosen, and on the map. */
export function indicatorWords(
	info: Pick<IndicatorInfo, "id" | "programme">,
	programmes: readonly Named[],
): Pick<MeasureWords, "name" | "definition"> {
	const own = textsOfIndicator(info.id);
	const programme = shortProgrammeName(programmes.find(({ id }) => id === info.programme)?.nama ?? info.programme ?? "");
	const { definition = "" } = own.count ?? own.rate ?? {};
	return { name: fill(ofBase(own.name, "selected"), { programme }), definition: fill(definition, { programme }) };
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
export function formatGap(gap: number, measure: Measure): string {
	return fill(topicTexts("measure").gap[unitOf(measure)], { value: formatGapBare(gap, measure) });
}

/** The same without its unit: "−4,5"; `signed` writes the plus too. */
export function formatGapBare(gap: number, measure: Measure, { signed = false }: { readonly signed?: boolean } = {}): string {
	const bare = formatMeasureBare(Math.abs(gap), measure);
	if (!Number.isFinite(gap) || !/[1-9]/.test(bare)) return bare;
	return gap < 0 ? `−${bare}` : signed ? `+${bare}` : bare;
}
