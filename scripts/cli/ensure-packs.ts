import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parsePackIndex } from "#io/pack/pack-manifest-schema.ts";
import { loadWords } from "./load-words.ts";
import { readOptions } from "./options.ts";
import { entriesOfFolder, INDEX_NAME, packFolders, writeIndex } from "./pack-index.ts";
import { SAMPLE } from "./sample-command.ts";
import { EXIT, type ExitCode, say, type Terminal } from "./terminal.ts";

const SAMPLE_FOLDER = "64.74";

/**
 * Makes sure a site has something to open: the sample pack where `folder` holds none, and index.json where it is missing, from
 * the packs' own manifests. A site with packs and an index of its own is left as it is.
 */
export async function ensurePacks(
	folder: string,
	terminal: Terminal,
	options: {
		/** Of the sample, where it is built; its usual number by default. */
		readonly families?: number;
	} = {},
): Promise<ExitCode> {
	await loadWords();
	const index = join(folder, INDEX_NAME);
	if (packFolders(folder).length === 0) {
		if (namesPacksElsewhere(index)) return EXIT.done;
		const size = options.families === undefined ? [] : ["--families", String(options.families)];
		const built = await SAMPLE.run(readOptions(["--out", join(folder, SAMPLE_FOLDER), ...size], SAMPLE.options), terminal);
		if (built !== EXIT.done) return built;
	} else if (existsSync(index)) return EXIT.done;

	const entries = entriesOfFolder(folder, terminal);
	if (entries.length === 0) return EXIT.refused;
	writeIndex(folder, entries);
	say(terminal, "indexWritten", { path: index, names: { all: entries.map(({ nama }) => nama) } });
	return EXIT.done;
}

/** An index of packs elsewhere on the site needs no pack here. */
function namesPacksElsewhere(index: string): boolean {
	if (!existsSync(index)) return false;
	const entries = parsePackIndex(readFileSync(index, "utf8"), index);
	return entries.ok && entries.value.some(({ url }) => /^(\/|\.\.\/)/.test(url));
}
