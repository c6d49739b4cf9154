import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasShared, oracleRoot } from "../fixtures/shared.ts";

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
	"end-to-end",
];

describe.runIf(hasShared)("the reference cases", () => {
	it("of a family that is not built are listed as not built, never passed", () => {
		const index = JSON.parse(readFileSync(join(oracleRoot, "index.json"), "utf8")) as { id: string; family: string }[];
		const notBuilt = index.filter((entry) => !BUILT.includes(entry.family));
		const families = [...new Set(notBuilt.map((entry) => entry.family))].sort();
		process.stdout.write(`not built: ${notBuilt.length} of ${index.length} cases (${families.join(", ")})\n`);
		expect(notBuilt.length).toBeLessThan(index.length);
	});

	it.each(BUILT)("of the family %s are run by a test of this folder", (family) => {
		const sources = readdirSync(import.meta.dirname)
			.filter((name) => name.endsWith(".test.ts") && name !== "oracle-coverage.test.ts")
			.map((name) => readFileSync(join(import.meta.dirname, name), "utf8"));
		expect(sources.some((text) => text.includes(`"${family}"`))).toBe(true);
	});
});
