import { ckmeans } from "simple-statistics";
import { distinctCount } from "./finite-values.ts";

/**
 * Natural breaks: the partition with the smallest sum of squares within classes (Fisher 1958), exact, by ckmeans
 * (Wang & Song 2011). Fewer classes than asked when there are fewer distinct values. A break is the largest value of
 * its class, so classes are (a, b]. `sorted` ascending, not empty.
 */
export function naturalBreaks(sorted: Float64Array, classCount: number): number[] {
	const clusters = ckmeans(Array.from(sorted), Math.min(classCount, distinctCount(sorted)));
	return [sorted[0], ...clusters.map((cluster) => cluster[cluster.length - 1])];
}
