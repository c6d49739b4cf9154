import { inLanguage } from "../current-language.ts";
import { formatCount, formatDecimal } from "../format.ts";

/** How a break is written: rates per hundred, counts whole, densities as they are. */
export type BreakScale = { readonly factor: number; readonly whole: boolean };

const MOST_DIGITS = 3;

/** Fewest decimals with which neighbouring breaks still read differently. */
export function breakDigits(breaks: readonly number[], { factor, whole }: BreakScale): number {
	if (whole && breaks.every((value) => Number.isInteger(value))) return 0;
	for (let digits = 0; digits < MOST_DIGITS; digits++) {
		const written = breaks.map((value) => inLanguage("en", () => formatDecimal(value * factor, digits)));
		if (written.every((text, i) => i === 0 || text !== written[i - 1])) return digits;
	}
	return MOST_DIGITS;
}

export function formatBreak(value: number, digits: number, { factor }: BreakScale): string {
	return digits === 0 ? formatCount(value * factor) : formatDecimal(value * factor, digits);
}

export type RangeWords = {
	readonly upTo: (high: string) => string;
	readonly above: (low: string) => string;
	readonly between: (low: string, high: string) => string;
};

/** "≤ 45", "45–52" … "> 65"; a single class is its own two ends. */
export function classRanges(breaks: readonly number[], scale: BreakScale, words: RangeWords): string[] {
	const digits = breakDigits(breaks.slice(1, -1), scale);
	const written = breaks.map((value) => formatBreak(value, digits, scale));
	const last = breaks.length - 2;
	return Array.from({ length: Math.max(0, breaks.length - 1) }, (_, i) => {
		const [low, high] = [written[i] ?? "", written[i + 1] ?? ""];
		if (last === 0) return low === high ? low : words.between(low, high);
		if (i === 0) return words.upTo(high);
		return i === last ? words.above(low) : words.between(low, high);
	});
}
