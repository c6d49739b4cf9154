import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/**
 * Checks of the five systems (`promises.md`) about comparison, trend, target, pilot and report. Each is proved by a test
 * whose title begins with its id.
 */
const PROMISES = [
	["S0.2", "coverage per programme and kelurahan, before and after"],
	["S0.3", "usulan sasaran: quota and cost per area"],
	["S0.6", "pilots followed against those that are none"],
	["S0.7", "21.520/12,36 % to 18.840/10,01 %"],
	["S0.8", "893 persons a year"],
	["S0.9", "target of 1 to 2 points a year, verdict and wording"],
	["S1.2", "list version in every export"],
	["S1.3", "8,41 ribu jiwa; 4,62 persen"],
	["S1.12", "why Gunung Telihan"],
	["S1.13", "rollout waves"],
	["S1.17", "3,75 % in 2026: pace, already met"],
	["S2.4", "against nation and province"],
	["S2.5", "single digit by the end of 2023"],
	["S2.7", "meeting mode"],
	["S2.9", "two-period report"],
	["S3.4", "funnel 5.400 to 200 whose parts sum"],
	["S3.5", "128.000, 111.000, 109.000, 7.000"],
	["S3.6", "each need to an office"],
	["S3.7", "exits a month to zero"],
	["S4.2", "a definition on every number"],
	["S4.3", "4,54 to 4,65; 4,70 to 4,65; persen poin"],
	["S4.4", "rank among neighbours"],
	["S4.5", "target years and the plan's period"],
	["S4.7", "planning table"],
] as const;

const tests = fileURLToPath(new URL("../", import.meta.url));
const titles = readdirSync(tests, { recursive: true, encoding: "utf8" })
	.filter((path) => /\.test\.tsx?$/.test(path) && !path.endsWith("promises.test.ts"))
	.flatMap((path) => [
		...readFileSync(join(tests, path), "utf8").matchAll(/\b(?:test|it|describe)(?:\.each\([^`]*?\))?\(\s*["'`]([^"'`]+)/g),
	])
	.map(([, title]) => title ?? "");

test.each(PROMISES)("%s (%s) is proved by a test that names it", (id) => {
	expect(titles.filter((title) => new RegExp(`\\b${id.replace(".", "\\.")}\\b`).test(title))).not.toEqual([]);
});
