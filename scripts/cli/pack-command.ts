import { calendarDay } from "#core/base/calendar-day.ts";
import type { FindingCode } from "#core/base/finding.ts";
import { ok, type Result } from "#core/base/result.ts";
import { type BuiltPack, buildPack, type InputFile, type PackReport } from "#io/import/build-pack.ts";
import { sortFiles } from "#io/import/sort-files.ts";
import { command } from "./command.ts";
import { readGiven, writeFiles } from "./files.ts";
import { officialOnDisk } from "./official.ts";
import type { Options } from "./options.ts";
import { listPack } from "./pack-index.ts";
import { findingDocument, skippedDocument, writeFindings } from "./report.ts";
import { EXIT, type ExitCode, refuse, say, sayFault, type Terminal, writeJson } from "./terminal.ts";

/** How a person may say that codes are meant; "nama": by names alone. */
const CODE_SYSTEMS = ["kemendagri", "bps", "nama"] as const;
/** More files than an office hands over at once. */
const MOST_FILES = 50;

export const PACK = command("pack", {
	argument: "files",
	most: MOST_FILES,
	options: {
		areas: { value: "file" },
		households: { value: "file" },
		region: { value: "code" },
		codes: { choices: CODE_SYSTEMS },
		accept: { value: "names" },
		series: { value: "file" },
		config: { value: "file" },
		complete: {},
		out: { value: "folder", needed: true },
	},
	run: packCommand,
});

async function packCommand(options: Options, terminal: Terminal): Promise<ExitCode> {
	const json = options.flag("json");
	const out = options.needed("out");
	const built = await buildFromFiles(options);
	if (!built.ok) return refuse(terminal, built.error, { json });
	const { files, manifest, report } = built.value.built;
	const written = await writeFiles(out, files);
	if (!written.ok) return refuse(terminal, written.error, { json });
	const listed = listPack(out, manifest, terminal);
	if (!listed.ok) sayFault(terminal, listed.error);
	if (json) writeJson(terminal, { ...packDocument(built.value, out), open: listed.ok ? listed.value.address : null });
	else writeReport(terminal, report, out);
	if (listed.ok) {
		const { index, address } = listed.value;
		say(terminal, "listed", { index, address });
	}
	return EXIT.done;
}

type Given = { readonly built: BuiltPack; readonly areas: string; readonly households: string };

/** Files by their options, the rest told by their contents. */
async function buildFromFiles(options: Options): Promise<Result<Given>> {
	const named = new Map<string, InputFile>();
	for (const role of ["areas", "households", "series", "config"] as const) {
		const path = options.text(role);
		if (path === undefined) continue;
		const file = await readGiven(path);
		if (!file.ok) return file;
		named.set(role, file.value);
	}
	const others: InputFile[] = [];
	for (const path of options.positionals) {
		const file = await readGiven(path);
		if (!file.ok) return file;
		others.push(file.value);
	}
	const sorted = await sortFiles(others, {
		areas: named.get("areas"),
		families: named.get("households"),
		series: named.get("series"),
		config: named.get("config"),
	});
	if (!sorted.ok) return sorted;
	const { findings, ...files } = sorted.value;
	const region = options.text("region");
	const codes = options.choice("codes", CODE_SYSTEMS);
	const built = await buildPack({
		...files,
		complete: options.flag("complete"),
		today: calendarDay(new Date()),
		official: officialOnDisk(),
		findings,
		choices: {
			...(codes === undefined ? {} : { system: codes === "nama" ? "none" : codes }),
			accepted: options.list("accept") ?? [],
		},
		...(region === undefined ? {} : { region }),
	});
	return built.ok ? ok({ built: built.value, areas: files.areas?.name ?? "", households: files.households.name }) : built;
}

function packDocument({ built: { files, report }, areas: areaFile, households: familyFile }: Given, out: string): object {
	const { areas, households, placed, codes } = report;
	const count = (code: FindingCode): number =>
		[...areas.findings, ...households.warnings].filter((finding) => finding.code === code).length;
	const skipped = households.skipped.map(skippedDocument);
	const file = (name: string, kind: string, format: string, read: number, used: number) => ({
		name,
		kind,
		format,
		profile: null,
		read,
		used,
	});
	return {
		ok: true,
		out,
		files: [
			{ ...file(areaFile, "areas", areas.format, areas.read, areas.read), skipped: [] },
			{ ...file(familyFile, "families", households.kind, households.read, households.used), skipped },
		],
		written: Object.fromEntries([...files].map(([name, bytes]) => [name, bytes.length])),
		placed,
		codes: { ...codes, proposed: count("NAME_TAKEN") + count("NAME_WAITS") },
		findings: [...areas.findings, ...households.warnings, ...households.skippedColumns].map(findingDocument),
		areas: { read: areas.read, warnings: areas.findings.map(findingDocument) },
		households: {
			read: households.read,
			used: households.used,
			skipped,
			warnings: households.warnings.map(findingDocument),
			columns: households.columns,
			skippedColumns: households.skippedColumns.map(({ params }) => ({ column: params?.["column"], reason: params?.["reason"] })),
		},
	};
}

function writeReport(terminal: Terminal, { areas, households, placed }: PackReport, out: string): void {
	terminal.out(
		`wilayah ${areas.read}; keluarga dibaca ${households.read}, dipakai ${households.used}, ditempatkan ${placed.families}\n`,
	);
	writeFindings(terminal, [...areas.findings, ...households.skipped, ...households.warnings, ...households.skippedColumns]);
	const { families, ofFamilies, areas: inAreas } = placed;
	const shares = { share: { share: families / ofFamilies }, families, of: ofFamilies, areas: inAreas, ofAreas: areas.read };
	say(terminal, "placed", shares);
	say(terminal, "packWritten", { path: out, areas: areas.read, families: households.used });
}
