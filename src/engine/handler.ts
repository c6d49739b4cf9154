import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { type OpenPackOptions, openPack } from "#io/pack/open-pack.ts";
import { answerEffect } from "./calls/answer-effect.ts";
import { answerHexagons } from "./calls/answer-hexagons.ts";
import { answerPeriods } from "./calls/answer-periods.ts";
import { answerPockets } from "./calls/answer-pockets.ts";
import { answerRows } from "./calls/answer-rows.ts";
import { answerTally } from "./calls/answer-tally.ts";
import { answerView } from "./calls/answer-view.ts";
import { createEarlierLists, type EarlierLists } from "./earlier-lists.ts";
import { createHouseholdFinder } from "./household-finder.ts";
import { type LoadedPack, loadPack } from "./loaded-pack.ts";
import { openedPack } from "./opened-pack.ts";
import type { EngineCall, EngineCalls, HouseholdAtQuery, HouseholdCard, OpenedPack, Progress } from "./protocol.ts";
import { CANCELLED, cancelled } from "./steps.ts";

export type HandleOptions = { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void };

/** The engine itself, the same in Node, in the worker and in tests: one open pack and the questions it answers. */
export type Handler = {
	handle<C extends EngineCall>(
		call: C,
		request: EngineCalls[C]["request"],
		options?: HandleOptions,
	): Promise<Result<EngineCalls[C]["answer"]>>;
};

type Open = {
	readonly pack: LoadedPack;
	readonly findHousehold: (query: HouseholdAtQuery) => Result<HouseholdCard | null>;
	readonly earlierLists: EarlierLists;
};
type Calls = {
	readonly [C in EngineCall]: (
		request: EngineCalls[C]["request"],
		options: HandleOptions,
	) => Promise<Result<EngineCalls[C]["answer"]>>;
};

/** `read` replaces fetching: files from disk in scripts, from memory in tests. */
export function createHandler({ read }: Pick<OpenPackOptions, "read"> = {}): Handler {
	let open: Open | null = null;
	let whyNot: AppError = appError("INTERNAL", { detail: "no pack is open" });
	/** Questions asked while a pack is being opened are about that pack. */
	let opening: Promise<unknown> = Promise.resolve();

	async function load({ url }: { readonly url: string }, options: HandleOptions): Promise<Result<OpenedPack>> {
		const { signal, onProgress } = options;
		const files = await openPack(url, {
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
		open = { pack, findHousehold: createHouseholdFinder(pack), earlierLists: createEarlierLists(pack, url, read) };
		return ok(answer);
	}

	async function withPack<T>(options: HandleOptions, answer: (open: Open) => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
		await opening;
		// newer questions of the same kind cancel this one before any work is done for it
		if (await cancelled(options)) return CANCELLED;
		return open === null ? fail(whyNot) : answer(open);
	}

	const calls: Calls = {
		openPack(request, options) {
			const loading = load(request, options).then((result) => {
				if (!result.ok && result.error.code !== "CANCELLED") {
					open = null;
					whyNot = result.error;
				}
				return result;
			});
			opening = Promise.allSettled([opening, loading]);
			return loading;
		},
		view: (query, options) => withPack(options, ({ pack }) => answerView(pack, query)),
		pockets: (query, options) => withPack(options, ({ pack }) => answerPockets(pack, query, options)),
		hexagons: (query, options) => withPack(options, ({ pack }) => answerHexagons(pack, query)),
		tally: (query, options) => withPack(options, ({ pack }) => answerTally(pack, query, options)),
		effect: (query, options) => withPack(options, ({ pack }) => answerEffect(pack, query, options)),
		periods: (query, options) => withPack(options, ({ pack, earlierLists }) => answerPeriods(pack, earlierLists, query, options)),
		rows: (query, options) => withPack(options, ({ pack }) => answerRows(pack, query)),
		householdAt: (query, options) => withPack(options, ({ findHousehold }) => findHousehold(query)),
	};

	return {
		handle<C extends EngineCall>(call: C, request: EngineCalls[C]["request"], options: HandleOptions = {}) {
			return calls[call](request, options);
		},
	};
}
