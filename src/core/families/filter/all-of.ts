import type { Clause } from "./clause.ts";

/** One clause for all of them, without brackets in brackets; of none: every family. */
export function allOf(clauses: readonly Clause[]): Clause {
	const items = clauses.flatMap((clause) => (clause.type === "and" ? clause.items : clause.type === "all" ? [] : [clause]));
	return items.length === 0 ? { type: "all" } : items.length === 1 ? items[0] : { type: "and", items };
}
