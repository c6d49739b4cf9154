import { describe, expect, test } from "vitest";
import { createRandom } from "#core/base/random.ts";
import { spellingDistance } from "#core/place/official/spelling-distance.ts";

/** Optimal string alignment from its recurrence, without any shortcut. */
function slowDistance(a: string, b: string): number {
	if (a === "" || b === "") return a.length + b.length;
	const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
	const costs = [slowDistance(x, b) + 1, slowDistance(a, y) + 1, slowDistance(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1)];
	if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
		costs.push(slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
	return Math.min(...costs);
}

describe("letters between two spellings", () => {
	test.each([
		["berbas", "berbas", 0],
		["berebas", "berbas", 1],
		["satimpo", "satinpo", 1],
		["guntugn", "guntung", 1],
		["kanaan", "knaana", 2],
		["", "abc", 3],
	])("%s and %s: %i", (a, b, distance) => expect(spellingDistance(a, b, 5)).toBe(distance));

	test("agrees with the plain recurrence, and says only that it is more where it is more than asked", () => {
		const random = createRandom(11);
		const text = () => Array.from({ length: Math.floor(random.next() * 7) }, () => "abc"[Math.floor(random.next() * 3)]).join("");
		for (let i = 0; i < 400; i++) {
			const [a, b] = [text(), text()];
			const distance = slowDistance(a, b);
			for (const most of [0, 1, 2, 7]) expect(spellingDistance(a, b, most), `${a} ${b}`).toBe(Math.min(distance, most + 1));
		}
	});
});
