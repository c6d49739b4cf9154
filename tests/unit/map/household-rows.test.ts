import { describe, expect, it } from "vitest";
import { mercatorX } from "#map/camera.ts";
import { householdsInBox, nearestHousehold } from "#map/household-rows.ts";

const positions = Float64Array.from([0.1, 0.1, 0.5, 0.5, Number.NaN, Number.NaN, 0.9, 0.9, 2, 2, 1, 1]);
const mask = Uint8Array.from([1, 0, 1, 1, 1, 0]);
const box = [0, 0, 1, 1] as const;

describe("households in a box", () => {
	it("splits those inside by the mask, the border included, without the ones that have no coordinate", () => {
		const { strong, others } = householdsInBox(positions, mask, box, { others: true });
		expect(Array.from(strong)).toEqual([0.1, 0.1, 0.9, 0.9]);
		expect(Array.from(others)).toEqual([0.5, 0.5, 1, 1]);
	});

	it("leaves the others out when only the selected are drawn", () => {
		expect(householdsInBox(positions, mask, box, { others: false }).others).toHaveLength(0);
	});

	it("is empty for no households and for a box beside them", () => {
		expect(householdsInBox(new Float64Array(0), new Uint8Array(0), box, { others: true })).toEqual({
			strong: new Float64Array(0),
			others: new Float64Array(0),
		});
		expect(householdsInBox(positions, mask, [5, 5, 6, 6], { others: true }).strong).toHaveLength(0);
	});
});

describe("nearest household", () => {
	const reach = mercatorX(0.05) - mercatorX(0);

	it("is the nearest drawn one within reach", () => {
		expect(nearestHousehold(positions, mask, { lng: 0.11, lat: 0.12 }, reach, { others: true })).toBe(0);
		expect(nearestHousehold(positions, mask, { lng: 0.5, lat: 0.51 }, reach, { others: true })).toBe(1);
	});

	it("does not see what is not drawn, out of reach, or without a coordinate", () => {
		expect(nearestHousehold(positions, mask, { lng: 0.5, lat: 0.51 }, reach, { others: false })).toBe(-1);
		expect(nearestHousehold(positions, mask, { lng: 0.3, lat: 0.3 }, reach, { others: true })).toBe(-1);
		expect(nearestHousehold(new Float64Array(0), new Uint8Array(0), { lng: 0, lat: 0 }, reach, { others: true })).toBe(-1);
	});

	it("takes the first of several on one spot", () => {
		const stacked = Float64Array.from([3, 3, 3, 3, 3, 3]);
		expect(nearestHousehold(stacked, Uint8Array.from([1, 1, 1]), { lng: 3, lat: 3 }, reach, { others: true })).toBe(0);
	});
});
