import type { Clause, Literal } from "./clause.ts";

export type KnownClauses = { readonly clause: Clause; readonly dropped: readonly Clause[] };

/**
 * A sentence without what asks for values that are not there (`=`, `in`), and what was dropped: of several values the known stay, of
 * several clauses the others. A clause under `not` stays: nobody has an unknown value.
 */
export function withKnownValues(clause: Clause, isKnown: (column: string, value: Literal) => boolean): KnownClauses {
	const dropped: Clause[] = [];
	const kept = (one: Clause): Clause | null => {
		if (one.type === "and" || one.type === "or") {
			const items = one.items.map(kept).filter((item) => item !== null);
			if (items.length === 0) return null;
			return items.length === 1 ? items[0] : { ...one, items };
		}
		if (one.type === "compare" && one.operator === "=" && !isKnown(one.column, one.value)) {
			dropped.push(one);
			return null;
		}
		if (one.type !== "in") return one;
		const values = one.values.filter((value) => isKnown(one.column, value));
		if (values.length === one.values.length) return one;
		dropped.push({ ...one, values: one.values.filter((value) => !isKnown(one.column, value)) });
		return values.length === 0 ? null : { ...one, values };
	};
	return { clause: kept(clause) ?? { type: "all" }, dropped };
}
