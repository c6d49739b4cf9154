import { delay, HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fetchBytes } from "#io/bytes/byte-source.ts";
import { sha256HexSync } from "#io/bytes/sha256-sync.ts";

const URL_OF_FILE = "http://data.test/packs/households.fgb";
const FILE = Uint8Array.from({ length: 5000 }, (_, i) => (i * 31) & 255);
const expected = { bytes: FILE.length, sha256: sha256HexSync(FILE) };

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** Answers in turn; the last one again for any further request. Counts the requests. */
function answers(...responses: (() => Response | Promise<Response>)[]): { requests: number } {
	const seen = { requests: 0 };
	server.use(
		http.get(URL_OF_FILE, () => {
			const answer = responses[Math.min(seen.requests, responses.length - 1)];
			seen.requests++;
			return (answer ?? whole)() as Promise<HttpResponse<string>>;
		}),
	);
	return seen;
}

const whole = () =>
	new HttpResponse(FILE.slice(), {
		headers: { "Content-Type": "application/octet-stream", "Content-Length": String(FILE.length) },
	});
const waits: number[] = [];
const quick = { sleep: async (milliseconds: number) => void waits.push(milliseconds) };
afterEach(() => void waits.splice(0));

describe("fetching a whole file", () => {
	it("gives the bytes and reports progress up to the total", async () => {
		answers(whole);
		const progress: [number, number][] = [];
		const read = await fetchBytes(URL_OF_FILE, { expected, onProgress: (bytes, total) => void progress.push([bytes, total]) });
		expect(read).toEqual({ ok: true, value: FILE });
		expect(progress.at(-1)).toEqual([5000, 5000]);
	});

	it("calls an HTML page delivered as the file what it is, naming the content type", async () => {
		answers(() => HttpResponse.html("<!doctype html><title>app</title>"));
		expect(await fetchBytes(URL_OF_FILE, { expected })).toMatchObject({
			ok: false,
			error: { code: "NOT_DATA", params: { contentType: expect.stringContaining("text/html") } },
		});
	});

	it("recognises an HTML page also under another content type", async () => {
		answers(
			() => new HttpResponse("\n<!DOCTYPE html><html></html>", { headers: { "Content-Type": "application/octet-stream" } }),
		);
		expect(await fetchBytes(URL_OF_FILE)).toMatchObject({ ok: false, error: { code: "NOT_DATA" } });
	});

	it.each([404, 403, 401, 416])("takes %i as an answer and does not ask again", async (status) => {
		const seen = answers(() => new HttpResponse("<html>not here</html>", { status, headers: { "Content-Type": "text/html" } }));
		expect(await fetchBytes(URL_OF_FILE, quick)).toMatchObject({
			ok: false,
			error: { code: "HTTP", params: { status }, file: URL_OF_FILE },
		});
		expect(seen.requests).toBe(1);
	});

	it.each([500, 502, 503, 504, 429])("asks again after %i, at most three times, waiting longer each time", async (status) => {
		const seen = answers(() => new HttpResponse(null, { status }));
		expect(await fetchBytes(URL_OF_FILE, quick)).toMatchObject({ ok: false, error: { code: "HTTP", params: { status } } });
		expect(seen.requests).toBe(4);
		expect(waits).toEqual([500, 1000, 2000]);
	});

	it("waits as long as Retry-After says, within reason, and then has the file", async () => {
		answers(
			() => new HttpResponse(null, { status: 503, headers: { "Retry-After": "7" } }),
			() => new HttpResponse(null, { status: 503, headers: { "Retry-After": "99999" } }),
			whole,
		);
		expect(await fetchBytes(URL_OF_FILE, { ...quick, expected })).toEqual({ ok: true, value: FILE });
		expect(waits).toEqual([7000, 30_000]);
	});

	it("asks again when there is no answer, then names the host", async () => {
		const seen = answers(() => HttpResponse.error());
		expect(await fetchBytes(URL_OF_FILE, quick)).toMatchObject({
			ok: false,
			error: { code: "NETWORK", params: { host: "data.test" } },
		});
		expect(seen.requests).toBe(4);
	});

	it("asks once more after a short body, and takes the second answer when it is right", async () => {
		const seen = answers(() => new HttpResponse(FILE.slice(0, 4000)), whole);
		expect(await fetchBytes(URL_OF_FILE, { expected })).toEqual({ ok: true, value: FILE });
		expect(seen.requests).toBe(2);
	});

	it.each([
		["a body cut short", () => new HttpResponse(FILE.slice(0, 4999)), "SIZE"],
		["a body too long", () => new HttpResponse(Uint8Array.from([...FILE, 1])), "SIZE"],
		["one flipped byte", () => new HttpResponse(FILE.map((byte, i) => (i === 2500 ? byte ^ 1 : byte))), "HASH"],
	])("refuses %s when it comes twice", async (_what, response, code) => {
		const seen = answers(response);
		expect(await fetchBytes(URL_OF_FILE, { expected, file: "households.fgb" })).toMatchObject({
			ok: false,
			error: { code, file: "households.fgb" },
		});
		expect(seen.requests).toBe(2);
	});

	it("takes a body the server compressed on the way, whatever its length header says", async () => {
		const zipped = new Response(new Blob([FILE]).stream().pipeThrough(new CompressionStream("gzip")));
		const body = await zipped.arrayBuffer();
		answers(() => new HttpResponse(body, { headers: { "Content-Encoding": "gzip", "Content-Length": String(body.byteLength) } }));
		expect(await fetchBytes(URL_OF_FILE, { expected })).toEqual({ ok: true, value: FILE });
	});

	it("calls a body that is not what its encoding says a failed answer", async () => {
		answers(() => new HttpResponse(FILE.slice(), { headers: { "Content-Encoding": "gzip" } }));
		expect(await fetchBytes(URL_OF_FILE, { ...quick, expected })).toMatchObject({ ok: false });
	});

	it("stops a file over the limit before it is all in memory", async () => {
		answers(whole);
		expect(await fetchBytes(URL_OF_FILE, { limits: { maxBytes: 1000 } })).toMatchObject({
			ok: false,
			error: { code: "TOO_LARGE", params: { limit: 1000 } },
		});
	});

	it("is cancelled before, while it waits, and while it reads", async () => {
		answers(async () => {
			await delay(1000);
			return whole();
		});
		expect(await fetchBytes(URL_OF_FILE, { signal: AbortSignal.abort() })).toMatchObject({
			ok: false,
			error: { code: "CANCELLED" },
		});
		const controller = new AbortController();
		const reading = fetchBytes(URL_OF_FILE, { signal: controller.signal });
		setTimeout(() => controller.abort(), 20);
		expect(await reading).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
		const waiting = new AbortController();
		server.resetHandlers();
		answers(() => new HttpResponse(null, { status: 503 }));
		const retried = fetchBytes(URL_OF_FILE, { signal: waiting.signal });
		setTimeout(() => waiting.abort(), 50);
		expect(await retried).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
	});

	it("gives up on a server that stops sending", async () => {
		answers(() => {
			const stream = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(FILE.slice(0, 100)) });
			return new HttpResponse(stream);
		});
		const read = await fetchBytes(URL_OF_FILE, { expected, limits: { stallMilliseconds: 100 } });
		expect(read).toMatchObject({ ok: false, error: { code: "TIMEOUT" } });
	});
});
