import type { TFunction } from "i18next";
import type { ComparedMeasure, Comparison } from "#core/choice/compare/compare-units.ts";
import { compareUnits } from "#core/choice/compare/compare-units.ts";
import { orderMeasures, orderUnits } from "#core/choice/compare/order.ts";
import type { Measure, MeasureTable } from "#core/measure/measure.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { chosenUnits, defaultMeasureId, kindOfCode } from "#state/tasks/compared-units.ts";
import type { CompareUnit } from "#state/view/comparison.ts";
import type { MeasureWords } from "../measure-words.ts";
import { type MeasureBase, measureWords } from "../measure-words.ts";

/** `kind` of its own, whatever the others are. `mark`: its colour and shape, kept when the order changes. */
export type ComparedUnit = {
	readonly index: number;
	readonly kode: string;
	readonly kind: CompareUnit;
	readonly name: string;
	readonly mark: number;
};

export type Banding = {
	readonly opened: OpenedPack;
	readonly kind: CompareUnit;
	readonly table: MeasureTable;
	/** In the order shown, which is the order of the comparison. */
	readonly units: readonly ComparedUnit[];
	readonly comparison: Comparison;
	/** In the order shown, without those that no unit has a figure of. */
	readonly measures: readonly ComparedMeasure[];
	/** The measure of the maps. */
	readonly shown: ComparedMeasure;
	/** "kota", "kabupaten" … */
	readonly region: string;
	readonly words: (measure: Measure) => MeasureWords;
};

export type Compared = Pick<Banding, "opened" | "table" | "kind"> & {
	/** Codes asked for, null = those that say most. */
	readonly compared: Parameters<typeof chosenUnits>[2];
	readonly ownUnits: Parameters<typeof chosenUnits>[4];
	/** Id of the measure the units are ordered by. */
	readonly sort: string | null;
	readonly base: MeasureBase;
};

/** The units side by side with what they are called; null where no unit has a figure. */
export function bandingOf(
	{ opened, table, ownUnits, kind, compared, sort, base }: Compared,
	{ region, t }: { readonly region: string; readonly t: TFunction<"banding"> },
): Banding | null {
	const words = (measure: Measure) => measureWords(measure, opened.manifest.programmes, base);
	const shownId = defaultMeasureId(table, opened.manifest.indicators.default);
	const chosen = chosenUnits(table, kind, compared, shownId, ownUnits);
	const kindOf = (unit: number) => kindOfCode(table.units[unit]?.kode ?? "", opened) ?? kind;
	const mixed = new Set(chosen.map(kindOf)).size > 1;
	const nameOf = (unit: number) => {
		const { nama = "", induk = "" } = table.units[unit] ?? {};
		const own = kindOf(unit);
		if (own === "kantong") return t("pocket", { n: nama, place: induk });
		return mixed && own === "kecamatan" ? t("kecamatanName", { name: nama }) : nama;
	};
	const picked = sort === null ? chosen : orderUnits(table, chosen, sort);
	const comparison = compareUnits(table, picked, { targets: opened.manifest.targets });
	const known = comparison.measures.filter(({ highest }) => highest >= 0);
	const shown =
		known.find(({ measure }) => measure.id === sort) ?? known.find(({ measure }) => measure.id === shownId) ?? known[0];
	if (shown === undefined) return null;
	const units = picked.map((index) => ({
		index,
		kode: table.units[index]?.kode ?? "",
		kind: kindOf(index),
		name: nameOf(index),
		mark: chosen.indexOf(index),
	}));
	const measures = orderMeasures(known, sort);
	return {
		opened,
		kind,
		table,
		units,
		comparison,
		measures,
		shown,
		region,
		words,
	};
}
