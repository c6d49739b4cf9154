import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { LANGUAGES } from "#core/base/language.ts";
import { loadTopics, type Topic } from "#i18n/topics.ts";

/** Every topic there is a file of. */
export const TOPICS = readdirSync(resolve(import.meta.dirname, "../src/i18n/id")).map((file) =>
	file.replace(/\.ts$/, ""),
) as Topic[];

/** All texts of both languages, as if every place had been opened in each. */
export async function loadAllWords(): Promise<void> {
	await Promise.all(LANGUAGES.map((language) => loadTopics(TOPICS, language)));
}
