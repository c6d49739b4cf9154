import { describe, expect, test } from "vitest";
import { appError } from "#core/base/errors.ts";
import { fail, ok } from "#core/base/result.ts";
import { sha256HexSync } from "#io/bytes/sha256-sync.ts";
import { createPackLoader, type ReadBytes } from "#state/pack-loader.ts";
import { ENTRY, MANIFEST, PREVIEW } from "./pack-fixture.ts";

const SIGNAL = new AbortController().signal;
const encode = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));

function setup(files: Readonly<Record<string, unknown>>) {
	const asked: { readonly url: string; readonly expected: unknown }[] = [];
	const read: ReadBytes = async (url, { file, expected }) => {
		asked.push({ url, expected });
		const found = files[url];
		return found === undefined ? fail(appError("HTTP", { status: 404 }, file)) : ok(encode(found));
	};
	return { asked, loader: createPackLoader({ indexUrl: "packs/index.json", baseUrl: "https://contoh.test/peta/", read }) };
}

const INDEX = "https://contoh.test/peta/packs/index.json";
const PACK = "https://contoh.test/peta/packs/64.74/pack.json";
const SUMMARY = "https://contoh.test/peta/packs/64.74/ringkasan.json";
const LAYER = { url: "ringkasan.json", bytes: encode(PREVIEW).length, sha256: sha256HexSync(encode(PREVIEW)) };
const WITH_SUMMARY = {
	...MANIFEST,
	layers: { areas: { ...MANIFEST.layers.areas, sha256: "0".repeat(64) }, ringkasan: LAYER },
};

describe("the list of packs", () => {
	test("is read beside the page", async () => {
		const { asked, loader } = setup({ [INDEX]: [ENTRY] });
		expect(await loader.readIndex(SIGNAL)).toEqual({ ok: true, value: [ENTRY] });
		expect(asked.map(({ url }) => url)).toEqual([INDEX]);
	});

	test.each([
		["missing", undefined, "HTTP"],
		["empty", [], "PACK_EMPTY"],
		["no JSON", "<html>", "JSON"],
		["of another shape", [{ kode: 1 }], "MANIFEST"],
		["pointing to another host", [{ ...ENTRY, url: "https://lain.test/x" }], "MANIFEST"],
	])("%s is a fault that names the file", async (_, content, code) => {
		const { loader } = setup({ [INDEX]: content });
		expect(await loader.readIndex(SIGNAL)).toMatchObject({ ok: false, error: { code, file: "packs/index.json" } });
	});
});

test.each([
	["64.74/pack.json", PACK],
	["64.74", PACK],
	["64.74/", PACK],
])("a pack listed as %s is opened by its manifest", (url, expected) => {
	expect(setup({}).loader.manifestUrl({ ...ENTRY, url })).toBe(expected);
});

describe("the summary", () => {
	test("is read with the size and hash the manifest gives it", async () => {
		const { asked, loader } = setup({ [PACK]: WITH_SUMMARY, [SUMMARY]: PREVIEW });
		expect(await loader.readPreview(ENTRY, SIGNAL)).toEqual(PREVIEW);
		expect(asked.at(-1)).toEqual({ url: SUMMARY, expected: { bytes: LAYER.bytes, sha256: LAYER.sha256 } });
	});

	test("a pack without one is not asked for it", async () => {
		const { ringkasan: _, ...layers } = WITH_SUMMARY.layers;
		const { asked, loader } = setup({ [PACK]: { ...WITH_SUMMARY, layers } });
		expect(await loader.readPreview(ENTRY, SIGNAL)).toBeNull();
		expect(asked).toHaveLength(1);
	});

	test.each([
		["the manifest cannot be read", {}],
		["the manifest is damaged", { [PACK]: "{" }],
		["it is missing", { [PACK]: WITH_SUMMARY }],
		["it is damaged", { [PACK]: WITH_SUMMARY, [SUMMARY]: '{"nama":' }],
	])("is left out when %s", async (_, files) => {
		expect(await setup(files).loader.readPreview(ENTRY, SIGNAL)).toBeNull();
	});
});
