import { useMemo } from "react";
import type { Measure, MeasureTable } from "#core/measure/measure.ts";
import type { TallyUnit } from "#engine/protocol.ts";
import { selectMeasures, selectUnitFacts } from "#state/measures.ts";
import { tableOf, tableQuery } from "#state/tasks/measure-table.ts";
import { useApp } from "./app-context.tsx";
import { type Asked, useAsked } from "./use-asked.ts";
import { useLastOf } from "./use-last-of.ts";
import { useOpened } from "./use-opened.ts";

/**
 * Every available measure (or those that pass `wanted`) in every unit of the open pack, the region last. The last whole table
 * of the pack stands until its successor is counted.
 */
export function useMeasureTable(unit: TallyUnit | null, wanted?: (measure: Measure) => boolean): Asked<MeasureTable> {
	const all = useApp(selectMeasures);
	const facts = useApp(selectUnitFacts);
	const opened = useOpened();
	const ids = (wanted ? all.filter(wanted) : all).map(({ id }) => id).join();
	const measures = useMemo(() => {
		const kept = new Set(ids.split(","));
		return all.filter(({ id }) => kept.has(id));
	}, [all, ids]);
	const asked = useAsked("tally", unit === null || measures.length === 0 ? null : tableQuery(unit, measures));
	const fresh = useMemo<MeasureTable | null>(() => {
		if (asked.answer === null || facts === null) return null;
		return tableOf(measures, asked.answer, facts);
	}, [asked.answer, facts, measures]);
	return { ...asked, answer: useLastOf(fresh, opened) };
}
