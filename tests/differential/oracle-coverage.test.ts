import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { oracleCases } from "../fixtures/oracle-cases.ts";
import { hasOracle, oracleRoot } from "../fixtures/shared.ts";

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
] as const;
/** Families of which a part is run: they stay listed as not built, and what is run must still be found. */
const BUILT_IN_PART = ["eb-smoothing"] as const;

const isBuilt = (family: string): boolean => (BUILT as readonly string[]).includes(family);

/** Counted by the files of the folder alone, so that no fault of the reader can make a family vanish. */
function casesOnDisk(): Map<string, number> {
	const counts = new Map<string, number>();
	for (const id of hasOracle ? readdirSync(oracleRoot) : []) {
		const file = join(oracleRoot, id, "case.json");
		if (!existsSync(file)) continue;
		const family = /"family"\s*:\s*"([^"]+)"/.exec(readFileSync(file, "utf8"))?.[1] ?? "without a family";
		counts.set(family, (counts.get(family) ?? 0) + 1);
	}
	return counts;
}

describe.runIf(hasOracle)("the reference cases", () => {
	const onDisk = casesOnDisk();

	it("of a family that is not built are listed as not built, never passed", () => {
		const total = [...onDisk.values()].reduce((sum, count) => sum + count, 0);
		expect(total).toBeGreaterThan(0);
		const notBuilt = [...onDisk].filter(([family]) => !isBuilt(family)).sort(([a], [b]) => a.localeCompare(b));
		const missing = notBuilt.reduce((sum, [, count]) => sum + count, 0);
		const list = notBuilt.map(([family, count]) => `${family} ${count}`).join(", ");
		process.stdout.write(`not built: ${missing} of ${total} cases${list === "" ? "" : ` (${list})`}\n`);
		const absent = BUILT.filter((family) => !onDisk.has(family));
		if (absent.length > 0) process.stdout.write(`built, but without a case in this folder: ${absent.join(", ")}\n`);
	});

	it.each([...BUILT, ...BUILT_IN_PART])("of the family %s are all run by a suite of this folder", (family) => {
		const sources = readdirSync(import.meta.dirname)
			.filter((name) => name.endsWith(".test.ts"))
			.map((name) => readFileSync(join(import.meta.dirname, name), "utf8"));
		expect(sources.some((text) => new RegExp(`^referenceSuite<.*>\\(\\s*"${family}"`, "m").test(text))).toBe(true);
		expect(oracleCases(family)).toHaveLength(onDisk.get(family) ?? 0);
	});
});
