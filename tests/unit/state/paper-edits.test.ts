import { describe, expect, test } from "vitest";
import { findingState, titleState, withFinding, withTitle, wordsOf } from "#state/paper-edits.ts";

describe("a person's words", () => {
	const finding = (figure: string, text: string) => ({ figure, text });
	const COMPUTED = { title: "T", findings: [finding("332 KK", "a"), finding("1 kantong", "b")] };

	test("stand in place of the computed ones, the others as they were", () => {
		const edits = withFinding(withTitle({}, COMPUTED, "Rapat"), COMPUTED, 1, { text: "baru" });
		expect(wordsOf(edits, COMPUTED)).toEqual({
			title: "Rapat",
			findings: [finding("332 KK", "a"), finding("1 kantong", "baru")],
		});
		expect([titleState(edits, COMPUTED), findingState(edits, COMPUTED, 0), findingState(edits, COMPUTED, 1)]).toEqual([
			"own",
			"computed",
			"own",
		]);
		expect(wordsOf(withFinding(edits, COMPUTED, 1, { figure: "satu" }), COMPUTED).findings[1]).toEqual(finding("satu", "baru"));
	});

	test("never stand over other figures than those they were written for, and come back with them", () => {
		const edits = withFinding({}, COMPUTED, 0, { text: "tiga ratus tiga puluh dua" });
		const other = { ...COMPUTED, findings: [finding("190 KK", "a"), finding("1 kantong", "b")] };
		expect(findingState(edits, other, 0)).toBe("outdated");
		expect(wordsOf(edits, other)).toEqual(other);
		expect(wordsOf(edits, COMPUTED).findings[0]?.text).toBe("tiga ratus tiga puluh dua");
		// writing again begins with the new figures
		expect(wordsOf(withFinding(edits, other, 0, { text: "x" }), other).findings[0]).toEqual(finding("190 KK", "x"));
		expect(withFinding(edits, other, 7, { text: "x" })).toBe(edits);
	});
});
