import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasShared, oracleRoot } from "../fixtures/shared.ts";

/** Families this project answers, by the test file that runs their cases. */
const BUILT = new Set([
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
]);

/** Families of the reference that no code of ours answers yet. */
const NOT_BUILT = new Set([
	"alkire-foster",
	"concentration",
	"eb-smoothing",
	"fdr",
	"fgt",
	"gini",
	"hdbscan",
	"kernel",
	"local-autocorrelation",
	"scan",
	"scan-llr",
	"targeting",
	"weights-contiguity",
	"weights-distance",
]);

describe.runIf(hasShared)("the reference cases", () => {
	it("belong to families that are built or listed as not built", () => {
		const index = JSON.parse(readFileSync(join(oracleRoot, "index.json"), "utf8")) as { id: string; family: string }[];
		const notBuilt = index.filter((entry) => NOT_BUILT.has(entry.family));
		process.stdout.write(`not built: ${[...new Set(notBuilt.map((entry) => entry.family))].sort().join(", ")} (${notBuilt.length} of ${index.length} cases)\n`);
		expect(index.filter((entry) => !BUILT.has(entry.family) && !NOT_BUILT.has(entry.family))).toEqual([]);
	});
});
