import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { allotHouses, alongHilbertCurve } from "../../../scripts/sample/allot-houses.ts";
import { pick, sampleWeighted } from "../../../scripts/sample/draw.ts";
import { readFacts } from "../../../scripts/sample/facts.ts";
import { apportion, familyCounts } from "../../../scripts/sample/family-counts.ts";
import { type Point, signedArea } from "../../../scripts/sample/plane.ts";
import { nearestSite, powerDiagram } from "../../../scripts/sample/power-diagram.ts";
import { schematicAreas } from "../../../scripts/sample/schematic-areas.ts";
import { createNoise, hashedUnit } from "../../../scripts/sample/value-noise.ts";
import { createWarp } from "../../../scripts/sample/warp.ts";

const SQUARE: Point[] = [
	[0, 0],
	[6_000, 0],
	[6_000, 6_000],
	[0, 6_000],
];
const LABELS: Point[] = [
	[1_500, 1_500],
	[4_500, 1_400],
	[1_400, 4_500],
	[4_600, 4_400],
];

describe("power diagram", () => {
	it("cuts a square between equal sites in the middle", () => {
		const arcs = powerDiagram(SQUARE, [[1_500, 3_000] as Point, [4_500, 3_000] as Point], [0, 0]);
		const border = arcs.filter(({ right }) => right >= 0);
		expect(border).toHaveLength(1);
		expect(border[0]?.start[0]).toBeCloseTo(3_000, 9);
		expect(border[0]?.end[0]).toBeCloseTo(3_000, 9);
	});

	it("moves the border away from the heavier site", () => {
		const [border] = powerDiagram(SQUARE, [[1_500, 3_000] as Point, [4_500, 3_000] as Point], [600_000, 0]).filter(
			({ right }) => right >= 0,
		);
		expect(border?.start[0]).toBeCloseTo(3_100, 9);
	});

	it("gives a crowded-out site no border and every outline piece to the nearest site", () => {
		const sites: Point[] = [
			[1_500, 3_000],
			[4_500, 3_000],
			[3_000, 3_000],
		];
		const weights = [0, 0, -5e6];
		const arcs = powerDiagram(SQUARE, sites, weights);
		expect(arcs.filter(({ left, right }) => left === 2 || right === 2)).toEqual([]);
		for (const { left, start, end } of arcs.filter(({ right }) => right < 0))
			expect(left).toBe(nearestSite(sites, weights, [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]));
	});
});

describe("schematic areas", () => {
	const wanted = [6e6, 9e6, 12e6, 9e6];
	const areas = schematicAreas({
		mainland: SQUARE,
		islands: [],
		sites: LABELS.map((point, area) => ({ point, area })),
		areaSquareMetres: wanted,
		startWeights: [0, 0, 0, 0],
		seed: 3,
	});

	it("reach the wanted sizes and fill the outline", () => {
		for (const [i, size] of wanted.entries()) expect((areas[i]?.squareMetres as number) / size).toBeCloseTo(1, 3);
		const total = areas.flatMap(({ rings }) => rings).reduce((sum, ring) => sum + signedArea(ring), 0);
		expect(total).toBeCloseTo(36e6, 3);
	});

	it("share every border point with the neighbour", () => {
		const seen = new Map<Point, number>();
		for (const { rings } of areas)
			for (const ring of rings) for (const point of ring) seen.set(point, (seen.get(point) ?? 0) + 1);
		const inner = [...seen].filter(([[x, y]]) => x > 1 && x < 5_999 && y > 1 && y < 5_999);
		expect(inner.length).toBeGreaterThan(100);
		expect(inner.filter(([, times]) => times < 2)).toEqual([]);
	});
});

describe("noise, warp and draws", () => {
	it("noise is smooth, within −1 … 1 and the same every time", () => {
		const noise = createNoise({ seed: 9, wavelength: 100 });
		for (let i = 0; i < 500; i++) {
			const x = 37.7 * i - 4_000;
			expect(Math.abs(noise(x, -x))).toBeLessThanOrEqual(1);
			expect(Math.abs(noise(x, 5) - noise(x + 0.01, 5))).toBeLessThan(0.001);
		}
		expect(hashedUnit(-3, 12, 1)).toBe(hashedUnit(-3, 12, 1));
		expect(hashedUnit(-3, 12, 1)).not.toBe(hashedUnit(-3, 12, 2));
	});

	it("unbending undoes bending within a millimetre", () => {
		const warp = createWarp(5);
		for (let i = 0; i < 200; i++) {
			const point: Point = [550_000 + 91 * i, 10_000 - 57 * i];
			const [x, y] = warp.unbend(warp.bend(point));
			expect(Math.hypot(x - point[0], y - point[1])).toBeLessThan(1e-3);
		}
	});

	it("weights of zero are never picked while others are there", () => {
		const random = createRandom(4);
		for (let i = 0; i < 200; i++) expect(pick(random, { 1: 0, 2: 5, 3: 0 })).toBe(2);
		expect(sampleWeighted(random, ["a", "b", "c"], 1, (item) => (item === "b" ? 1 : 0))).toEqual(["b"]);
		expect(sampleWeighted(random, ["a"], 0, () => 1)).toEqual([]);
		expect(() => sampleWeighted(random, ["a"], 2, () => 1)).toThrow(RangeError);
	});
});

describe("family counts", () => {
	it.each([
		[[1, 1, 1], 10, [4, 3, 3]],
		[[0, 0], 3, [2, 1]],
		[[5, 0], 7, [7, 0]],
		[[2, 3], 0, [0, 0]],
	])("%j shares %i as %j", (weights, total, shares) => {
		expect(apportion(weights, total)).toEqual(shares);
	});

	it.each([5_316, 6_000, 56_120, 1_000_000])(
		"%i families are shared out whole, never fewer than the listed of a kelurahan",
		(total) => {
			const facts = readFacts();
			const counts = familyCounts(facts, total);
			expect(counts.reduce((a, b) => a + b, 0)).toBe(total);
			expect(facts.kelurahan.filter((k, i) => (counts[i] as number) < k.listed)).toEqual([]);
		},
	);

	it("no kelurahan's listed share stands far above the city's", () => {
		const facts = readFacts();
		const counts = familyCounts(facts, 56_120);
		const shares = facts.kelurahan.map((k, i) => k.listed / (counts[i] as number) / (5_315 / 56_120));
		expect(Math.max(...shares)).toBeLessThan(1.15);
	});

	it("refuses fewer families than are listed", () => {
		expect(() => familyCounts(readFacts(), 5_315)).toThrow(/more than the 5315/);
	});
});

describe("allotting houses", () => {
	const houses = (() => {
		const x = Float64Array.from({ length: 400 }, (_, i) => 500_000 + 15 * (i % 20));
		const y = Float64Array.from({ length: 400 }, (_, i) => 10_000 + 15 * Math.floor(i / 20));
		return { x, y, lng: x, lat: y };
	})();
	const listed = Array.from({ length: 60 }, (_, i) => ({ desil: (i % 5) + 1 }));
	const circle = Array.from({ length: 40 }, (_, i) => i);

	it("walks every house once", () => {
		expect([...alongHilbertCurve(houses)].sort((a, b) => a - b)).toEqual(Array.from({ length: 400 }, (_, i) => i));
	});

	it("places every listed family once, the wanted share of poor ones in the circle", () => {
		const familyOf = allotHouses({
			order: alongHilbertCurve(houses),
			listed,
			circles: [{ houses: circle, rate: 0.5 }],
			random: createRandom(8),
		});
		const placed = [...familyOf].filter((family) => family >= 0);
		expect(placed.sort((a, b) => a - b)).toEqual(listed.map((_, i) => i));
		const inCircle = circle.map((house) => familyOf[house] as number).filter((family) => family >= 0);
		expect(inCircle).toHaveLength(20);
		expect(inCircle.every((family) => (listed[family]?.desil as number) <= 4)).toBe(true);
	});

	it("places them all even where the ordinary houses are too few", () => {
		const few = {
			order: Uint32Array.from({ length: 62 }, (_, i) => i),
			listed,
			circles: [{ houses: circle, rate: 0.3 }],
			random: createRandom(1),
		};
		expect([...allotHouses(few)].filter((family) => family >= 0)).toHaveLength(60);
	});
});
