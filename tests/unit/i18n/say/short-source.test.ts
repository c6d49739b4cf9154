import { expect, test } from "vitest";
import { shortPrint } from "#i18n/say/short-source.ts";

test("a fingerprint is shortened to its two ends", () => {
	expect(shortPrint(`7f3a${"0".repeat(56)}91c2`)).toBe("7f3a…91c2");
	expect(shortPrint("")).toBe("");
});
