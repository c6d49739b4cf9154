/**
 * `npm run mutate`: faults planted one at a time into the product, each of which a test must notice. Not part of CI.
 *
 *   npm run mutate -- src/core/pocket src/io/export   a sample of mutants of these files (default: core and io/export)
 *   npm run mutate -- --each 20 --seed 3 …            mutants per file (8), and which of them
 *   npm run mutate -- --promises                      the faults named in tests/fixtures/promises.ts, against the test of each
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createRandom } from "../src/core/base/random.ts";
import { samplePackFolder } from "../tests/fixtures/build-sample-once.ts";
import { type PlantedFault, PROMISES } from "../tests/fixtures/promises.ts";

const root = resolve(import.meta.dirname, "..");
const vitest = join(root, "node_modules/vitest/vitest.mjs");
/** A mutant that makes a loop endless is killed by this. */
const TIME_LIMIT_MS = 240_000;

const sample = samplePackFolder();

type Mutant = { readonly file: string; readonly at: number; readonly from: string; readonly to: string };

/** What is exchanged for what; a pattern is matched outside comments, texts and types. */
const EXCHANGES: readonly (readonly [RegExp, string])[] = [
	[/ < /g, " <= "],
	[/ <= /g, " < "],
	[/ > /g, " >= "],
	[/ >= /g, " > "],
	[/ === /g, " !== "],
	[/ !== /g, " === "],
	[/ && /g, " || "],
	[/ \|\| /g, " && "],
	[/ \+ /g, " - "],
	[/ - /g, " + "],
	[/ \* /g, " / "],
	[/ \/ /g, " * "],
	[/\+\+/g, "--"],
	[/ \+= /g, " -= "],
	[/\btrue\b/g, "false"],
	[/\bfalse\b/g, "true"],
	[/\bMath\.min\b/g, "Math.max"],
	[/\bMath\.max\b/g, "Math.min"],
	[/\bif \(/g, "if (true || "],
	[/(?<=[ (])0(?=[;,) ])/g, "1"],
	[/(?<=[ (])1(?=[;,) ])/g, "2"],
];

/** Comments, texts and type declarations blanked out, every other character where it stood. */
function codeOf(source: string): string {
	const blank = (text: string): string => text.replace(/[^\n]/g, "·");
	return source
		.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, blank)
		.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, blank)
		.replace(/^(?:import|export type|type) [\s\S]*?;$/gm, blank)
		.replace(/=>/g, "··");
}

function mutantsOf(file: string): Mutant[] {
	const code = codeOf(readFileSync(join(root, file), "utf8"));
	return EXCHANGES.flatMap(([pattern, to]) =>
		[...code.matchAll(pattern)].map(({ 0: from, index: at }) => ({ file, at, from, to })),
	);
}

function filesUnder(path: string): string[] {
	if (statSync(join(root, path)).isFile()) return [path];
	return readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts"))
		.map((name) => join(path, name))
		.sort();
}

/** Test files that import the file by name; the whole of its own layer's unit tests where none does. */
function testsOf(file: string): string[] {
	const specifier = `#${file.replace(/^src\//, "")}"`;
	const tests = ["unit", "property", "differential"].flatMap((folder) => filesUnder(`tests/${folder}`));
	const direct = tests.filter((test) => test.endsWith(".test.ts") && readFileSync(join(root, test), "utf8").includes(specifier));
	return direct.length > 0 ? direct : [`tests/unit/${dirname(file).replace(/^src\//, "")}`];
}

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

function mutate(paths: readonly string[], each: number, seed: number): void {
	const scores = new Map<string, { killed: number; all: number }>();
	for (const file of paths.flatMap(filesUnder)) {
		const mutants = mutantsOf(file);
		const random = createRandom(seed);
		const order = mutants.map((mutant) => ({ mutant, key: random.next() })).sort((a, b) => a.key - b.key);
		const tests = testsOf(file);
		for (const { mutant } of order.slice(0, each)) {
			const { at, from, to } = mutant;
			const exchanged = (text: string): string => text.slice(0, at) + to + text.slice(at + from.length);
			const alive = withChange(file, exchanged, () => testsPass(tests));
			const score = scores.get(dirname(file)) ?? { killed: 0, all: 0 };
			scores.set(dirname(file), { killed: score.killed + (alive ? 0 : 1), all: score.all + 1 });
			if (!alive) continue;
			const line = readFileSync(join(root, file), "utf8").slice(0, at).split("\n").length;
			console.log(`SURVIVED ${file}:${line}  ${from.trim()} → ${to.trim()}`);
		}
	}
	for (const [folder, { killed, all }] of [...scores].sort(([a], [b]) => a.localeCompare(b)))
		console.log(`${folder}: ${killed} of ${all} killed (${Math.round((100 * killed) / all)} %)`);
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { promises: { type: "boolean" }, each: { type: "string", default: "8" }, seed: { type: "string", default: "1" } },
});
if (values.promises === true) process.exitCode = provePromises(positionals) === 0 ? 0 : 1;
else mutate(positionals.length > 0 ? positionals : ["src/core", "src/io/export"], Number(values.each), Number(values.seed));
