import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sha256Hex } from "#io/bytes/sha256.ts";
import { sha256HexSync } from "#io/bytes/sha256-sync.ts";

const LENGTHS = [0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 121, 127, 128, 1000, 70_001];

function made(length: number): Uint8Array {
	return Uint8Array.from({ length }, (_, i) => (i * 151 + 7) & 255);
}

describe("SHA-256", () => {
	afterEach(() => vi.unstubAllGlobals());

	it("of no bytes and of abc are those of FIPS 180-4", () => {
		expect(sha256HexSync(new Uint8Array(0))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
		expect(sha256HexSync(new TextEncoder().encode("abc"))).toBe(
			"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
		);
	});

	it.each(LENGTHS)("of %i bytes is Node's", (length) => {
		expect(sha256HexSync(made(length))).toBe(createHash("sha256").update(made(length)).digest("hex"));
	});

	it("works the same on a page without crypto.subtle", async () => {
		const expected = await sha256Hex(made(1000));
		vi.stubGlobal("crypto", {});
		expect(await sha256Hex(made(1000))).toBe(expected);
	});

	it("of a slice covers the slice only", () => {
		expect(sha256HexSync(made(300).subarray(100, 200))).toBe(sha256HexSync(made(300).slice(100, 200)));
	});
});
