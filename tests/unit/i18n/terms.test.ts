import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const FOLDER = resolve(import.meta.dirname, "../../../src/i18n/id");
/** Said as often as this in different places, a word belongs in `terms`. */
const TOO_OFTEN = 3;

/** The texts that are written out in a topic, not taken from `terms`. */
function written(source: string): string[] {
	const code = source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*|^import[^\n]*/gm, "");
	const strings = [...code.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)];
	return strings.flatMap(([, text = "", isKey]) => (isKey === undefined ? [text] : []));
}

/** Signs around facts, such as "{{low}}–{{high}}", are no words. */
function hasWords(text: string): boolean {
	return /\p{L}{2}/u.test(text.replace(/\{\{[^}]*\}\}/g, ""));
}

function recurring(topics: readonly { readonly topic: string; readonly source: string }[]): string[] {
	const found = new Map<string, string[]>();
	for (const { topic, source } of topics)
		for (const text of written(source).filter(hasWords)) found.set(text, [...(found.get(text) ?? []), topic]);
	return [...found]
		.filter(([, places]) => places.length >= TOO_OFTEN)
		.map(([text, places]) => `“${text}” in ${places.join(", ")}`);
}

const topics = readdirSync(FOLDER)
	.filter((file) => file !== "terms.ts")
	.map((file) => ({ topic: file.replace(".ts", ""), source: readFileSync(join(FOLDER, file), "utf8") }));

test("a word that recurs stands once, in terms", () => {
	expect(topics.length).toBeGreaterThan(20);
	expect(recurring(topics)).toEqual([]);
});

test("a word written out three times is told with its places; one taken from terms is not", () => {
	const planted = [
		{
			topic: "a",
			source: 'import { texts as terms } from "./terms.ts";\nexport const texts = { x: "Wilayah", y: ["Wilayah", ""] };',
		},
		{ topic: "b", source: 'export const texts = { "Wilayah": terms.Area, z: "Wilayah", low: "{{a}}–{{b}}" };' },
	];
	expect(recurring(planted)).toEqual(["“Wilayah” in a, a, b"]);
	expect(recurring(planted.slice(1))).toEqual([]);
});
