import { expect, test } from "vitest";
import type { PovertyPocket } from "#core/pocket/pocket.ts";
import { withLastingPockets } from "#state/view/pocket-reference.ts";
import { DEFAULT_VIEW, type View } from "#state/view/view.ts";

const FOUND = ["kantong-0c7001f", "kantong-0c80020", "kantong-0c90021"].map((kode, i) => ({ id: i + 1, kode }) as PovertyPocket);

test("an old link's third pocket is the third of the list, and keeps its name from then on", () => {
	const old: View = {
		...DEFAULT_VIEW,
		selectedPocket: "kantong-3",
		compared: ["kantong-1", "64.74.01", "kantong-2"],
		candidates: ["kantong-2"],
		printSubject: "kantong-1",
	};
	expect(withLastingPockets(old, FOUND)).toEqual({
		...old,
		selectedPocket: "kantong-0c90021",
		compared: ["kantong-0c7001f", "64.74.01", "kantong-0c80020"],
		candidates: ["kantong-0c80020"],
		printSubject: "kantong-0c7001f",
	});
});

test("a pocket named twice, by place and by code, stands once", () => {
	const { compared } = withLastingPockets({ ...DEFAULT_VIEW, compared: ["kantong-1", "kantong-0c7001f", "64.74.01"] }, FOUND);
	expect(compared).toEqual(["kantong-0c7001f", "64.74.01"]);
});

test.each([
	["nothing of pockets", {}],
	["codes only", { selectedPocket: "kantong-0c7001f", compared: ["kantong-0c7001f", "64.74.01"] }],
	["a place the list does not have", { selectedPocket: "kantong-9" }],
	["a code of digits alone", { selectedPocket: "kantong-0000001" }],
])("%s: the very same view", (_, change: Partial<View>) => {
	const view = { ...DEFAULT_VIEW, ...change };
	expect(withLastingPockets(view, FOUND)).toBe(view);
});
