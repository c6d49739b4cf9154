import { describe, expect, it } from "vitest";
import { paintHexagons } from "#map/hexagon-paint.ts";

describe("hexagons", () => {
	const corners = Float64Array.from({ length: 36 }, (_, i) => i);
	const answer = {
		query: { where: "", sideMetres: 300 },
		length: 3,
		corners,
		households: Float64Array.of(5, 5, 5),
		selected: Float64Array.of(1, 0, 9),
	};

	it("are drawn only where somebody is selected, each in the colour of its class", () => {
		const { cells, colours, breaks } = paintHexagons(answer, "light");
		expect(cells.length).toBe(2);
		expect(Array.from(cells.corners.subarray(12, 14))).toEqual([24, 25]);
		expect(cells.fill).toEqual([colours[0], colours.at(-1)]);
		expect(colours).toHaveLength(breaks.length - 1);
	});

	it("are none where nobody is", () => {
		expect(paintHexagons({ ...answer, selected: new Float64Array(3) }, "dark").cells.length).toBe(0);
	});
});
