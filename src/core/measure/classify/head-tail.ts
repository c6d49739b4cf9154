import { meanOf } from "./finite-values.ts";

/**
 * Head/tail breaks for heavy tails: cut at the mean, go on with the head while it stays a minority (Jiang 2013; stops when
 * the head holds more than `threshold` of the part). Minimum, means, maximum; `sorted` ascending, not empty.
 */
export function headTailBreaks(sorted: Float64Array, threshold = 0.4): number[] {
	const breaks = [sorted[0]];
	const high = sorted[sorted.length - 1];
	let part = sorted;
	while (part.length > 1 && part[0] < high) {
		const mean = meanOf(part);
		const head = part.subarray(part.findIndex((value) => value > mean));
		breaks.push(mean);
		if (head.length / part.length > threshold) break;
		part = head;
	}
	return [...breaks, high];
}
