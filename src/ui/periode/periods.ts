import type { TFunction } from "i18next";
import { type AreaChange, areaChange, leftByClass } from "#core/periods/change.ts";
import type { PeriodsAnswer } from "#engine/protocol.ts";
import { formatCount, formatPer100, formatSigned, type Language } from "#i18n/format.ts";

/** What every part of the comparison is drawn from. */
export type Periods = {
	readonly answer: PeriodsAnswer;
	/** Names of the two periods, a file by its own name. */
	readonly before: string;
	readonly after: string;
	/** Row of the whole region in every array. */
	readonly region: number;
	/** The sentence of the last stage in words. */
	readonly extreme: string;
	readonly programmeName: (id: string) => string;
	readonly t: TFunction<"periode">;
	readonly language: Language;
};

export type AreaRow = {
	readonly kode: string;
	readonly nama: string;
	readonly induk: string;
	/** Row in the arrays of the comparison. */
	readonly index: number;
	readonly change: AreaChange;
};

/** Every area, and the region as a row of its own. */
export function areaRows({ answer, region, t }: Periods): { readonly rows: readonly AreaRow[]; readonly total: AreaRow } {
	const row = (unit: { kode: string; nama: string; induk: string }, index: number): AreaRow => ({
		...unit,
		index,
		change: areaChange(answer.comparison, index),
	});
	return { rows: answer.units.map(row), total: row({ kode: "", nama: t("area.region"), induk: "" }, region) };
}

export function signedCount(value: number, language: Language): string {
	return formatSigned(value, language, 0);
}

/** NaN where there is nobody to divide by. */
export function ratio(part: number, whole: number): number {
	return whole > 0 ? part / whole : Number.NaN;
}

/** The comparison as two sentences to read aloud. */
export function periodsHeadline({ answer, before, region, t, language }: Periods): {
	readonly title: string;
	readonly detail: string;
} {
	const { comparison } = answer;
	const change = areaChange(comparison, region);
	if (change.before === 0) return { title: t("headline.empty", { before }), detail: "" };
	const n = (value: number) => formatCount(value, language);
	const signed = (value: number) => signedCount(value, language);
	const title = t("headline.stayed", {
		n: n(change.before),
		before,
		share: formatPer100(ratio(comparison.stayed[region] ?? 0, change.before), language),
		entered: n(change.entered),
		left: n(change.left),
	});
	const left = t("headline.left", {
		cleaning: n(leftByClass(comparison, region, "pembersihan")),
		real: n(leftByClass(comparison, region, "nyata")),
		unknown: n(leftByClass(comparison, region, "tidak_diketahui")),
	});
	const delta = t("headline.change", {
		delta: signed(change.after - change.before),
		n: n(change.before),
		m: n(change.after),
		real: signed(change.byClass.nyata),
		cleaning: signed(change.byClass.pembersihan),
		unknown: signed(change.byClass.tidak_diketahui),
	});
	return { title, detail: `${left} ${delta}` };
}
