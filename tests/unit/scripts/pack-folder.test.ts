import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { kantong } from "../../fixtures/run-kantong.ts";

const sample = inject("samplePack");
let damaged: string;

beforeAll(() => {
	damaged = mkdtempSync(join(tmpdir(), "kantong-series-"));
	cpSync(sample, damaged, { recursive: true });
	appendFileSync(join(damaged, "series.csv"), "64.74,Kota Bontang,2030,penduduk,1,jiwa,uji,\n");
});
afterAll(() => rmSync(damaged, { recursive: true, force: true }));

describe("the official series of a pack, in the terminal", () => {
	test("gives the region its inhabitants, as on the page", async () => {
		const run = await kantong("summary", "--pack", sample, "--measure", "penduduk", "--json");
		const { total } = run.json() as { readonly total: { readonly ukuran: readonly { readonly penyebut: number }[] } };
		// `data/seri-resmi.csv`, the newest row
		expect(total.ukuran[0]?.penyebut).toBe(191_811);
	});

	test("is said when it is not the file of the manifest, and all other figures stand", async () => {
		const ids = ["summary", "--where", "terdaftar", "--measure", "desil1", "--json"];
		const [run, whole] = [await kantong(...ids, "--pack", damaged), await kantong(...ids, "--pack", sample)];
		expect(run.code).toBe(0);
		expect(run.err).toContain("series.csv");
		expect(whole.err).not.toContain("series.csv");
		expect(run.json()).toEqual(whole.json());
	});
});
