import { describe, expect, test } from "vitest";
import { findPack, packId, withPackEntry } from "#io/pack/pack-index.ts";
import type { PackEntry } from "#io/pack/pack-manifest.ts";

const entry = (url: string, periode?: string, kode = "64.74"): PackEntry => ({
	kode,
	nama: "Kota Bontang",
	tingkat: "kota",
	url,
	...(periode === undefined ? {} : { periode }),
});
const NOW = entry("64.74/pack.json", "2025");
const BEFORE = entry("64.74-2024/pack.json", "2024");
const OTHER = entry("33.73/", "2025", "33.73");

describe("two packs of one region", () => {
	test("have two names, and each name opens its own", () => {
		expect([NOW, BEFORE, OTHER].map(packId)).toEqual(["64.74", "64.74-2024", "33.73"]);
		for (const pack of [NOW, BEFORE, OTHER]) expect(findPack([NOW, BEFORE, OTHER], packId(pack))).toBe(pack);
	});

	test("are both reached by old links of the bare code, which open the first", () => {
		const packs = [entry("a/pack.json"), entry("b/pack.json")];
		expect(findPack(packs, "64.74")).toBe(packs[0]);
		expect(findPack(packs, "b")).toBe(packs[1]);
		expect(findPack(packs, "99.99")).toBeUndefined();
	});

	test("stand side by side in the list; building one again replaces its own entry alone, in its place", () => {
		const list = withPackEntry([NOW], BEFORE);
		expect(list).toEqual([NOW, BEFORE]);
		const again = { ...NOW, nama: "Bontang" };
		expect(withPackEntry(list, again)).toEqual([again, BEFORE]);
	});
});

test.each(["../lain/64.74/pack.json", "/data/64.74/pack.json?v=1", "a b/pack.json", "64.74"])(
	"%s has a name a link can carry",
	(url) => {
		expect(packId({ url })).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);
	},
);
