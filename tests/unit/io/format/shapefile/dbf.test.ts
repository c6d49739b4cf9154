import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDbf } from "#io/format/shapefile/dbf.ts";
import { writeDbf } from "../../../../fixtures/shapefile.ts";
import { hasShared, sharedPath } from "../../../../fixtures/shared.ts";

describe("a dBase table", () => {
	it("has yes and no, days, and a name of its own for every column", () => {
		const table = writeDbf(
			[
				{ name: "YA", type: "L", bytes: 1 },
				{ name: "TGL", type: "D", bytes: 8 },
				{ name: "YA", type: "C", bytes: 3 },
				{ name: "__proto__", type: "C", bytes: 1 },
				{ name: "MEMO", type: "M", bytes: 10 },
			],
			[
				["T", "20240131", "abc", "x", ""],
				["?", "", "", "", ""],
			],
		);
		const read = readDbf(table, null, "b.dbf");
		expect(read).toMatchObject({
			ok: true,
			value: {
				rows: [
					{ YA: true, TGL: "2024-01-31", YA_: "abc", kolom_4: "x" },
					{ YA: null, TGL: null, YA_: null, kolom_4: null },
				],
				findings: [{ code: "SKIPPED_COLUMN", params: { column: "MEMO" } }],
			},
		});
	});

	it.runIf(hasShared)("of other programs is read in its own encoding", () => {
		const bytes = (name: string) => new Uint8Array(readFileSync(sharedPath("badinputs", "shp", "dbf", name)));
		const texts = (name: string, stated: string | null) => {
			const read = readDbf(bytes(name), stated, name);
			return read.ok ? Object.values(read.value.rows[0] ?? {}).join(" ") : read.error.code;
		};
		expect(texts("utf8.dbf", null)).not.toContain("\uFFFD");
		for (const [name, stated] of [
			["big5.dbf", "big5"],
			["gbk.dbf", "936"],
			["shiftjis.dbf", "CP932"],
			["eucjp.dbf", "euc-jp"],
		] as const)
			expect(texts(name, stated)).toMatch(/[\u3040-\u9fff]/);
		expect(readDbf(bytes("duplicate_fields.dbf"), null, "x").ok).toBe(true);
		expect(readDbf(bytes("ne_10m_time_zones.dbf"), null, "x").ok).toBe(true);
	});
});
