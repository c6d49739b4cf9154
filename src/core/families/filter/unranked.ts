import type { Comparison } from "./clause.ts";

/**
 * `desil` 0 means "not ranked" (pack format): a value without an order. `<`, `<=`, `>` and `>=` against it are unknown, as
 * against a missing value, so that `desil<=4` reads and counts deciles 1–4; `=`, `!=` and `in` address the 0 itself.
 */
const UNRANKED = new Map([["desil", 0]]);
const ORDER: ReadonlySet<Comparison> = new Set<Comparison>(["<", "<=", ">", ">="]);

/** The value of this column that the operator cannot place, or undefined. */
export function unrankedValue(column: string, operator: Comparison): number | undefined {
	return ORDER.has(operator) ? UNRANKED.get(column) : undefined;
}
