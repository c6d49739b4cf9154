import { formatCount } from "./format.ts";
import { topicTexts } from "./topics.ts";

/** Whole numbers up to ten as words ("tiga"), larger ones as figures ("15"). */
export function numberInWords(value: number): string {
	const words: Readonly<Record<number, string>> = topicTexts("speech").number;
	return words[value] ?? formatCount(value);
}
