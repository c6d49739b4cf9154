import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { PackCall } from "./call.ts";
import { type Loaded, type LoadOptions, type OpenPackQuery, openPackCall } from "./calls/open-pack.ts";
import { type EngineCall, type EngineCalls, PACK_CALLS } from "./calls.ts";
import type { OpenedPack } from "./opened-pack.ts";
import { CANCELLED, cancelled } from "./steps.ts";

export type HandleOptions = Omit<LoadOptions, keyof HandlerOptions>;
/** `read` replaces fetching: files from disk in scripts, from memory in tests. */
type HandlerOptions = Pick<LoadOptions, "read" | "wholeFileBytes">;

/** The engine itself, the same in Node, in the worker and in tests: one open pack and the questions it answers. */
export type Handler = {
	handle<C extends EngineCall>(
		call: C,
		request: EngineCalls[C]["request"],
		options?: HandleOptions,
	): Promise<Result<EngineCalls[C]["answer"]>>;
};

/** The list gives each name its own query's type; a lookup by name alone cannot say which. */
type AnyCall = PackCall<unknown, EngineCalls[EngineCall]["answer"]>;
const CALLS = new Map(PACK_CALLS.map((call) => [call.name as EngineCall, call as unknown as AnyCall]));

export function createHandler(given: HandlerOptions = {}): Handler {
	let open: Omit<Loaded, "answer"> | null = null;
	let whyNot: AppError = appError("INTERNAL", { detail: "no pack is open" });
	/** Questions asked while a pack is being opened are about that pack. */
	let opening: Promise<unknown> = Promise.resolve();

	async function load(query: OpenPackQuery, options: HandleOptions): Promise<Result<OpenedPack>> {
		const loaded = await openPackCall.load(query, { ...options, ...given });
		if (loaded.ok) {
			const { answer, ...kept } = loaded.value;
			open = kept;
			return ok(answer);
		}
		if (loaded.error.code !== "CANCELLED") {
			open = null;
			whyNot = loaded.error;
		}
		return loaded;
	}

	function openPack(query: OpenPackQuery, options: HandleOptions): Promise<Result<OpenedPack>> {
		const loading = load(query, options);
		opening = Promise.allSettled([opening, loading]);
		return loading;
	}

	async function askPack(call: AnyCall, query: unknown, options: HandleOptions) {
		await opening;
		// newer questions of the same kind cancel this one before any work is done for it
		if (await cancelled(options)) return CANCELLED;
		if (open === null) return fail(whyNot);
		const { pack, earlierLists } = open;
		return call.run(pack, query, { ...(options.signal ? { signal: options.signal } : {}), earlierLists });
	}

	return {
		handle<C extends EngineCall>(name: C, request: EngineCalls[C]["request"], options: HandleOptions = {}) {
			const call = CALLS.get(name);
			return call === undefined ? openPack(request as OpenPackQuery, options) : askPack(call, request, options);
		},
	};
}
