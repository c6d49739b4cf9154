/** `npm test`: everything, in one run, on any machine with a browser; ends with a plain `N passed, N failed` line. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { requireChromium } from "./chromium.ts";
import { requirePoppler } from "./poppler.ts";

type Report = {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly success: boolean;
};

let chromium: string;
try {
	chromium = requireChromium();
	requirePoppler();
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}

const report = join(mkdtempSync(join(tmpdir(), "kantong-test-")), "report.json");
const vitest = resolve(import.meta.dirname, "../node_modules/vitest/vitest.mjs");
const run = spawnSync(
	process.execPath,
	[vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)],
	{ stdio: "inherit", env: { ...process.env, CHROME_PATH: chromium } },
);
let result: Report;
try {
	// Our own report, just written by the runner.
	result = JSON.parse(readFileSync(report, "utf8")) as Report;
} catch {
	console.error("The test runner ended without a report.");
	console.log("0 passed, 1 failed");
	process.exit(1);
}
const failed = Math.max(result.numFailedTests, run.status === 0 && result.success ? 0 : 1);
const skipped = result.numPendingTests;
console.log(`${result.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed === 0 ? 0 : 1);
