import { describe, expect, it } from "vitest";
import { soundOutline } from "#core/pocket/sound-outline.ts";

describe("the last check of an outline", () => {
	it("leaves a valid one as it is", () => {
		const square = {
			type: "Polygon" as const,
			coordinates: [
				[
					[117, 0],
					[117.001, 0],
					[117.001, 0.001],
					[117, 0.001],
					[117, 0],
				] as [number, number][],
			],
		};
		expect(soundOutline(square, 12_345)).toEqual({ outline: square, squareMetres: 12_345 });
	});

	it("replaces one that crosses itself by its convex hull, with the hull's area", () => {
		const bowTie = {
			type: "Polygon" as const,
			coordinates: [
				[
					[117, 0],
					[117.001, 0.001],
					[117.001, 0],
					[117, 0.001],
					[117, 0],
				] as [number, number][],
			],
		};
		const { outline, squareMetres } = soundOutline(bowTie, 1);
		expect(outline.type).toBe("Polygon");
		expect(outline.coordinates[0]).toHaveLength(5);
		expect(squareMetres).toBeGreaterThan(12_000);
		expect(squareMetres).toBeLessThan(12_700);
	});
});
