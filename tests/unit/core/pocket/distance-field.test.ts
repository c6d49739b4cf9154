import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { type DistanceField, distanceField, holdPlace } from "#core/pocket/distance-field.ts";

type Segment = readonly [number, number, number, number];

const ringOf = (...corners: readonly (readonly [number, number])[]): Segment[] =>
	corners.map(([x, y], i) => {
		const [nextX, nextY] = corners[(i + 1) % corners.length] ?? [x, y];
		return [x, y, nextX, nextY];
	});

function distanceTo([x1, y1, x2, y2]: Segment, x: number, y: number): number {
	const [dx, dy] = [x2 - x1, y2 - y1];
	const length = dx * dx + dy * dy;
	const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
	return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}

/** Even–odd by a ray to the east. */
const isInside = (border: readonly Segment[], x: number, y: number): boolean =>
	border.filter(([x1, y1, x2, y2]) => y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)).length % 2 === 1;

type Shape = { readonly border: readonly Segment[]; readonly bridges: readonly Segment[] };

/** The definition, node by node: the distance, 0 inside, cut off; near the level the 3 × 3 binomial mean of these. */
function expectDefinition(shape: Shape, width: number, height: number, step: number, level: number): DistanceField {
	const field = distanceField(
		{ border: Float64Array.from(shape.border.flat()), bridges: Float64Array.from(shape.bridges.flat()) },
		width,
		height,
		step,
		level,
	);
	const reach = level + 1.5 * step;
	const raw = (column: number, row: number): number => {
		const [x, y] = [field.west + column * step, field.south + row * step];
		if (isInside(shape.border, x, y)) return 0;
		return Math.min(reach, ...[...shape.border, ...shape.bridges].map((segment) => distanceTo(segment, x, y)));
	};
	for (let row = 1; row + 1 < field.rows; row++)
		for (let column = 1; column + 1 < field.columns; column++) {
			const here = raw(column, row);
			let expected = here;
			if (here > level - 1.5 * step && here < reach) {
				expected = 0;
				for (let up = -1; up <= 1; up++)
					for (let right = -1; right <= 1; right++)
						expected += ((2 - Math.abs(up)) * (2 - Math.abs(right)) * raw(column + right, row + up)) / 16;
			}
			expect(field.values[row * field.columns + column], `node ${column}, ${row}`).toBeCloseTo(expected, 3);
		}
	return field;
}

describe("the distance field", () => {
	it("leaves a margin wider than what the shape reaches, and is cut off along its rim", () => {
		const { values, columns, rows, west, south } = expectDefinition({ border: [], bridges: [[0, 0, 41, 23]] }, 41, 23, 4, 11);
		const far = 11 + 1.5 * 4;
		expect([west, south]).toEqual([-28, -28]);
		expect(columns).toBe(Math.ceil(41 / 4) + 15);
		expect(rows).toBe(Math.ceil(23 / 4) + 15);
		const rim = [...values.keys()].filter(
			(i) => i < columns || i >= values.length - columns || i % columns === 0 || i % columns === columns - 1,
		);
		for (const i of rim) expect(values[i]).toBe(Math.fround(far));
	});

	it("of a lone point is the distance to it", () => {
		expectDefinition({ border: [], bridges: [[3.5, 7.25, 3.5, 7.25]] }, 10, 10, 2, 9);
	});

	it("is 0 inside, however far from the border, and not in a hole", () => {
		const shell = ringOf([0, 0], [200, 0], [200, 120], [0, 120]);
		const hole = ringOf([90, 40], [90, 90], [150, 90], [150, 40]);
		const field = expectDefinition({ border: [...shell, ...hole], bridges: [] }, 200, 120, 5, 10);
		const at = (x: number, y: number) =>
			field.values[Math.round((y - field.south) / 5) * field.columns + Math.round((x - field.west) / 5)];
		expect(at(45, 60)).toBe(0);
		expect(at(120, 65)).toBeCloseTo(17.5, 5);
	});

	it("is 0 on the border itself, where lattice rows run along it", () => {
		const field = expectDefinition({ border: ringOf([0, 0], [40, 0], [40, 40], [0, 40]), bridges: [] }, 40, 40, 10, 30);
		const row = -field.south / 10;
		const from = row * field.columns - field.west / 10;
		expect([...field.values.subarray(from, from + 5)]).toEqual([0, 0, 0, 0, 0]);
	});

	it("is its definition for stars with bridges to places outside", () => {
		const random = createRandom(7);
		for (let round = 0; round < 12; round++) {
			const corners = 3 + random.integer(7);
			const star = ringOf(
				...Array.from({ length: corners }, (_, i): [number, number] => {
					const [turn, far] = [(2 * Math.PI * (i + 0.8 * random.next())) / corners, 15 + 35 * random.next()];
					return [50 + far * Math.cos(turn), 50 + far * Math.sin(turn)];
				}),
			);
			const bridge: Segment = [star[0]?.[0] ?? 0, star[0]?.[1] ?? 0, 100 * random.next(), 100 * random.next()];
			expectDefinition({ border: star, bridges: [bridge] }, 100, 100, 3 + 4 * random.next(), 6 + 12 * random.next());
		}
	});
});

describe("a held place", () => {
	const field: DistanceField = { values: new Float32Array(30).fill(9), columns: 6, rows: 5, west: -10, south: 20, step: 5 };

	it("lowers the four nodes around it, and no node that is lower already", () => {
		field.values[8] = 1;
		holdPlace(field, 3, 27, 4);
		expect([...field.values.keys()].filter((i) => field.values[i] !== 9)).toEqual([8, 9, 14, 15]);
		expect([8, 9, 14, 15].map((i) => field.values[i])).toEqual([1, 4, 4, 4]);
	});
});
