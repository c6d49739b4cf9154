import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { START_TOPICS } from "#i18n/start-topics.ts";

const SOURCE = resolve(import.meta.dirname, "../../../src");
const texts = new Map(
	readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.tsx?$/.test(path))
		.map((path) => [join(SOURCE, path), readFileSync(join(SOURCE, path), "utf8")]),
);

function target(from: string, specifier: string): string {
	return specifier.startsWith("#") ? join(SOURCE, specifier.slice(1)) : resolve(dirname(from), specifier);
}

/** A file and everything that is fetched together with it. */
function together(path: string, found = new Set<string>()): Set<string> {
	const text = texts.get(path);
	if (text === undefined || found.has(path)) return found;
	found.add(path);
	for (const [, specifier = ""] of text.matchAll(/^(?:import|export)\s+(?!type\b)[^"';]*?"([#.][^"]+)"/gm))
		together(target(path, specifier), found);
	return found;
}

function said(path: string): string[] {
	const text = texts.get(path) ?? "";
	const calls = [...text.matchAll(/(?:useTranslation|topicTexts)\(\[?((?:"\w+"(?:, )?)+)/g)];
	return calls.flatMap(([, names = ""]) => [...names.matchAll(/\w+/g)].map(([name]) => name));
}

const parts = [...texts].flatMap(([from, text]) =>
	[...text.matchAll(/(?:(?:later|laterPage|withTopics)\(\s*\[([^\]]*)\],[^;]{0,60}?)?import\("([#.][^"]+\.tsx)"\)/g)].map(
		([, topics = "", specifier = ""]) => ({
			part: target(from, specifier),
			topics: [...topics.matchAll(/\w+/g)].map(([topic]) => topic),
			host: from,
		}),
	),
);
const started: readonly string[] = START_TOPICS;

describe("a part that is fetched later", () => {
	test("there are such parts", () => {
		expect(parts.length).toBeGreaterThan(15);
	});

	test.each(parts.map(({ part, topics, host }) => [part.slice(SOURCE.length + 1), part, topics, host] as const))(
		"%s comes with the topics it says",
		(_name, part, topics, host) => {
			// what its host has already brought along counts too
			const brought = parts.filter(({ part: other }) => together(other).has(host)).map(({ topics: own }) => own);
			const always = brought.length === 0 ? [] : brought.reduce((a, b) => a.filter((topic) => b.includes(topic)));
			const needed = [...new Set([...together(part)].flatMap(said))];
			expect(needed.filter((topic) => ![...started, ...topics, ...always].includes(topic))).toEqual([]);
		},
	);
});
