import type { TFunction } from "i18next";
import type { Cell } from "#core/measure/cell.ts";
import type { Measure } from "#core/measure/measure.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { isBasicBundle, type PackFacts } from "#state/pack-facts.ts";
import { formatCount, formatList, formatPercent } from "../../format.ts";
import { sentenceCase } from "../../letter-case.ts";
import { formatMeasure, measureBase, measureWords } from "../../measure-words.ts";
import { numberInWords } from "../../number-words.ts";

/** What the words of a paper need besides its numbers. */
export type Voice = {
	readonly t: TFunction<"cetak">;
	readonly tHeadline: TFunction<"headline">;
	readonly pack: PackFacts;
};

/** "keluarga terdaftar": the families the paper is about. */
export function baseNoun(filter: string, { t }: Voice): string {
	return t(`base.${measureBase(filter)}`);
}

export function count(value: number): string {
	return formatCount(value);
}

/** "332 KK" */
export function families(value: number, voice: Voice): string {
	return `${count(value)} ${voice.t("unit.keluarga")}`;
}

/** A measure's name on paper; the base itself is called by its noun. */
export function measureName(measure: Measure, filter: string, voice: Voice, opened: OpenedPack): string {
	const noun = baseNoun(filter, voice);
	if (measure.id === "keluarga") return sentenceCase(noun);
	if (measure.id === "jiwa") return voice.t("facts.persons", { subject: noun });
	return measureWords(measure, opened.manifest.programmes, measureBase(filter)).name;
}

/** "332 KK", "1.106 jiwa", "63,0%" */
export function valueWithUnit(cell: Cell, measure: Measure, voice: Voice): string {
	const value = formatMeasure(cell.value, measure);
	if (!Number.isFinite(cell.value)) return value;
	if (measure.denominatorKind === "square_kilometres") return `${value} ${voice.t("unit.density")}`;
	return measure.form === "count" ? `${value} ${voice.t(`unit.${measure.unit}`)}` : value;
}

/** "tiga bantuan pokok" for the pack's own bundle, the names otherwise. */
export function programmesInWords(chosen: readonly string[], { pack, t }: Voice): string {
	if (isBasicBundle(chosen, pack) && chosen.length > 1) return t("finding.basicProgrammes", { n: numberInWords(chosen.length) });
	return formatList(chosen.map(pack.programmeName), "nor");
}

export function percent(ratio: number): string {
	return formatPercent(ratio);
}
