import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { LEAST_SUGGESTED_METRES, suggestRadius } from "#core/pocket/suggest-radius.ts";

/** Median distance to the 10th nearest other household, by a look at every pair. */
function bruteMedian(x: Float64Array, y: Float64Array): number {
	const rows = [...x.keys()].filter((row) => Number.isFinite(x[row]) && Number.isFinite(y[row]));
	const tenth = rows
		.map((a) => {
			const others = rows.filter((b) => b !== a).map((b) => Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)));
			return others.sort((p, q) => p - q)[9] ?? Number.NaN;
		})
		.sort((p, q) => p - q);
	const middle = tenth.length >> 1;
	return tenth.length % 2 === 1 ? (tenth[middle] ?? 0) : ((tenth[middle - 1] ?? 0) + (tenth[middle] ?? 0)) / 2;
}

/** Eleven stacks of houses on a line: everybody's 10th neighbour is the stack next to theirs. */
const stacksApart = (metres: number) => {
	const x = Float64Array.from({ length: 80 }, (_, i) => metres * (i % 8));
	return suggestRadius(x, new Float64Array(80));
};

describe("the suggested radius", () => {
	it.each([
		[11, 300, 300],
		[12, 40, 2_000],
		[240, 900, 300],
		[241, 5_000, 5_000],
		[400, 60, 60],
	])("of %i households: the median is that of all pairs", (count, width, height) => {
		const random = createRandom(count);
		const x = Float64Array.from({ length: count }, () => width * random.next() ** 3);
		const y = Float64Array.from({ length: count }, () => height * random.next());
		expect(suggestRadius(x, y).medianTenthNeighbourMetres).toBeCloseTo(bruteMedian(x, y), 9);
	});

	it("leaves households without coordinates out", () => {
		const random = createRandom(3);
		const x = Float64Array.from({ length: 60 }, (_, i) => (i % 6 === 0 ? Number.NaN : 500 * random.next()));
		const y = Float64Array.from({ length: 60 }, (_, i) => (i % 7 === 1 ? Number.NaN : 500 * random.next()));
		expect(suggestRadius(x, y).medianTenthNeighbourMetres).toBeCloseTo(bruteMedian(x, y), 9);
	});

	it("is 100 m, without a median, for ten households or fewer", () => {
		const ten = Float64Array.from({ length: 10 }, (_, i) => i);
		expect(suggestRadius(ten, ten)).toEqual({ metres: 100, medianTenthNeighbourMetres: Number.NaN });
		const eleven = Float64Array.from({ length: 11 }, (_, i) => i);
		expect(suggestRadius(eleven, eleven).medianTenthNeighbourMetres).toBeGreaterThan(0);
	});

	it.each([
		[20, LEAST_SUGGESTED_METRES],
		[80, 125],
		[86, 125],
		[95, 150],
		[115, 175],
		[140, 200],
		[150, 250],
		[180, 250],
		[190, 300],
		[320, 500],
		[900, 500],
	])("1.5 × %i m is offered as %i m", (metres, offered) => {
		expect(stacksApart(metres)).toEqual({ metres: offered, medianTenthNeighbourMetres: metres });
	});

	it("of more than 20,000 households: near the median of all", () => {
		const random = createRandom(5);
		const side = 20_000;
		const x = Float64Array.from({ length: 21_000 }, () => side * random.next());
		const y = Float64Array.from({ length: 21_000 }, () => side * random.next());
		// 10th neighbour of a Poisson process: the median of a gamma(10) over πλ
		const expected = Math.sqrt(9.669 / (Math.PI * (21_000 / side ** 2)));
		expect(suggestRadius(x, y).medianTenthNeighbourMetres / expected).toBeCloseTo(1, 1);
	});
});
