import type { TFunction } from "i18next";
import type { Cell } from "#core/measure/cell.ts";
import type { DenominatorKind } from "#core/measure/denominator.ts";
import type { NumberIdentity, NumberPart, NumberUnit, Universe } from "#core/measure/identity/number-identity.ts";
import type { Measure } from "#core/measure/measure.ts";
import type { Reliability } from "#core/measure/reliability.ts";
import { FEWEST_FOR_RATE } from "#core/measure/reliability.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import { formatCount, formatDate } from "../../format.ts";
import { measureBase, measureWords, wholeWords } from "../../measure-words.ts";

/** What the identities of one screen have in common. */
export type IdentityContext = {
	readonly manifest: PackManifest;
	/** The filter in hand, as a sentence of the filter language and in words ("" = none). */
	readonly filter: string;
	readonly filterWords: string;
	readonly t: TFunction<"identity">;
};

/** A count, or a part of a whole, as the engine and the selectors answer it: ratios 0–1, NaN where there is none. */
export type Counted = {
	readonly form: "count" | "rate";
	readonly unit: "keluarga" | "jiwa";
	readonly numerator: number;
	readonly denominator: number;
	readonly denominatorKind: DenominatorKind | null;
	readonly low: number;
	readonly high: number;
	readonly reliability: Reliability;
};

type NamedCount = {
	readonly counted: Counted;
	/** "Belum terjangkau" */
	readonly name: string;
	readonly definition: string;
	/** Area or pocket; "" where the figure is of the whole screen. */
	readonly unitName: string;
	readonly context: IdentityContext;
	readonly warnings?: readonly string[];
};

/** The identity of any count or rate of families and persons of the pack's registry. */
export function countedIdentity({ counted, name, definition, unitName, context, warnings = [] }: NamedCount): NumberIdentity {
	const { t, manifest, filterWords } = context;
	const { form, unit, numerator, denominator, denominatorKind, low, high } = counted;
	const rate = form === "rate" && denominatorKind !== null;
	const density = denominatorKind === "square_kilometres";
	const enough = counted.reliability === "ok" || counted.reliability === "few";
	const value = !rate ? numerator : enough ? (numerator / denominator) * (density ? 1 : 100) : Number.NaN;
	const own: NumberPart = { value: numerator, unit, label: name, universe: "registry" };
	return {
		label: unitName === "" ? name : t("unitName", { measure: name, unit: unitName }),
		value,
		unit: !rate ? unit : density ? "keluarga_per_km2" : "persen",
		...(denominatorKind !== null && Number.isFinite(denominator) && (rate || !density)
			? { numerator: own, denominator: wholeOf(counted, context) }
			: {}),
		...(rate && Number.isFinite(low) ? { interval: [low * 100, high * 100] as const } : {}),
		universe: "registry",
		definition,
		filter: filterWords,
		source: sourceWords(manifest, denominatorKind === "population"),
		period: manifest.periode,
		warnings: [...warnings, ...(rate ? reliabilityWarnings(counted, context) : [])],
	};
}

/** The identity of one cell of a measure table. `unitName`: the area or pocket it is about. */
export function measureIdentity({
	cell,
	measure,
	unitName,
	context,
}: {
	readonly cell: Cell;
	readonly measure: Measure;
	readonly unitName: string;
	readonly context: IdentityContext;
}): NumberIdentity {
	const words = measureWords(measure, context.manifest.programmes, measureBase(context.filter));
	const counted: Counted = { ...cell, form: measure.form, unit: measure.unit, denominatorKind: measure.denominatorKind };
	return countedIdentity({ counted, name: words.name, definition: words.definition, unitName, context });
}

function wholeOf({ denominator, denominatorKind, unit }: Counted, { t, filter }: IdentityContext): NumberPart {
	const kind = denominatorKind ?? "all_families";
	const unitOfWhole: NumberUnit = kind === "square_kilometres" ? "km2" : kind === "population" ? "jiwa" : "keluarga";
	const universe: Universe = kind === "population" ? "population" : "registry";
	// an area has no universe to mix with
	if (kind === "square_kilometres") return { value: denominator, unit: unitOfWhole, label: t("whole.square_kilometres") };
	return {
		value: denominator,
		unit: kind === "population" ? unitOfWhole : unit,
		label: wholeWords(kind, measureBase(filter)),
		universe,
	};
}

function reliabilityWarnings({ reliability, denominator }: Counted, { t }: IdentityContext): readonly string[] {
	if (reliability === "few") return [t("warning.few", { n: formatCount(denominator) })];
	if (reliability === "too_few") return [t("warning.tooFew", { least: formatCount(FEWEST_FOR_RATE) })];
	return reliability === "none" ? [t("warning.none")] : [];
}

/** The families' own source is the pack's first; figures that rest on more name all of them. */
export function sourceWords({ sources }: PackManifest, all = false): string {
	return (all ? sources : sources.slice(0, 1))
		.map(({ nama, tanggal }) => (tanggal === "" ? nama : `${nama}, ${formatDate(tanggal)}`))
		.join("; ");
}
