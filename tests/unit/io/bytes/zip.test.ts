import { readdirSync, readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { listZip, unzipEntry } from "#io/bytes/zip.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

const text = (content: string) => new TextEncoder().encode(content);

/** Every file by name, or the code of the first fault. */
function unzipAll(bytes: Uint8Array): Map<string, string> | string {
	const entries = listZip(bytes, "x.zip");
	if (!entries.ok) return entries.error.code;
	const files = new Map<string, string>();
	for (const entry of entries.value) {
		const unpacked = unzipEntry(bytes, entry, { file: "x.zip" });
		if (!unpacked.ok) return unpacked.error.code;
		files.set(entry.name, new TextDecoder().decode(unpacked.value));
	}
	return files;
}

describe("a ZIP", () => {
	const packed = zipSync({
		"a.txt": text("halo ".repeat(10_000)),
		"dalam/b.txt": [text("dua"), { level: 0 }],
		"kosong/": text(""),
	});

	it("gives its files, packed and stored, and no folders", () => {
		expect(unzipAll(packed)).toEqual(
			new Map([
				["a.txt", "halo ".repeat(10_000)],
				["dalam/b.txt", "dua"],
			]),
		);
	});

	it("with something in front and behind is read all the same", () => {
		const shifted = new Uint8Array([...text("di depan"), ...packed, ...text("di belakang")]);
		expect(unzipAll(shifted)).toEqual(unzipAll(packed));
	});

	it("has names that lead nowhere", () => {
		const names = zipSync({ "/etc/a": text(""), "../../b": text(""), "C:\\d\\e": text(""), "__proto__/f": text("") });
		const listed = listZip(names, "x.zip");
		expect(listed.ok && listed.value.map(({ name }) => name)).toEqual(["etc/a", "b", "d/e", "__proto__/f"]);
	});

	it("cut anywhere is a fault, and a turned bit never other contents", () => {
		const small = zipSync({ "a.txt": text("halo ".repeat(50)) });
		for (let length = 0; length < small.length; length++) expect(unzipAll(small.slice(0, length))).toBe("ZIP");
		for (let at = 0; at < small.length; at++) {
			const turned = small.slice();
			turned[at] = (turned[at] ?? 0) ^ 0x10;
			const read = unzipAll(turned);
			if (typeof read !== "string") for (const content of read.values()) expect(content).toBe("halo ".repeat(50));
		}
	});

	it("that unpacks to far more than it says, or to suspiciously much, is left", () => {
		const bomb = zipSync({ "nol.txt": new Uint8Array(40 * 1024 * 1024) });
		expect(unzipAll(bomb)).toBe("TOO_LARGE");
		const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
		const directory = Buffer.from(bomb).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
		view.setUint32(directory + 24, 1000, true);
		expect(unzipAll(bomb)).toBe("ZIP");
		const entries = listZip(packed, "x.zip");
		const first = entries.ok ? entries.value[0] : undefined;
		if (first === undefined) throw new Error("no entry");
		expect(unzipEntry(packed, first, { file: "x.zip", most: 1000 })).toMatchObject({
			ok: false,
			error: { code: "TOO_LARGE", params: { bytes: 50_000, limit: 1000 } },
		});
	});

	it("whose files share their bytes is a fault", () => {
		const stored = (): [Uint8Array, { level: 0 }] => [text("x".repeat(400)), { level: 0 }];
		const shared = zipSync({ a: stored(), b: stored(), c: stored() });
		expect(listZip(shared, "x.zip").ok).toBe(true);
		const view = new DataView(shared.buffer);
		const directory = Buffer.from(shared).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
		view.setUint32(directory + 20, 1200, true);
		expect(unzipAll(shared)).toBe("ZIP");
	});
});

describe.runIf(hasShared)("the ZIP files of the corpus", () => {
	const bytesOf = (...parts: string[]) => new Uint8Array(readFileSync(sharedPath("badinputs", ...parts)));
	const folder = (...parts: string[]) =>
		hasShared ? readdirSync(sharedPath("badinputs", ...parts)).filter((name) => name.endsWith(".zip")) : [];

	/** Refused there for their names, which are made harmless here. */
	const NAMES_ONLY = /^(absolute path|invalid characters|invalid relative path)/;

	it.each(folder("zip-yauzl", "failure"))("failure/%s is refused", (name) => {
		const read = unzipAll(bytesOf("zip-yauzl", "failure", name));
		if (!NAMES_ONLY.test(name) && !name.startsWith("Invalid comment length") && !name.startsWith("extra field length"))
			expect(typeof read).toBe("string");
		else if (typeof read !== "string") for (const entry of read.keys()) expect(entry).not.toMatch(/^[/\\]|\.\.|\\|^[a-z]:/i);
	});

	it.each(folder("zip-yauzl", "success"))("success/%s is read, or its lock is named", (name) => {
		const read = unzipAll(bytesOf("zip-yauzl", "success", name));
		if (/encryption/.test(name)) expect(read).toBe("ZIP_LOCKED");
		else if (/bogus-compression/.test(name)) expect(read).toBe("ZIP");
		else if (/big-compression/.test(name))
			expect(["TOO_LARGE", "object"]).toContain(typeof read === "string" ? read : typeof read);
		else expect(typeof read).toBe("object");
	});

	it.each(folder("zip-jszip"))("%s is read, or refused with a reason", (name) => {
		const before = Object.keys(Object.prototype);
		const read = unzipAll(bytesOf("zip-jszip", name));
		if (/encrypted/.test(name)) expect(read).toBe("ZIP_LOCKED");
		else if (/missing|prepended|appended/.test(name)) expect(["string", "object"]).toContain(typeof read);
		else expect(typeof read).toBe("object");
		expect(Object.keys(Object.prototype)).toEqual(before);
	});

	it.each(folder("zip-jszip", "invalid"))("invalid/%s is refused", (name) => {
		expect(["ZIP", "TOO_LARGE"]).toContain(unzipAll(bytesOf("zip-jszip", "invalid", name)));
	});

	it("ten thousand files are too many", () => {
		expect(unzipAll(bytesOf("indonesian", "zip", "10000-berkas.zip"))).toBe("ZIP_MANY");
	});
});
