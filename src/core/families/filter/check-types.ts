import { type AppError, appError } from "../../base/errors.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import type { ColumnKind, ColumnTypes } from "../columns.ts";
import type { Clause } from "./clause.ts";

/**
 * The clause itself when every column exists and is used as its kind: yes/no columns stand alone, numbers are compared with
 * numbers, texts with texts. Else FILTER_COLUMN, or FILTER_TYPE with the column's kind as `expected`.
 */
export function checkTypes(clause: Clause, types: ColumnTypes): Result<Clause> {
	const fault = firstFault(clause, types);
	return fault === null ? ok(clause) : fail(fault);
}

function firstFault(clause: Clause, types: ColumnTypes): AppError | null {
	if (clause.type === "all") return null;
	if (clause.type === "not") return firstFault(clause.item, types);
	if ("items" in clause) {
		for (const item of clause.items) {
			const fault = firstFault(item, types);
			if (fault !== null) return fault;
		}
		return null;
	}
	const { column } = clause;
	const place = { position: clause.position ?? 0, column };
	const kind = types.get(column);
	if (kind === undefined) return appError("FILTER_COLUMN", place);
	return usedAs(clause).every((used) => used === kind) ? null : appError("FILTER_TYPE", { ...place, expected: kind });
}

function usedAs(clause: Extract<Clause, { column: string }>): ColumnKind[] {
	if (clause.type === "is") return ["boolean"];
	const values = clause.type === "compare" ? [clause.value] : clause.values;
	return values.map((value) => (typeof value === "number" ? "number" : "text"));
}

/** Names of the columns a clause reads, each once, in order of appearance. */
export function columnsOf(clause: Clause, found: Set<string> = new Set()): Set<string> {
	if (clause.type === "not") columnsOf(clause.item, found);
	else if ("items" in clause) for (const item of clause.items) columnsOf(item, found);
	else if (clause.type !== "all") found.add(clause.column);
	return found;
}
