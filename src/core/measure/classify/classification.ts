export const CLASS_METHODS = ["natural", "quantile", "equal", "pretty", "standard_deviation", "manual"] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];

/**
 * k classes over finite values. `breaks` has k + 1 ascending entries: minimum, inner breaks, maximum. Intervals are
 * (a, b], the first closed at both ends (`methods.md` 4.9). `counts[i]` = values in class i; `missing` = NaN values.
 */
export type Classification = {
	readonly method: ClassMethod;
	readonly breaks: readonly number[];
	readonly counts: readonly number[];
	readonly missing: number;
};
