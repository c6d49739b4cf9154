import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { containsIdentityNumber } from "#core/privacy/private-columns.ts";
import { exampleList } from "../../../scripts/ensure-contoh.ts";

const official = readFileSync(resolve(import.meta.dirname, "../../../data/wilayah/64.csv"), "utf8");

test("the list for trying: 412 invented families under two title lines, a total, nobody's number, the same each time", () => {
	const list = exampleList(official);
	const lines = list.split("\r\n");
	expect(lines).toHaveLength(412 + 5);
	expect(lines.filter((line) => /;Keluarga Contoh \d+;/.test(line))).toHaveLength(412);
	expect(lines.at(-1)).toContain("JUMLAH;;;;412");
	expect(lines.some((line) => line.split(";").some(containsIdentityNumber))).toBe(false);
	expect(exampleList(official)).toBe(list);
});
