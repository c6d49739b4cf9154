import { ok, type Result } from "#core/base/result.ts";
import { type OpenPackOptions, openPack as openFiles } from "#io/pack/open-pack.ts";
import type { PartWish } from "#io/pack/pack-parts.ts";
import { createEarlierLists, type EarlierLists } from "../earlier-lists.ts";
import { type LoadedPack, loadPack } from "../loaded-pack.ts";
import { type OpenedPack, openedPack } from "../opened-pack.ts";
import type { Progress } from "../progress.ts";
import { CANCELLED, cancelled, type StepOptions } from "../steps.ts";

export type OpenPackQuery = {
	readonly url: string;
	/** Which part to open where the region is too large to be read whole; without it the whole region is opened. */
	readonly part?: PartWish;
};

export type LoadOptions = StepOptions & {
	readonly onProgress?: (progress: Progress) => void;
	/** Replaces fetching: files from disk in scripts, from memory in tests. */
	readonly read?: OpenPackOptions["read"];
	/** Household layers above this are opened by part; `WHOLE_FILE_BYTES` by default. */
	readonly wholeFileBytes?: number;
};

/** What the engine keeps of a pack, and what the page gets of it. */
export type Loaded = { readonly pack: LoadedPack; readonly earlierLists: EarlierLists; readonly answer: OpenedPack };

async function load({ url, part }: OpenPackQuery, options: LoadOptions): Promise<Result<Loaded>> {
	const { signal, onProgress, read, wholeFileBytes } = options;
	const files = await openFiles(url, {
		...(part ? { part } : {}),
		...(wholeFileBytes === undefined ? {} : { wholeFileBytes }),
		...(signal ? { signal } : {}),
		...(onProgress ? { onProgress } : {}),
		...(read ? { read } : {}),
	});
	if (!files.ok) return files;
	if (await cancelled(options)) return CANCELLED;
	const { manifest, areas, households } = files.value;
	const length = households?.length ?? 0;
	const bytes = manifest.layers.areas.bytes + (files.value.part?.bytesRead ?? manifest.layers.households?.bytes ?? 0);
	const progress = { bytes, bytesTotal: bytes, families: length, familiesTotal: length };
	// between long steps, so that whoever waits sees that there is progress
	const onStep = () => onProgress?.({ phase: "assign", ...progress });
	onStep();
	const pack = loadPack(manifest, areas, households, { part: files.value.part, onStep });
	if (await cancelled(options)) return CANCELLED;
	const answer = openedPack(pack, { skippedColumns: files.value.skippedColumns, parts: files.value.parts, onStep });
	if (await cancelled(options)) return CANCELLED;
	return ok({ pack, earlierLists: createEarlierLists(pack, url, read), answer });
}

/** The one call that needs no open pack: it makes one. */
export const openPackCall = {
	name: "openPack",
	transfer: ({ positions, deciles }: OpenedPack): readonly ArrayBufferView[] => [positions, deciles],
	load,
} as const;
