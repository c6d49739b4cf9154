import type { Measure } from "#core/measure/measure.ts";
import { type MeasureWords, measureBase, measureWords } from "#i18n/measure-words.ts";
import { selectFilterSentence, selectManifest } from "#state/selectors.ts";
import { useApp } from "../page/app-context.tsx";

/** Words of a measure of the open pack; `label` says the unit too where two measures have the same name. */
export function useMeasureNames(): (measure: Measure) => MeasureWords & { readonly label: string } {
	const manifest = useApp(selectManifest);
	const base = measureBase(useApp(selectFilterSentence));
	return (measure) => {
		const words = measureWords(measure, manifest?.programmes ?? [], base);
		return { ...words, label: measure.form === "rate" ? `${words.name} (${words.unit})` : words.name };
	};
}
