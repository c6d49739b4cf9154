/**
 * `npm run fuzz [-- --mutants 10000 --seed 1]`: damaged FlatGeobuf files against the guard. The reading runs in a
 * process of its own and this one watches: no progress for two seconds is a hang. Exit 1 on a hang, a throw, or another count of
 * features than the undamaged file has; with a manifest's hash, exit 1 on any accepted mutant that differs.
 */
import { fork } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRandom } from "#core/base/random.ts";
import { sha256HexSync } from "#io/bytes/sha256-sync.ts";
import { readAnyFgb } from "#io/format/flatgeobuf/read-any.ts";
import { readAreasFgb } from "#io/format/flatgeobuf/read-areas.ts";
import { readHouseholdsFgb } from "#io/format/flatgeobuf/read-households.ts";
import { writeAreasFgb, writeHouseholdsFgb } from "#io/format/flatgeobuf/write.ts";
import { mutate, sameBytes } from "../fixtures/fgb-mutants.ts";
import { makeAreas, makeHouseholds } from "../fixtures/io-layers.ts";
import { hasShared, sharedPath } from "../fixtures/shared.ts";

type Target = { readonly name: string; readonly bytes: Uint8Array; readonly count: number };
type Tally = { readonly outcomes: Record<string, number>; readonly failures: string[]; readonly slowestMs: number };
type Job = { readonly mutants: number; readonly seed: number };
type Report = { readonly step: number } | { readonly tally: Tally };

const HANG_MS = 2000;

/** Our own layers, and every file of the corpus whose header says how many features it has. */
function targets(): Target[] {
	const own = [
		{ name: "families", bytes: writeHouseholdsFgb(makeHouseholds(300)), count: 300 },
		{ name: "families with gaps", bytes: writeHouseholdsFgb(makeHouseholds(300, { gaps: true })), count: 300 },
		{ name: "families without texts", bytes: writeHouseholdsFgb(makeHouseholds(300, { texts: false })), count: 300 },
		{ name: "areas", bytes: writeAreasFgb(makeAreas(20)), count: 20 },
	];
	if (!hasShared) return own;
	const corpus = readdirSync(sharedPath("badinputs", "fgb")).flatMap((name) => {
		const bytes = new Uint8Array(readFileSync(sharedPath("badinputs", "fgb", name)));
		const read = readAnyFgb(bytes);
		return read.ok && read.value.header.featuresCount > 0 && bytes.length < 20_000
			? [{ name, bytes, count: read.value.count }]
			: [];
	});
	return [...own, ...corpus];
}

function fuzz({ mutants, seed }: Job): Tally {
	const files = targets();
	const hashes = files.map(({ bytes }) => sha256HexSync(bytes));
	const random = createRandom(seed);
	const outcomes: Record<string, number> = {};
	const failures: string[] = [];
	let slowestMs = 0;
	for (let i = 0; i < mutants; i++) {
		const file = files[i % files.length] as Target;
		let mutant = mutate(file.bytes, random);
		if (random.next() < 0.3) mutant = mutate(mutant, random);
		const start = performance.now();
		try {
			for (const read of [readAnyFgb(mutant), readHouseholdsFgb(mutant), readAreasFgb(mutant, { codes: "any" })]) {
				const count = read.ok ? ("count" in read.value ? read.value.count : read.value.length) : null;
				const outcome = read.ok ? "read" : read.error.code;
				outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
				if (count !== null && count !== file.count && !forgetsItsCount(mutant))
					failures.push(`mutant ${i} of ${file.name}: ${count} features instead of ${file.count}`);
			}
			const accepted = mutant.length === file.bytes.length && sha256HexSync(mutant) === hashes[i % files.length];
			if (accepted && !sameBytes(mutant, file.bytes)) failures.push(`mutant ${i} of ${file.name}: accepted by size and hash`);
		} catch (thrown) {
			failures.push(`mutant ${i} of ${file.name}: ${String(thrown)}`);
		}
		slowestMs = Math.max(slowestMs, performance.now() - start);
		if (i % 20 === 0) tell({ step: i + 1 });
	}
	return { outcomes, failures, slowestMs };
}

/** Two damages can strike the count out of the header and cut the file as well: then only the manifest's count can tell. */
function forgetsItsCount(bytes: Uint8Array): boolean {
	const read = readAnyFgb(bytes);
	return read.ok && read.value.header.featuresCount === 0;
}

function option(name: string, absent: number): number {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? absent : Number(process.argv[at + 1]);
}

function tell(report: Report): void {
	process.send?.(report);
}

function watch(job: Job): void {
	const child = fork(import.meta.filename, ["--child", ...process.argv.slice(2)]);
	let step = 0;
	let since = performance.now();
	const timer = setInterval(() => {
		// the files are built before the first mutant, which takes longer
		if (performance.now() - since < (step === 0 ? 10 * HANG_MS : HANG_MS)) return;
		console.error(`hang: after mutant ${step} of seed ${job.seed}`);
		child.kill("SIGKILL");
		process.exit(1);
	}, 200);
	child.on("message", (report: Report) => {
		since = performance.now();
		if ("step" in report) step = report.step;
		else process.exitCode = print(job, report.tally);
	});
	child.on("exit", (code) => {
		clearInterval(timer);
		if (code !== 0) process.exitCode = 1;
	});
}

function print(job: Job, { outcomes, failures, slowestMs }: Tally): number {
	console.log(`${job.mutants} mutants, seed ${job.seed}, slowest ${slowestMs.toFixed(1)} ms`);
	for (const [code, count] of Object.entries(outcomes).sort((a, b) => b[1] - a[1])) console.log(`  ${code.padEnd(14)} ${count}`);
	for (const failure of failures.slice(0, 20)) console.error(failure);
	console.log(
		failures.length === 0
			? "0 hangs, 0 throws, 0 other counts, 0 accepted under the manifest's hash"
			: `${failures.length} failures`,
	);
	return failures.length === 0 ? 0 : 1;
}

const job: Job = { mutants: option("mutants", 10_000), seed: option("seed", 1) };
if (process.argv.includes("--child")) tell({ tally: fuzz(job) });
else watch(job);
