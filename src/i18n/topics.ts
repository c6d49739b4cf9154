import i18next from "i18next";
import type { Language } from "#core/base/language.ts";
import { currentLanguage } from "./current-language.ts";
import { LOCALES } from "./locales.ts";
import type { Same } from "./same.ts";

/** One file per topic and language (`id/<topic>.ts`, `en/<topic>.ts`), Indonesian being the source of truth. */
export type Topics = {
	readonly banding: typeof import("./id/banding.ts").texts;
	readonly cetak: typeof import("./id/cetak.ts").texts;
	readonly columns: typeof import("./id/columns.ts").texts;
	readonly data: typeof import("./id/data.ts").texts;
	readonly details: typeof import("./id/details.ts").texts;
	readonly errors: typeof import("./id/errors.ts").texts;
	readonly export: typeof import("./id/export.ts").texts;
	readonly filter: typeof import("./id/filter.ts").texts;
	readonly finding: typeof import("./id/finding.ts").texts;
	readonly headline: typeof import("./id/headline.ts").texts;
	readonly help: typeof import("./id/help.ts").texts;
	readonly household: typeof import("./id/household.ts").texts;
	readonly identity: typeof import("./id/identity.ts").texts;
	readonly indicator: typeof import("./id/indicator.ts").texts;
	readonly kandidat: typeof import("./id/kandidat.ts").texts;
	readonly kantong: typeof import("./id/kantong.ts").texts;
	readonly map: typeof import("./id/map.ts").texts;
	readonly measure: typeof import("./id/measure.ts").texts;
	readonly own: typeof import("./id/own.ts").texts;
	readonly part: typeof import("./id/part.ts").texts;
	readonly periode: typeof import("./id/periode.ts").texts;
	readonly ranking: typeof import("./id/ranking.ts").texts;
	readonly rapat: typeof import("./id/rapat.ts").texts;
	readonly shell: typeof import("./id/shell.ts").texts;
	readonly speech: typeof import("./id/speech.ts").texts;
	readonly terms: typeof import("./id/terms.ts").texts;
	readonly table: typeof import("./id/table.ts").texts;
	readonly terminal: typeof import("./id/terminal.ts").texts;
	readonly tren: typeof import("./id/tren.ts").texts;
};
export type Topic = keyof Topics;

const loaded = new Map<string, object>();
const wanted = new Set<Topic>();
const keyOf = (topic: Topic, language: Language): string => `${language}/${topic}`;

/**
 * Fetches what is said about these topics, in one language. Rejects when a file is missing (after an update of the site, or
 * without a connection); the next call tries again.
 */
export async function loadTopics(topics: readonly Topic[], language: Language = currentLanguage()): Promise<void> {
	for (const topic of topics) wanted.add(topic);
	await Promise.all(topics.map((topic) => loadTopic(topic, language)));
}

async function loadTopic(topic: Topic, language: Language): Promise<void> {
	if (loaded.has(keyOf(topic, language))) return;
	const { texts } = await LOCALES[language].texts(topic);
	loaded.set(keyOf(topic, language), texts);
	if (i18next.isInitialized) i18next.addResourceBundle(language, topic, texts);
}

/** A part of the app that is fetched when it is first opened comes together with its texts. */
export async function withTopics<T>(topics: readonly Topic[], load: () => Promise<T>): Promise<T> {
	const [part] = await Promise.all([load(), loadTopics(topics)]);
	return part;
}

/** Everything that was asked for so far, in one language: what a change of language waits for. */
export async function loadWantedTopics(language: Language): Promise<void> {
	const missing = [...wanted].filter((topic) => !loaded.has(keyOf(topic, language)));
	if (missing.length === 0) return;
	await loadTopics(missing, language);
	await loadWantedTopics(language);
}

/** The texts of one topic in the language in hand. Loading them first is the caller's part. */
export function topicTexts<T extends Topic>(topic: T): Same<Topics[T]> {
	const language = currentLanguage();
	const texts = loaded.get(keyOf(topic, language));
	if (texts === undefined) throw new Error(`topicTexts: “${topic}” is not loaded in “${language}”; call loadTopics first`);
	return texts as Same<Topics[T]>;
}

/** What is loaded in one language, by topic. */
export function loadedTopics(language: Language): Record<string, object> {
	return Object.fromEntries(
		[...wanted].flatMap((topic) => {
			const texts = loaded.get(keyOf(topic, language));
			return texts === undefined ? [] : [[topic, texts]];
		}),
	);
}
