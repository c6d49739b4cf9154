import { formatBytes, formatCount, formatPercent } from "#i18n/format.ts";
import { buildSamplePack, SAMPLE_FAMILIES, SAMPLE_SEED } from "../sample/build-sample.ts";
import { readFacts } from "../sample/facts.ts";
import { command } from "./command.ts";
import { readAreas, writeFiles } from "./files.ts";
import type { Options } from "./options.ts";
import { EXIT, type ExitCode, refuse, say, type Terminal, writeJson } from "./terminal.ts";

export const SAMPLE = command("sample", {
	options: {
		out: { value: "folder", needed: true },
		families: { value: "number", fallback: SAMPLE_FAMILIES },
		seed: { value: "number", fallback: SAMPLE_SEED },
		areas: { value: "file" },
	},
	run: sampleCommand,
});

async function sampleCommand(options: Options, terminal: Terminal): Promise<ExitCode> {
	const json = options.flag("json");
	const out = options.needed("out");
	const listed = readFacts().kelurahan.reduce((sum, k) => sum + k.listed, 0);
	const families = options.number("families", { least: listed + 1, most: 5_000_000, whole: true }) ?? SAMPLE_FAMILIES;
	const seed = options.number("seed", { least: 0, most: 2 ** 31 - 1, whole: true }) ?? SAMPLE_SEED;
	const path = options.text("areas");
	const read = path === undefined ? null : await readAreas(path);
	if (read && !read.ok) return refuse(terminal, read.error, { json });
	const built = buildSamplePack({ families, seed, ...(read === null ? {} : { areas: read.value.areas }) });
	if (!built.ok) return refuse(terminal, path === undefined ? built.error : { ...built.error, file: path }, { json });
	const { files, truth } = built.value;
	const written = await writeFiles(out, files);
	if (!written.ok) return refuse(terminal, written.error, { json });
	if (json) {
		const sizes = Object.fromEntries([...files].map(([name, content]) => [name, content.length]));
		writeJson(terminal, { out, families, seed, files: sizes, truth });
		return EXIT.done;
	}
	for (const [name, content] of files) terminal.out(`${name}  ${formatBytes(content.length)}\n`);
	for (const place of truth.places) {
		const counts = `${formatCount(place.poor)}/${formatCount(place.households)} (${formatPercent(place.rate)})`;
		terminal.out(`${place.kind}  ${place.nama}  ${place.radiusMetres} m  ${counts}\n`);
	}
	say(terminal, "sampleWritten", { n: families, path: out });
	return EXIT.done;
}
