import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { DEVICE_PACK } from "#io/pack/device-pack.ts";
import { officialOnSite } from "#io/wilayah/official-on-site.ts";
import type { OfficialSource } from "#io/wilayah/official-source.ts";
import type { PackCall } from "./call.ts";
import { type BuildPackQuery, type BuiltPackAnswer, buildPackCall } from "./calls/build-pack.ts";
import { type Loaded, type LoadOptions, type OpenPackQuery, openPackCall } from "./calls/open-pack.ts";
import { type EngineCall, type EngineCalls, PACK_CALLS } from "./calls.ts";
import type { OpenedPack } from "./opened-pack.ts";
import { CANCELLED, cancelled } from "./steps.ts";

export type HandleOptions = Omit<LoadOptions, keyof HandlerOptions>;
/** `read` replaces fetching: files from disk in scripts, from memory in tests. */
type HandlerOptions = Pick<LoadOptions, "read" | "wholeFileBytes"> & {
	/** Where the official areas come from; the site's own files by default. */
	readonly official?: OfficialSource;
};

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

	/** The pack that was built here last, by the addresses of its files. */
	let built: ReadonlyMap<string, Uint8Array> = new Map();

	async function build(query: BuildPackQuery, options: HandleOptions): Promise<Result<BuiltPackAnswer>> {
		const answer = await buildPackCall.run(query, given.official ?? officialOnSite(), options);
		if (answer.ok && options.signal?.aborted === true) return CANCELLED;
		// the answer's own bytes are handed over to the page
		if (answer.ok)
			built = new Map(answer.value.files.map(({ name, bytes }) => [`${answer.value.url}/${name}`, bytes.slice()] as const));
		return answer;
	}

	async function readBuilt(url: string): Promise<Result<Uint8Array>> {
		const bytes = built.get(url);
		return bytes === undefined ? fail(appError("UNREADABLE", { detail: "" }, url)) : ok(bytes);
	}

	async function load(query: OpenPackQuery, options: HandleOptions): Promise<Result<OpenedPack>> {
		// what was built here is in memory: it is never opened by part
		const source = query.url === DEVICE_PACK ? { ...given, read: readBuilt, wholeFileBytes: Number.POSITIVE_INFINITY } : given;
		const loaded = await openPackCall.load(query, { ...options, ...source });
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
			if (name === "buildPack") return build(request as BuildPackQuery, options);
			const call = CALLS.get(name);
			return call === undefined ? openPack(request as OpenPackQuery, options) : askPack(call, request, options);
		},
	};
}
