import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { oracleIndex } from "../fixtures/oracle-cases.ts";
import { hasOracle } from "../fixtures/shared.ts";

/** Families of the reference answers that a test of this folder runs, case by case. */
const BUILT = [
	"projection",
	"geodesic",
	"area-centroid",
	"hull",
	"point-in-polygon",
	"dbscan",
	"case-control-dbscan",
	"classification",
	"hexagon",
	"rate-interval",
	"fgt",
	"end-to-end",
];

describe.runIf(hasOracle)("the reference cases", () => {
	it("of a family that is not built are listed as not built, never passed", () => {
		const index = oracleIndex();
		expect(index.length).toBeGreaterThan(0);
		const notBuilt = index.filter((entry) => !BUILT.includes(entry.family));
		const counts = new Map<string, number>();
		for (const { family } of notBuilt) counts.set(family, (counts.get(family) ?? 0) + 1);
		const list = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([family, count]) => `${family} ${count}`);
		process.stdout.write(
			`not built: ${notBuilt.length} of ${index.length} cases${list.length > 0 ? ` (${list.join(", ")})` : ""}\n`,
		);
		const absent = BUILT.filter((family) => index.every((entry) => entry.family !== family));
		if (absent.length > 0) process.stdout.write(`built, but without a case in this folder: ${absent.join(", ")}\n`);
	});

	it.each(BUILT)("of the family %s are run by a test of this folder", (family) => {
		const sources = readdirSync(import.meta.dirname)
			.filter((name) => name.endsWith(".test.ts") && name !== "oracle-coverage.test.ts")
			.map((name) => readFileSync(join(import.meta.dirname, name), "utf8"));
		expect(sources.some((text) => text.includes(`"${family}"`))).toBe(true);
	});
});
