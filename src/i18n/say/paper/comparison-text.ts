import { baselineMeasures } from "#core/choice/baseline.ts";
import { matchedComparisons } from "#core/choice/matched-comparison.ts";
import { cellAt, valuesOf } from "#core/measure/measure-table.ts";
import { pilotOf } from "#state/pilots.ts";
import { formatCount, formatList } from "../../format.ts";
import { insideSentence } from "../../letter-case.ts";
import { formatMeasure } from "../../measure-words.ts";
import type { PaperContext } from "./context.ts";
import { count, measureName } from "./voice.ts";

/** The kelurahan most like this one before a pilot starts, and the one people agreed on. */
export function comparisonText({ data, subject, pilots, voice }: PaperContext): string {
	const { t } = voice;
	const { kelurahan, resolved, opened } = data;
	const unit = kelurahan.units.findIndex(({ kode }) => kode === subject.kode);
	const chosen = pilots.filter(({ dipilih, tahun }) => dipilih || tahun !== null).map(({ kode }) => kode);
	const found = matchedComparisons({
		baseline: baselineMeasures(kelurahan).map(({ id }) => valuesOf(kelurahan, id)),
		unit,
		excluded: kelurahan.units.flatMap(({ kode }, i) => (chosen.includes(kode) ? [i] : [])),
	});
	const nameOf = (i: number) => kelurahan.units[i]?.nama ?? "";
	const [first, ...rest] = found.matches;
	const agreed = pilotOf(pilots, subject.kode).pembanding.map(
		(kode) => kelurahan.units.find((known) => known.kode === kode)?.nama ?? kode,
	);
	const figures = ["desil1_2", "belum", "miskin"].flatMap((id) => {
		const measure = kelurahan.measures.find((known) => known.id === id);
		const cell = first && cellAt(kelurahan, id, first.unit);
		if (!measure || !cell) return [];
		const name = measureName(measure, resolved.filter, voice, opened);
		return [
			t("comparison.figure", {
				measure: insideSentence(name),
				value: formatMeasure(cell.value, measure),
			}),
		];
	});
	const sentences: string[] = first
		? [
				t("comparison.text", {
					name: nameOf(first.unit),
					n: count(cellAt(kelurahan, "keluarga", first.unit)?.value ?? Number.NaN),
					figures: formatList(figures, "open"),
					measures: formatCount(found.measures.length),
				}),
				...(rest.length > 0
					? [
							t("comparison.also", {
								names: formatList(
									rest.map((match) => nameOf(match.unit)),
									"and",
								),
							}),
						]
					: []),
				...(found.isFar ? [t("comparison.far")] : []),
			]
		: [t("comparison.none")];
	if (agreed.length > 0) sentences.push(t("comparison.agreed", { names: formatList(agreed, "and") }));
	return sentences.join(" ");
}
