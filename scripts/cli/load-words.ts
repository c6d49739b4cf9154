import { LANGUAGES } from "#core/base/language.ts";
import { loadTopics } from "#i18n/topics.ts";

/** What the command line says: faults in every language, help and files in the one in hand. */
export async function loadWords(): Promise<void> {
	await Promise.all([
		...LANGUAGES.map((language) => loadTopics(["columns", "errors", "finding", "terminal"], language)),
		loadTopics(["columns", "export", "help", "kandidat", "kantong", "measure", "speech", "terms"]),
	]);
}
