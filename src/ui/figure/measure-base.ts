import { subjectOf } from "#core/families/subject.ts";
import type { MeasureBase } from "./measure-words.ts";

/** Who a filter leaves, as the names of measures say it. */
export function measureBase(filter: string): MeasureBase {
	const { kind } = subjectOf(filter);
	return kind === "listed" || kind === "all" ? kind : "selected";
}
