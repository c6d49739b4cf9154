import { type Interval, wilsonInterval } from "./wilson.ts";

export type Counted = { readonly numerator: number; readonly denominator: number };

export type RateDifference = {
	/** Rate of the first less rate of the second, as a ratio −1 … 1; NaN where a rate is unknown. */
	readonly difference: number;
	/** 95 % interval of the difference. */
	readonly low: number;
	readonly high: number;
};

/**
 * Difference of two independent proportions with its hybrid score interval, built from the two Wilson intervals.
 * Source: Newcombe 1998, Statistics in Medicine 17:873–890, method 10 (no continuity correction). All NaN where a
 * denominator is 0 or a count is none (NaN, negative, more than its denominator).
 */
export function rateDifference(a: Counted, b: Counted): RateDifference {
	const [lowA, highA] = wilsonInterval(a.numerator, a.denominator);
	const [lowB, highB] = wilsonInterval(b.numerator, b.denominator);
	const [rateA, rateB] = [a.numerator / a.denominator, b.numerator / b.denominator];
	if (Number.isNaN(lowA) || Number.isNaN(lowB)) return { difference: Number.NaN, low: Number.NaN, high: Number.NaN };
	const difference = rateA - rateB;
	return {
		difference,
		low: difference - Math.hypot(rateA - lowA, highB - rateB),
		high: difference + Math.hypot(highA - rateA, rateB - lowB),
	};
}

/**
 * Difference of a part from the whole that holds it. The two share families, so the interval is that of the part against the
 * rest: part − whole = (1 − n_part/n_whole)(part − rest). A part that is the whole differs by 0, without an interval.
 */
export function differenceFromWhole(part: Counted, whole: Counted): RateDifference {
	const rest = { numerator: whole.numerator - part.numerator, denominator: whole.denominator - part.denominator };
	if (rest.denominator === 0 && part.denominator > 0) return { difference: 0, low: 0, high: 0 };
	const against = rateDifference(part, rest);
	const scale = rest.denominator / whole.denominator;
	return { difference: against.difference * scale, low: against.low * scale, high: against.high * scale };
}

export function contains([low, high]: Interval, value: number): boolean {
	return low <= value && value <= high;
}
