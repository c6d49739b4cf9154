/**
 * `npm run mutate`: faults planted one at a time into the product, each of which a test must notice. Not part of CI.
 *
 *   npm run mutate -- src/core/pocket src/io/export/csv.ts   every mutant Stryker makes of these (default: those of .stryker.config.json)
 *   npm run mutate -- --lines 200 [--seed 2] src/core/pocket  only those inside 200 lines drawn at random, 10 together: an estimate in minutes
 *   npm run mutate -- --promises [S1.13 …]                   the faults named in tests/fixtures/promises.ts, against the test of each
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createRandom } from "#core/base/random.ts";
import { samplePackFolder } from "../tests/fixtures/build-sample-once.ts";
import { type PlantedFault, PROMISES } from "../tests/fixtures/promises.ts";
import { sharedPath } from "../tests/fixtures/shared.ts";

const root = resolve(import.meta.dirname, "..");
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
/** A mutant that makes a loop endless is killed by this. */
const TIME_LIMIT_MS = 240_000;
const RUN_LINES = 10;

const sample = samplePackFolder();

function withChange<T>(file: string, change: (text: string) => string, then: () => T): T {
	const path = join(root, file);
	const before = readFileSync(path, "utf8");
	const restore = (): void => writeFileSync(path, before);
	const stop = (): void => {
		restore();
		process.exit(1);
	};
	process.once("SIGINT", stop).once("SIGTERM", stop);
	try {
		writeFileSync(path, change(before));
		return then();
	} finally {
		restore();
		process.off("SIGINT", stop).off("SIGTERM", stop);
	}
}

function testsPass(args: readonly string[]): boolean {
	const run = spawnSync(process.execPath, [vitest, "run", "--project", "node", "--project", "dom", "--bail", "1", ...args], {
		cwd: root,
		stdio: "ignore",
		env: { ...process.env, KANTONG_SAMPLE_PACK: sample },
		timeout: TIME_LIMIT_MS,
	});
	return run.status === 0;
}

function plant({ file, find, replace }: PlantedFault): (text: string) => string {
	return (text) => {
		if (text.split(find).length !== 2) throw new Error(`${file}: ${JSON.stringify(find)} does not stand exactly once`);
		return text.replace(find, () => replace);
	};
}

function provePromises(only: readonly string[]): number {
	let survived = 0;
	for (const { id, test, fault } of PROMISES.filter((one) => only.length === 0 || only.includes(one.id))) {
		const name = test.title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
		const alive = withChange(fault.file, plant(fault), () => testsPass([test.file, "-t", name]));
		if (alive) survived++;
		console.log(`${alive ? "SURVIVED" : "killed  "} ${id} ${fault.file}: ${fault.find.replace(/\s+/g, " ")}`);
	}
	return survived;
}

function filesOf(path: string): readonly string[] {
	if (path.endsWith(".ts")) return [path];
	return readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts"))
		.sort()
		.map((name) => `${path.replace(/\/$/, "")}/${name}`);
}

/** Runs of lines `file:from-to`, drawn without repeating from all runs of the files until `lines` are reached. */
function drawnRuns(files: readonly string[], lines: number, seed: number): readonly string[] {
	const runs = files.flatMap((file) => {
		const total = readFileSync(join(root, file), "utf8").split("\n").length - 1;
		return Array.from(
			{ length: Math.ceil(total / RUN_LINES) },
			(_, i) => `${file}:${i * RUN_LINES + 1}-${Math.min(total, (i + 1) * RUN_LINES)}`,
		);
	});
	return createRandom(seed)
		.shuffle(runs)
		.slice(0, Math.ceil(lines / RUN_LINES));
}

/** The runner's sandbox lies deeper than the project: what is found beside or built in the project is named to it. */
function mutate(paths: readonly string[], lines: number | null, seed: number): number {
	const files = paths.flatMap(filesOf);
	const patterns = lines === null ? files : drawnRuns(files, lines, seed);
	const chosen = patterns.length > 0 ? ["--mutate", patterns.join(",")] : [];
	// the score of a draw is of its own faults only: what was tried before is not counted in
	const kept = lines === null ? [] : ["--incrementalFile", join(mkdtempSync(join(tmpdir(), "kantong-draw-")), "draw.json")];
	const run = spawnSync(process.execPath, [stryker, "run", ...chosen, ...kept], {
		cwd: root,
		stdio: "inherit",
		env: { ...process.env, KANTONG_SAMPLE_PACK: sample, KANTONG_SHARED: sharedPath() },
	});
	return run.status ?? 1;
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { promises: { type: "boolean" }, lines: { type: "string" }, seed: { type: "string", default: "1" } },
});
process.exitCode =
	values.promises === true
		? Math.min(1, provePromises(positionals))
		: mutate(positionals, values.lines === undefined ? null : Number(values.lines), Number(values.seed));
