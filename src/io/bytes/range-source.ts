import { type AppError, appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { type FetchBytesOptions, fetchBytes, request } from "./byte-source.ts";
import { sha256Hex } from "./sha256.ts";

/**
 * Parts of a file over HTTP ranges. A part is believed only when the answer is 206, names exactly the bytes asked for and
 * the total the manifest promises, is not compressed, and has the right length. Anything else turns the source into a
 * whole-file source (fetched once, size and SHA-256 checked), and `transport()` says so. A file that changes between two
 * answers is VERSION_CHANGED.
 */
export type RangeSource = {
	readonly bytes: number;
	/** Bytes `first … after − 1`. */
	read(first: number, after: number): Promise<Result<Uint8Array>>;
	transport(): {
		readonly kind: "ranges" | "whole";
		readonly reason: AppError | null;
		readonly requests: number;
		readonly bytesRead: number;
	};
};

export type RangeSourceOptions = FetchBytesOptions & { readonly expected: { readonly bytes: number; readonly sha256?: string } };

export function createRangeSource(url: string, options: RangeSourceOptions): RangeSource {
	const file = options.file ?? url;
	const total = options.expected.bytes;
	let version: string | null = null;
	let whole: Uint8Array | null = null;
	let reason: AppError | null = null;
	let requests = 0;
	let bytesRead = 0;

	async function readWhole(first: number, after: number): Promise<Result<Uint8Array>> {
		if (whole === null) {
			requests++;
			const fetched = await fetchBytes(url, options);
			if (!fetched.ok) return fetched;
			whole = fetched.value;
			bytesRead += whole.length;
		}
		return ok(whole.subarray(first, after));
	}

	async function read(first: number, after: number): Promise<Result<Uint8Array>> {
		if (first < 0 || after > total || first >= after)
			throw new RangeError(`createRangeSource: asked ${first}–${after} of ${total}`);
		if (reason !== null) return readWhole(first, after);
		for (const fresh of [false, true]) {
			requests++;
			const { onProgress: _none, ...quiet } = options;
			const answer = await request(url, { ...quiet, range: [first, after - 1], fresh });
			if (
				!answer.ok &&
				!(answer.error.code === "HTTP" && answer.error.params?.["status"] === 416) &&
				answer.error.code !== "NETWORK"
			)
				return answer;
			const problem = answer.ok
				? wrongPart(answer.value.status, answer.value.headers, answer.value.bytes.length, first, after, total, file)
				: answer.error;
			if (answer.ok && problem === null) {
				const seen = versionOf(answer.value.headers);
				if (version !== null && seen !== version) return fail(appError("VERSION_CHANGED", {}, file));
				version = seen;
				bytesRead += answer.value.bytes.length;
				return ok(answer.value.bytes);
			}
			if (problem?.code === "VERSION_CHANGED") return fail(problem);
			reason = problem;
			// a server that does not know ranges will not learn on a second try
			if (answer.ok && answer.value.status === 200) {
				if (await isWhole(answer.value.bytes, options.expected)) {
					whole = answer.value.bytes;
					bytesRead += whole.length;
				}
				break;
			}
		}
		return readWhole(first, after);
	}

	return {
		bytes: total,
		read,
		transport: () => ({ kind: reason === null ? "ranges" : "whole", reason, requests, bytesRead }),
	};
}

/** A server that ignores ranges has sent everything: it need not be asked again. */
async function isWhole(bytes: Uint8Array, { bytes: total, sha256 }: RangeSourceOptions["expected"]): Promise<boolean> {
	return bytes.length === total && (sha256 === undefined || (await sha256Hex(bytes)) === sha256);
}

/** What is wrong with a part, null when nothing is. */
function wrongPart(
	status: number,
	headers: Headers,
	found: number,
	first: number,
	after: number,
	total: number,
	file: string,
): AppError | null {
	if (status !== 206) return appError("HTTP", { status, detail: "range" }, file);
	const encoding = headers.get("Content-Encoding") ?? "identity";
	if (encoding !== "identity") return appError("SIZE", { expected: after - first, found, encoding }, file);
	const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get("Content-Range") ?? "");
	if (range && Number(range[3]) !== total) return appError("VERSION_CHANGED", { expected: total, found: Number(range[3]) }, file);
	if (!range || Number(range[1]) !== first || Number(range[2]) !== after - 1 || found !== after - first)
		return appError("SIZE", { expected: after - first, found }, file);
	return null;
}

function versionOf(headers: Headers): string {
	return `${headers.get("ETag") ?? ""}|${headers.get("Last-Modified") ?? ""}`;
}
