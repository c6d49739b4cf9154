import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { gunzip, isGzip } from "#io/bytes/gzip.ts";

const CONTENT = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) % 251);
const PACKED = new Uint8Array(gzipSync(CONTENT));

afterEach(() => vi.unstubAllGlobals());

describe.each(["with the browser's DecompressionStream", "without it"])("unpacking %s", (road) => {
	const choose = () => {
		if (road === "without it") vi.stubGlobal("DecompressionStream", undefined);
	};

	test("gives the bytes that were packed, none included", async () => {
		choose();
		expect(await gunzip(PACKED)).toEqual({ ok: true, value: CONTENT });
		expect(await gunzip(new Uint8Array(gzipSync(new Uint8Array(0))))).toEqual({ ok: true, value: new Uint8Array(0) });
	});

	test("stops above the limit and not at it", async () => {
		choose();
		expect((await gunzip(PACKED, { most: CONTENT.length })).ok).toBe(true);
		expect(await gunzip(PACKED, { most: CONTENT.length - 1, file: "x.gz" })).toMatchObject({
			ok: false,
			error: { code: "TOO_LARGE", params: { limit: CONTENT.length - 1 }, file: "x.gz" },
		});
	});

	test.each([
		["nothing", new Uint8Array(0)],
		["another kind of file", new TextEncoder().encode("kode;nama\n64.74;Bontang\n")],
		["a file cut short", PACKED.subarray(0, PACKED.length / 2)],
		["a file without its end", PACKED.subarray(0, -8)],
	])("refuses %s", async (_, bytes) => {
		choose();
		expect(await gunzip(bytes, { file: "x.gz" })).toMatchObject({ ok: false, error: { file: "x.gz" } });
	});
});

test("a gzip file is told by how it begins", () => {
	expect(isGzip(PACKED)).toBe(true);
	expect(isGzip(Uint8Array.of(0x1f, 0x8b))).toBe(false);
	expect(isGzip(new Uint8Array(0))).toBe(false);
});
