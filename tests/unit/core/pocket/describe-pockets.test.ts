import { describe, expect, it } from "vitest";
import { type DescribeInput, describePockets } from "#core/pocket/describe-pockets.ts";

/** Two pockets on a line of houses 10 m apart, and one house in none; rows of the second pocket come first. */
const SECOND = 20;
const FIRST = 50;
const ROWS = SECOND + FIRST + 1;
const isPoor = (row: number): boolean => (row < SECOND ? row < 5 : row < SECOND + 9);

function input(change: Partial<DescribeInput> = {}): DescribeInput {
	const rows = Array.from({ length: ROWS }, (_, row) => row);
	return {
		labels: Int32Array.from(rows, (row) => (row < SECOND ? 0 : row < SECOND + FIRST ? 1 : -1)),
		clusterCount: 2,
		x: Float64Array.from(rows, (row) => 552_000 + 10 * row + (row < SECOND ? 0 : 5_000)),
		y: new Float64Array(ROWS).fill(12_000),
		zone: { zone: 50, south: false, epsg: 32650 },
		poor: Uint8Array.from(rows, (row) => Number(isPoor(row))),
		persons: Float64Array.from(rows, (row) => (row === 0 ? Number.NaN : 4)),
		areaOf: Int32Array.from(rows, (row) => (row === 0 ? -1 : row < 12 ? 1 : 0)),
		areaKode: ["64.74.01.1001", "64.74.01.1002"],
		programmeMasks: [
			Uint8Array.from(rows, (row) => Number(row === 1)),
			Uint8Array.from(rows, (row) => Number(row === 1 || row === 2)),
		],
		unreached: Uint8Array.from(rows, (row) => Number(row !== 1 && row !== 2)),
		regionRate: 0.1,
		withRate: true,
		...change,
	};
}

describe("a pocket described", () => {
	it("has its rate with the 95 % Wilson interval and its ratio to the region", () => {
		const [first, second] = describePockets(input()).pockets;
		expect(first).toMatchObject({ id: 1, poor: 9, households: 50, rate: 0.18 });
		expect(first?.ratio).toBeCloseTo(1.8, 12);
		// Wilson 1927 for 9 of 50 and 5 of 20 at 95 %
		expect(first?.low).toBeCloseTo(0.0977, 4);
		expect(first?.high).toBeCloseTo(0.308, 4);
		expect(second?.low).toBeCloseTo(0.1119, 4);
		expect(second?.high).toBeCloseTo(0.4687, 4);
	});

	it("is ranked by its poor families, and labels follow the rank", () => {
		const { pockets, labels, newLabel } = describePockets(input());
		expect(pockets.map(({ id, poor, households }) => [id, poor, households])).toEqual([
			[1, 9, 50],
			[2, 5, 20],
		]);
		expect([...newLabel]).toEqual([1, 0]);
		expect([labels[0], labels[SECOND], labels[ROWS - 1]]).toEqual([1, 0, -1]);
	});

	it("breaks a tie of poor families by the higher rate, then by more households, then by the label", () => {
		const equalPoor = Uint8Array.from({ length: ROWS }, (_, row) => Number(row < 5 || (row >= SECOND && row < SECOND + 5)));
		expect(describePockets(input({ poor: equalPoor })).pockets.map(({ households }) => households)).toEqual([20, 50]);
		const nobody = new Uint8Array(ROWS);
		expect(describePockets(input({ poor: nobody })).pockets.map(({ households }) => households)).toEqual([50, 20]);
		const halves = Int32Array.from({ length: ROWS }, (_, row) => (row < 10 ? 0 : row < 20 ? 1 : -1));
		expect([...describePockets(input({ poor: nobody, labels: halves })).newLabel]).toEqual([0, 1]);
	});

	it("counts persons, receivers and the unreached among its poor families, missing persons left out", () => {
		const second = describePockets(input()).pockets[1];
		expect(second).toMatchObject({ persons: 16, receivers: [1, 2], withoutAny: 3 });
		expect(describePockets(input({ unreached: null })).pockets[1]?.withoutAny).toBeNaN();
		expect(describePockets(input({ persons: null })).pockets[1]?.persons).toBeNaN();
	});

	it("shares its members over the areas, the largest first, those outside in none", () => {
		expect(describePockets(input()).pockets[1]?.kelurahan).toEqual([
			{ kode: "64.74.01.1002", share: 11 / 20 },
			{ kode: "64.74.01.1001", share: 8 / 20 },
		]);
	});

	it("has neither rate, interval nor ratio without a denominator, and no ratio to a region without poor", () => {
		const [first] = describePockets(input({ withRate: false })).pockets;
		expect([first?.rate, first?.low, first?.high, first?.ratio]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
		expect(describePockets(input({ regionRate: 0 })).pockets[0]?.ratio).toBeNaN();
	});
});
