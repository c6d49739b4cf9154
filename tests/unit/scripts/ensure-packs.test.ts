import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensurePacks } from "../../../scripts/cli/ensure-packs.ts";

let folder: string;
let packs: string;
let said = "";
const say = (text: string): void => {
	said += text;
};
const terminal = { out: say, err: say };

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "kantong-packs-"));
	packs = join(folder, "public", "packs");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Just more than the list, so that building it takes a moment. */
const SMALL = { families: 5_400 };
const SAMPLE = [
	{ kode: "64.74", nama: "Kota Bontang", tingkat: "kota", periode: "Verifikasi keluarga 2025/26", url: "64.74/pack.json" },
];
const readIndex = (): unknown => JSON.parse(readFileSync(join(packs, "index.json"), "utf8"));

describe("a site's packs", () => {
	it("are the sample where there is no folder at all", async () => {
		expect(await ensurePacks(packs, terminal, SMALL)).toBe(0);
		expect(readIndex()).toEqual(SAMPLE);
		expect(existsSync(join(packs, "64.74", "households.fgb.gz"))).toBe(true);
	}, 60_000);

	it("are left alone when pack and index are there", async () => {
		const before = statSync(join(packs, "64.74", "pack.json")).mtimeMs;
		writeFileSync(join(packs, "index.json"), "[ ]");
		said = "";
		expect(await ensurePacks(packs, terminal)).toBe(0);
		expect(said).toBe("");
		expect(readFileSync(join(packs, "index.json"), "utf8")).toBe("[ ]");
		expect(statSync(join(packs, "64.74", "pack.json")).mtimeMs).toBe(before);
	});

	it("get an index from their manifests where it is missing, a broken pack named and left out", async () => {
		rmSync(join(packs, "index.json"));
		mkdirSync(join(packs, "11.11"));
		writeFileSync(join(packs, "11.11", "pack.json"), "{");
		said = "";
		expect(await ensurePacks(packs, terminal)).toBe(0);
		expect(readIndex()).toEqual(SAMPLE);
		expect(said).toContain(join("11.11", "pack.json"));
	});

	it("are refused when not one can be read", async () => {
		const broken = join(folder, "broken");
		mkdirSync(join(broken, "a"), { recursive: true });
		writeFileSync(join(broken, "a", "pack.json"), "[]");
		expect(await ensurePacks(broken, terminal)).toBe(1);
		expect(existsSync(join(broken, "index.json"))).toBe(false);
	});

	it("may all lie elsewhere on the site", async () => {
		const elsewhere = join(folder, "elsewhere");
		mkdirSync(elsewhere);
		const entry = { ...SAMPLE[0], url: "/data/64.74/pack.json" };
		writeFileSync(join(elsewhere, "index.json"), JSON.stringify([entry]));
		expect(await ensurePacks(elsewhere, terminal)).toBe(0);
		expect(existsSync(join(elsewhere, "64.74"))).toBe(false);
	});

	it("are built into an empty folder, over an index that names a pack which is gone", async () => {
		const emptied = join(folder, "emptied");
		mkdirSync(emptied);
		writeFileSync(join(emptied, "index.json"), JSON.stringify([{ ...SAMPLE[0], kode: "11.11", url: "11.11/pack.json" }]));
		expect(await ensurePacks(emptied, terminal, SMALL)).toBe(0);
		expect(JSON.parse(readFileSync(join(emptied, "index.json"), "utf8"))).toEqual(SAMPLE);
	}, 60_000);
});
