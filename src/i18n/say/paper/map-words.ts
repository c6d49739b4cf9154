import { measureBase, measureWords } from "../../measure-words.ts";
import type { PaperContext } from "./context.ts";
import { mapValue } from "./map-measure.ts";
import { measureName } from "./voice.ts";

/** "Belum terjangkau, persen dari keluarga terpilih; Kota Bontang 55,6." */
export function legendWords({ data, shown, voice }: PaperContext): string {
	const { t, pack } = voice;
	const { measure, cells } = shown;
	const words = measureWords(measure, data.opened.manifest.programmes, measureBase(data.resolved.filter));
	const value = mapValue(shown, cells.at(-1)?.value ?? Number.NaN);
	const name = measureName(measure, data.resolved.filter, voice, data.opened);
	if (measure.form === "count") return t("map.legendCount", { measure: name, region: pack.nama, value });
	const unit = measure.denominatorKind === "square_kilometres" ? words.unit : t("map.percentOf", { whole: words.denominator });
	return t("map.legend", { measure: name, unit, region: pack.nama, value });
}

/** What a paper's map is called where it cannot be seen. */
export function mapLabel({ data, shown, voice, subject }: PaperContext): string {
	const measure = measureName(shown.measure, data.resolved.filter, voice, data.opened);
	return voice.t("map.label", { name: subject.nama, measure });
}
