import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { PROMISES } from "../fixtures/promises.ts";

const root = resolve(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** `npm run mutate -- --promises` plants each fault and demands that its test fails; here neither may rot. */
describe.each(PROMISES)("$id ($promise)", ({ id, test: proof, fault }) => {
	test("is proved by a test that stands in the file and names it", () => {
		const literals = ["(", ", "].flatMap((before) => ['"', "'", "`"].map((quote) => `${before}${quote}${proof.title}${quote}`));
		expect(
			read(proof.file)
				.split("\n")
				.some((line) => literals.some((literal) => line.includes(literal))),
		).toBe(true);
		expect(proof.title).toMatch(new RegExp(`\\b${id.replace(".", "\\.")}\\b`));
	});

	test("has a fault whose place stands exactly once in the product", () => {
		expect(fault.file).toMatch(/^src\//);
		expect(fault.find).not.toBe("");
		expect(fault.replace).not.toBe(fault.find);
		expect(read(fault.file).split(fault.find)).toHaveLength(2);
	});
});

test("no promise is listed twice", () => {
	expect(new Set(PROMISES.map(({ id }) => id)).size).toBe(PROMISES.length);
});
