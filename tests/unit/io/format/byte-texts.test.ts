import { expect, test } from "vitest";
import { createByteTexts } from "#io/format/byte-texts.ts";

test("bytes give their texts, whatever was read before them", () => {
	const texts = createByteTexts();
	const wanted = [
		...Array.from({ length: 60_000 }, (_, i) => `K${i}`),
		"é",
		"日本",
		"x".repeat(24),
		"x".repeat(25),
		"",
		"a\u0000b",
		"\ufeff1",
	];
	for (const text of [...wanted, ...wanted]) {
		const bytes = new TextEncoder().encode(`<${text}>`);
		if (texts.of(bytes, 1, bytes.length - 1) !== text) expect(texts.of(bytes, 1, bytes.length - 1)).toBe(text);
	}
	expect(texts.of(Uint8Array.of(0xff), 0, 1)).toBe("\ufffd");
});
