import { expect, test } from "vitest";
import { breakLines } from "#core/base/break-lines.ts";

test("lines break between words", () => {
	expect(breakLines("satu dua tiga", 8)).toEqual(["satu dua", "tiga"]);
	expect(breakLines("panjangsekali a", 4)).toEqual(["panjangsekali", "a"]);
	expect(breakLines("", 4)).toEqual([]);
});
