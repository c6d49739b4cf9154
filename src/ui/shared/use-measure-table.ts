import { useMemo } from "react";
import type { Measure, MeasureTable } from "#core/measures/measure.ts";
import { measureTable, sentencesOf } from "#core/measures/measure-table.ts";
import type { TallyUnit } from "#engine/protocol.ts";
import { selectMeasures, selectUnitFacts } from "#state/measures.ts";
import { useApp } from "./app-context.tsx";
import { type Asked, useAsked } from "./use-asked.ts";

/** Every available measure (or those whose id passes `wanted`) in every unit of the open pack, the region last. */
export function useMeasureTable(unit: TallyUnit | null, wanted?: (measure: Measure) => boolean): Asked<MeasureTable> {
	const all = useApp(selectMeasures);
	const facts = useApp(selectUnitFacts);
	const measures = wanted ? all.filter(wanted) : all;
	const sentences = sentencesOf(measures);
	const asked = useAsked("tally", unit === null || measures.length === 0 ? null : { unit, sentences });
	const ids = measures.map(({ id }) => id).join();
	// biome-ignore lint/correctness/useExhaustiveDependencies: `measures` is made anew by every drawing; its ids say whether it changed
	const answer = useMemo<MeasureTable | null>(() => {
		if (asked.answer === null || facts === null) return null;
		const tallied = { ...asked.answer, sentences: asked.answer.query.sentences };
		const counted = measures.every((measure) => sentencesOf([measure]).every((own) => tallied.sentences.includes(own)));
		return counted ? measureTable(measures, tallied, facts) : null;
	}, [asked.answer, facts, ids]);
	return { ...asked, answer };
}
