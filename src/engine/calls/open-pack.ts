import { ok, type Result } from "#core/base/result.ts";
import { type OpenPackOptions, openPack as openFiles } from "#io/pack/open-pack.ts";
import { createEarlierLists, type EarlierLists } from "../earlier-lists.ts";
import { type LoadedPack, loadPack } from "../loaded-pack.ts";
import { type OpenedPack, openedPack } from "../opened-pack.ts";
import type { Progress } from "../progress.ts";
import { CANCELLED, cancelled, type StepOptions } from "../steps.ts";

export type OpenPackQuery = { readonly url: string };

export type LoadOptions = StepOptions & {
	readonly onProgress?: (progress: Progress) => void;
	/** Replaces fetching: files from disk in scripts, from memory in tests. */
	readonly read?: OpenPackOptions["read"];
};

/** What the engine keeps of a pack, and what the page gets of it. */
export type Loaded = { readonly pack: LoadedPack; readonly earlierLists: EarlierLists; readonly answer: OpenedPack };

async function load({ url }: OpenPackQuery, options: LoadOptions): Promise<Result<Loaded>> {
	const { signal, onProgress, read } = options;
	const files = await openFiles(url, {
		...(signal ? { signal } : {}),
		...(onProgress ? { onProgress } : {}),
		...(read ? { read } : {}),
	});
	if (!files.ok) return files;
	if (await cancelled(options)) return CANCELLED;
	const { manifest, areas, households } = files.value;
	const length = households?.length ?? 0;
	const bytes = manifest.layers.areas.bytes + (manifest.layers.households?.bytes ?? 0);
	const progress = { bytes, bytesTotal: bytes, families: length, familiesTotal: length };
	onProgress?.({ phase: "assign", ...progress });
	const pack = loadPack(manifest, areas, households);
	if (await cancelled(options)) return CANCELLED;
	const answer = openedPack(pack, files.value.skippedColumns);
	if (await cancelled(options)) return CANCELLED;
	return ok({ pack, earlierLists: createEarlierLists(pack, url, read), answer });
}

/** The one call that needs no open pack: it makes one. */
export const openPackCall = {
	name: "openPack",
	transfer: ({ positions, deciles }: OpenedPack): readonly ArrayBufferView[] => [positions, deciles],
	load,
} as const;
