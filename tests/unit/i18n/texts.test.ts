import { beforeAll, describe, expect, test } from "vitest";
import { inLanguage } from "#i18n/current-language.ts";
import { topicTexts } from "#i18n/topics.ts";
import { loadAllWords, TOPICS } from "../../words.ts";

beforeAll(loadAllWords);

function flat(texts: object, path = ""): [string, string][] {
	return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
		typeof value === "string" ? [[`${path}${key}`, value]] : flat(value as object, `${path}${key}.`),
	);
}

/** "{{n}}", "{{found, count}}": the fact and its form. */
const holes = (text: string) => [...text.matchAll(/\{\{([^}]+)\}\}/g)].map((match) => match[1]).sort();
/** Texts that may be empty: a denominator that is none. */
const EMPTY = new Set(["measure/denominator.none"]);

test("every topic is loaded", () => {
	expect(TOPICS.length).toBeGreaterThan(20);
});

describe.each(TOPICS)("texts of %s", (topic) => {
	const both = () =>
		[new Map(flat(inLanguage("id", () => topicTexts(topic)))), new Map(flat(inLanguage("en", () => topicTexts(topic))))] as const;

	test("both languages say the same things", () => {
		const [indonesian, english] = both();
		expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort());
	});

	test("no text is empty and both languages name the same facts", () => {
		const [indonesian, english] = both();
		for (const [key, text] of indonesian) {
			if (!EMPTY.has(`${topic}/${key}`)) expect(text.trim(), key).not.toBe("");
			expect(holes(english.get(key) ?? ""), key).toEqual(holes(text));
		}
	});

	test("a family is never called RT and an area never poor", () => {
		for (const [key, text] of both()[0]) {
			expect(text, key).not.toMatch(/rumah tangga|(kelurahan|kecamatan|wilayah) miskin/i);
		}
	});
});
