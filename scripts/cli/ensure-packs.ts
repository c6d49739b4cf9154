import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PackEntry } from "#io/pack/pack-manifest.ts";
import { parseManifest, parsePackIndex } from "#io/pack/pack-manifest-schema.ts";
import { sampleCommand } from "./sample-command.ts";
import { EXIT, type ExitCode, say, sayFault, type Terminal } from "./terminal.ts";

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
	const index = join(folder, "index.json");
	if (packFolders(folder).length === 0) {
		if (namesPacksElsewhere(index)) return EXIT.done;
		const size = options.families === undefined ? [] : ["--families", String(options.families)];
		const built = await sampleCommand(["--out", join(folder, SAMPLE_FOLDER), ...size], terminal);
		if (built !== EXIT.done) return built;
	} else if (existsSync(index)) return EXIT.done;

	const entries = readEntries(folder, terminal);
	if (entries.length === 0) return EXIT.refused;
	mkdirSync(folder, { recursive: true });
	writeFileSync(index, `${JSON.stringify(entries, null, "\t")}\n`);
	const names = entries.map(({ nama }) => nama).join(", ");
	say(terminal, `${index} ditulis: ${names}.`, `${index} written: ${names}.`);
	return EXIT.done;
}

function packFolders(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => existsSync(join(folder, name, "pack.json")))
		.sort();
}

/** An index of packs elsewhere on the site needs no pack here. */
function namesPacksElsewhere(index: string): boolean {
	if (!existsSync(index)) return false;
	const entries = parsePackIndex(readFileSync(index, "utf8"), index);
	return entries.ok && entries.value.some(({ url }) => /^(\/|\.\.\/)/.test(url));
}

/** What the packs say of themselves; one that cannot be read is named and left out. */
function readEntries(folder: string, terminal: Terminal): PackEntry[] {
	return packFolders(folder).flatMap((name) => {
		const path = join(folder, name, "pack.json");
		const manifest = parseManifest(readFileSync(path, "utf8"), path);
		if (!manifest.ok) {
			sayFault(terminal, manifest.error);
			return [];
		}
		const { kode, nama, tingkat } = manifest.value;
		return [{ kode, nama, tingkat, url: `${name}/pack.json` }];
	});
}
