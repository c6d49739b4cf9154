import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { sha256Hex } from "./sha256.ts";

/** The only file that calls `fetch`. Bytes come back whole and checked, or as a fault; never a part. */

export type FetchBytesOptions = {
	/**
	 * What the manifest promises: another size is SIZE, another hash HASH. `unpacked`: of a `.gz` file; hosts that say
	 * `Content-Encoding: gzip` of such a name have it unpacked on the way, and these bytes are then as good.
	 */
	readonly expected?: { readonly bytes?: number; readonly sha256?: string; readonly unpacked?: FileFacts };
	readonly signal?: AbortSignal;
	/** `bytesTotal` is 0 while it is not known. */
	readonly onProgress?: (bytes: number, bytesTotal: number) => void;
	/** Name for the fault; the address by default. */
	readonly file?: string;
	/** Ask past caches, for a second try after a damaged answer. */
	readonly fresh?: boolean;
	readonly limits?: Partial<FetchLimits>;
	/** Waits between tries; replaced in tests. */
	readonly sleep?: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
};

type FileFacts = { readonly bytes: number; readonly sha256: string };

export type FetchLimits = {
	/** Tries after the first, for 429, 500, 502, 503, 504 and no answer. */
	readonly retries: number;
	readonly firstWaitMilliseconds: number;
	readonly longestWaitMilliseconds: number;
	/** No byte for this long = TIMEOUT. */
	readonly stallMilliseconds: number;
	readonly maxBytes: number;
};

const LIMITS: FetchLimits = {
	retries: 3,
	firstWaitMilliseconds: 500,
	longestWaitMilliseconds: 30_000,
	stallMilliseconds: 30_000,
	maxBytes: 1024 * 1024 * 1024,
};
const RETRIED_STATUS = new Set([429, 500, 502, 503, 504]);

/** One answered request, its body read to the end. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array };

/**
 * A whole file. Faults: NETWORK, HTTP, NOT_DATA (an HTML page instead of data), SIZE, HASH, TOO_LARGE, TIMEOUT, CANCELLED.
 * A damaged answer (SIZE, HASH) is asked for once more past the caches.
 */
export async function fetchBytes(url: string, options: FetchBytesOptions = {}): Promise<Result<Uint8Array>> {
	const first = await fetchChecked(url, options);
	if (first.ok || !(first.error.code === "SIZE" || first.error.code === "HASH") || options.fresh) return first;
	return fetchChecked(url, { ...options, fresh: true });
}

async function fetchChecked(url: string, options: FetchBytesOptions): Promise<Result<Uint8Array>> {
	const answer = await request(url, options);
	if (!answer.ok) return answer;
	const { bytes } = answer.value;
	const unpacked = options.expected?.unpacked;
	const expected = unpacked !== undefined && bytes.length === unpacked.bytes ? unpacked : options.expected;
	const file = options.file ?? url;
	if (expected?.bytes !== undefined && bytes.length !== expected.bytes)
		return fail(appError("SIZE", { expected: expected.bytes, found: bytes.length }, file));
	if (expected?.sha256 !== undefined && (await sha256Hex(bytes)) !== expected.sha256) return fail(appError("HASH", {}, file));
	return ok(bytes);
}

/** A request with retries; any status but 2xx is a fault. `range` is inclusive, as in HTTP. */
export async function request(
	url: string,
	options: FetchBytesOptions & { readonly range?: readonly [first: number, last: number] },
): Promise<Result<Answer>> {
	const limits = { ...LIMITS, ...options.limits };
	const sleep = options.sleep ?? wait;
	for (let attempt = 0; ; attempt++) {
		const tried = await attemptRequest(url, options, limits);
		if (tried.ok || attempt >= limits.retries || !isTransient(tried.error)) return tried;
		const backOff = limits.firstWaitMilliseconds * 2 ** attempt;
		const asked = Number(tried.error.params?.["retryAfterSeconds"] ?? 0) * 1000;
		await sleep(Math.min(Math.max(backOff, asked), limits.longestWaitMilliseconds), options.signal);
		if (options.signal?.aborted) return fail(appError("CANCELLED", {}, options.file ?? url));
	}
}

function isTransient(error: AppError): boolean {
	return error.code === "NETWORK" || (error.code === "HTTP" && RETRIED_STATUS.has(Number(error.params?.["status"])));
}

function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const done = (): void => {
			clearTimeout(timer);
			signal?.removeEventListener("abort", done);
			resolve();
		};
		const timer = setTimeout(done, milliseconds);
		signal?.addEventListener("abort", done);
	});
}

type RangedOptions = FetchBytesOptions & { readonly range?: readonly [number, number] };

async function attemptRequest(url: string, options: RangedOptions, limits: FetchLimits): Promise<Result<Answer>> {
	const file = options.file ?? url;
	const controller = new AbortController();
	const onAbort = (): void => controller.abort();
	options.signal?.addEventListener("abort", onAbort);
	let stalled = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const alive = (): void => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			stalled = true;
			controller.abort();
		}, limits.stallMilliseconds);
	};
	// a body that is never sent need not end when its request is aborted, so every wait is raced against the abort itself
	const stopped = new Promise<never>((_resolve, reject) => {
		controller.signal.addEventListener("abort", () => reject(controller.signal.reason as Error));
	});
	stopped.catch(() => undefined);
	try {
		if (options.signal?.aborted) return fail(appError("CANCELLED", {}, file));
		alive();
		const asked = fetch(url, {
			signal: controller.signal,
			...(options.fresh ? { cache: "reload" as const } : {}),
			...(options.range ? { headers: { Range: `bytes=${options.range[0]}-${options.range[1]}` } } : {}),
		});
		const response = await Promise.race([asked, stopped]);
		const refused = refusal(response, file);
		if (refused) {
			controller.abort();
			return fail(refused);
		}
		return await readBody(response, options, limits, { alive, stopped }, file);
	} catch (thrown) {
		if (options.signal?.aborted) return fail(appError("CANCELLED", {}, file));
		if (stalled) return fail(appError("TIMEOUT", { seconds: Math.round(limits.stallMilliseconds / 1000) }, file));
		return fail(
			appError("NETWORK", { host: hostOf(url), detail: thrown instanceof Error ? thrown.message : String(thrown) }, file),
		);
	} finally {
		clearTimeout(timer);
		options.signal?.removeEventListener("abort", onAbort);
	}
}

function refusal(response: Response, file: string): AppError | null {
	if (!response.ok) {
		const retryAfterSeconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
		return appError(
			"HTTP",
			{ status: response.status, ...(Number.isFinite(retryAfterSeconds) ? { retryAfterSeconds } : {}) },
			file,
		);
	}
	const contentType = response.headers.get("Content-Type") ?? "";
	return /^\s*(text\/html|application\/xhtml)/i.test(contentType) ? appError("NOT_DATA", { contentType }, file) : null;
}

async function readBody(
	response: Response,
	options: RangedOptions,
	limits: FetchLimits,
	watch: { readonly alive: () => void; readonly stopped: Promise<never> },
	file: string,
): Promise<Result<Answer>> {
	const isEncoded = response.headers.get("Content-Encoding") !== null;
	const unpacked = options.expected?.unpacked?.bytes ?? 0;
	const expected = options.range ? options.range[1] - options.range[0] + 1 : options.expected?.bytes;
	// the length header counts compressed bytes when there is an encoding, so it is no total then
	const announced = isEncoded ? 0 : Number(response.headers.get("Content-Length") ?? 0);
	const total = isEncoded && unpacked > 0 ? unpacked : (expected ?? announced);
	const promised = expected === undefined ? limits.maxBytes : Math.max(expected, unpacked);
	const most = options.range ? limits.maxBytes : Math.min(limits.maxBytes, promised);
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	const reader = response.body?.getReader();
	for (;;) {
		const { done, value } = reader ? await Promise.race([reader.read(), watch.stopped]) : { done: true, value: undefined };
		watch.alive();
		if (done || value === undefined) break;
		chunks.push(value);
		bytes += value.length;
		if (bytes > most) {
			reader?.cancel().catch(() => undefined);
			const tooMuch = expected !== undefined && most === promised;
			return fail(
				tooMuch
					? appError("SIZE", { expected, found: Math.max(bytes, announced) }, file)
					: appError("TOO_LARGE", { bytes, limit: most }, file),
			);
		}
		options.onProgress?.(bytes, total);
	}
	const whole = joined(chunks, bytes);
	const disguised = looksLikeHtml(whole)
		? appError("NOT_DATA", { contentType: response.headers.get("Content-Type") ?? "text/html" }, file)
		: null;
	return disguised ? fail(disguised) : ok({ status: response.status, headers: response.headers, bytes: whole });
}

/** A page delivered without saying so. No data format of ours begins with `<`. */
function looksLikeHtml(bytes: Uint8Array): boolean {
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, 256));
	return /^\s*(<!--[\s\S]*?-->\s*)?<(!doctype\s+html|html|head|body)\b/i.test(start);
}

function joined(chunks: readonly Uint8Array[], bytes: number): Uint8Array {
	const whole = new Uint8Array(bytes);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

function hostOf(url: string): string {
	try {
		return new URL(url, globalThis.location?.href).host;
	} catch {
		return url;
	}
}
