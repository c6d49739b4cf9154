import type { TFunction } from "i18next";
import { type AreaChange, areaChange, leftByClass } from "#core/time/lists/change.ts";
import type { ChangeClass } from "#core/time/lists/reasons.ts";
import type { PeriodsAnswer } from "#engine/protocol.ts";
import { formatCount, formatPer100, formatSigned } from "../format.ts";

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
	/** What "listed" means here, in words. */
	readonly filter: string;
	readonly source: string;
	readonly programmeName: (id: string) => string;
	readonly t: TFunction<"periode">;
};

/** Families, a part of families in per cent, or a difference of two such parts. */
export type PeriodNumber = {
	readonly label: string;
	/** Families; or 0–100. */
	readonly value: number;
	readonly unit: "keluarga" | "persen" | "persen_poin";
	readonly part?: { readonly value: number; readonly label: string };
	readonly whole?: { readonly value: number; readonly label: string };
	readonly definition: string;
	/** Of one list, or of the comparison of both. */
	readonly when: "before" | "after" | "both";
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

export function signedCount(value: number): string {
	return formatSigned(value, 0);
}

/** NaN where there is nobody to divide by. */
export function ratio(part: number, whole: number): number {
	return whole > 0 ? part / whole : Number.NaN;
}

export type PeriodsHeadline = {
	readonly title: string;
	/** Under it, with the numbers in their order. */
	readonly detail: string;
	readonly numbers: readonly { readonly own: string; readonly number: PeriodNumber }[];
};

/** The comparison as a sentence to read aloud, and what it is made of. */
export function periodsHeadline({ answer, before, after, region, t }: Periods): PeriodsHeadline {
	const { comparison } = answer;
	const change = areaChange(comparison, region);
	if (change.before === 0) return { title: t("headline.empty", { before }), detail: "", numbers: [] };
	const n = (value: number) => formatCount(value);
	const signed = (value: number) => signedCount(value);
	const title = t("headline.stayed", {
		n: n(change.before),
		before,
		share: formatPer100(ratio(comparison.stayed[region] ?? 0, change.before)),
		entered: n(change.entered),
		left: n(change.left),
	});
	const cleaning = leftByClass(comparison, region, "pembersihan");
	const real = leftByClass(comparison, region, "nyata");
	const unknown = leftByClass(comparison, region, "tidak_diketahui");
	const left = t("headline.left", { cleaning: n(cleaning), real: n(real), unknown: n(unknown) });
	const delta = change.after - change.before;
	const changed = t("headline.change", {
		delta: signed(delta),
		n: n(change.before),
		m: n(change.after),
		real: signed(change.byClass.nyata),
		cleaning: signed(change.byClass.pembersihan),
		unknown: signed(change.byClass.tidak_diketahui),
	});
	const families = (
		own: string,
		value: number,
		label: string,
		definition: string,
		when: PeriodNumber["when"] = "both",
	): PeriodsHeadline["numbers"][number] => ({ own, number: { label, value, unit: "keluarga", definition, when } });
	const out = (value: number, name: ChangeClass) =>
		families(
			n(value),
			value,
			t("figure.left", { class: t(`class.${name}`) }),
			`${t("workbook.define.left")} ${t("bridge.mapping")}`,
		);
	const byClass = (name: ChangeClass) =>
		families(
			signed(change.byClass[name]),
			change.byClass[name],
			t("figure.change", { class: t(`class.${name}`) }),
			`${t("workbook.define.class")} ${t("bridge.mapping")}`,
		);
	return {
		title,
		detail: `${left} ${changed}`,
		numbers: [
			out(cleaning, "pembersihan"),
			out(real, "nyata"),
			out(unknown, "tidak_diketahui"),
			families(signed(delta), delta, t("area.change"), t("figure.delta", { before, after })),
			families(n(change.before), change.before, t("figure.listed", { when: before }), t("workbook.define.before"), "before"),
			families(n(change.after), change.after, t("figure.listed", { when: after }), t("workbook.define.after"), "after"),
			byClass("nyata"),
			byClass("pembersihan"),
			byClass("tidak_diketahui"),
		],
	};
}
