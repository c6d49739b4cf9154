import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { ok, type Result } from "#core/base/result.ts";
import { packId, withPackEntry } from "#io/pack/pack-index.ts";
import type { PackEntry, PackManifest } from "#io/pack/pack-manifest.ts";
import { parseManifest, parsePackIndex } from "#io/pack/pack-manifest-schema.ts";
import { fileFault } from "./files.ts";
import { sayFault, type Terminal } from "./terminal.ts";

export const INDEX_NAME = "index.json";

export function packFolders(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => existsSync(join(folder, name, "pack.json")))
		.sort();
}

/** What the packs of a folder say of themselves; one that cannot be read is named and left out. */
export function entriesOfFolder(folder: string, terminal: Terminal): PackEntry[] {
	return packFolders(folder).flatMap((name) => {
		const path = join(folder, name, "pack.json");
		const manifest = parseManifest(readFileSync(path, "utf8"), path);
		if (manifest.ok) return [entryOf(manifest.value, name)];
		sayFault(terminal, manifest.error);
		return [];
	});
}

function entryOf({ kode, nama, tingkat, periode }: PackManifest, folder: string): PackEntry {
	return { kode, nama, tingkat, periode, url: `${folder}/pack.json` };
}

/** Written beside its place and moved there, so that a reader never meets half of it. */
export function writeIndex(folder: string, entries: readonly PackEntry[]): void {
	mkdirSync(folder, { recursive: true });
	const path = join(folder, INDEX_NAME);
	const unfinished = `${path}.${process.pid}.tmp`;
	writeFileSync(unfinished, `${JSON.stringify(entries, null, "\t")}\n`);
	renameSync(unfinished, path);
}

export type Listed = { readonly index: string /** Part of the address that opens this pack. */; readonly address: string };

/**
 * Adds the pack in the folder `out` to the list beside it, or renews its entry; the others stay. Where there is no list yet it
 * holds every pack beside this one. A list that cannot be read is a fault and is left as it is.
 */
export function listPack(out: string, manifest: PackManifest, terminal: Terminal): Result<Listed> {
	const path = resolve(out);
	const folder = dirname(path);
	const index = join(folder, INDEX_NAME);
	const entry = entryOf(manifest, basename(path));
	try {
		const known = existsSync(index) ? parsePackIndex(readFileSync(index, "utf8"), index) : ok(entriesOfFolder(folder, terminal));
		const isEmpty = !known.ok && known.error.code === "PACK_EMPTY";
		if (!known.ok && !isEmpty) return known;
		writeIndex(folder, withPackEntry(known.ok ? known.value : [], entry));
	} catch (thrown) {
		return { ok: false, error: fileFault(thrown, index) };
	}
	return ok({ index, address: `#v1/peta?paket=${packId(entry)}` });
}
