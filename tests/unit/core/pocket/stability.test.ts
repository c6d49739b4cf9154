import { describe, expect, it } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { findCaseControlPockets } from "#core/pocket/methods/case-control.ts";
import { pocketStability } from "#core/pocket/stability.ts";
import { poorWithPocket, townWithTwoKampung } from "../../../fixtures/towns.ts";

describe("the stability of the pockets", () => {
	it("counts only households that are flagged at 0.7 and at 1.4 times the radius, among those flagged at it", () => {
		const town = townWithTwoKampung(1);
		const input = { ...town, poor: poorWithPocket(town, 0.12, createRandom(2)), radiusMetres: 100, minimumPoor: 5, alpha: 0.05 };
		const flagged = (radiusMetres: number): boolean[] =>
			Array.from(findCaseControlPockets({ ...input, radiusMetres }).labels, (label) => label >= 0);
		const [narrow, here, wide] = [flagged(70), flagged(100), flagged(140)];
		const share = (isStable: (row: number) => boolean): number => {
			const members = Array.from(here.keys()).filter((row) => here[row]);
			return members.filter(isStable).length / members.length;
		};
		const both = share((row) => narrow[row] === true && wide[row] === true);
		const either = share((row) => narrow[row] === true || wide[row] === true);
		expect(either).toBeGreaterThan(both);
		const { labels } = findCaseControlPockets(input);
		expect(pocketStability({ ...input, labels })).toBe(both);
	});

	it("is 1 where every household stays, 0 where none does, and not a number without a pocket", () => {
		const rows = 60;
		const x = Float64Array.from({ length: rows }, (_, row) => (row < 10 ? row : 5_000 * row));
		const y = new Float64Array(rows);
		const poor = Uint8Array.from(x, (_, row) => Number(row < 10));
		const input = { x, y, poor, radiusMetres: 100, minimumPoor: 5, alpha: 0.05 };
		const { labels } = findCaseControlPockets(input);
		expect(pocketStability({ ...input, labels })).toBe(1);
		const elsewhere = Int32Array.from(x, (_, row) => (row === rows - 1 ? 0 : -1));
		expect(pocketStability({ ...input, labels: elsewhere })).toBe(0);
		expect(pocketStability({ ...input, labels: new Int32Array(rows).fill(-1) })).toBeNaN();
	});
});
