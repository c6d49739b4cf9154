import { calendarDay } from "#core/base/calendar-day.ts";
import type { FindingCode } from "#core/base/finding.ts";
import { ok, type Result } from "#core/base/result.ts";
import { type BuiltPack, buildPack, type InputFile, type PackReport } from "#io/import/build-pack.ts";
import { command } from "./command.ts";
import { readGiven, writeFiles } from "./files.ts";
import { officialOnDisk } from "./official.ts";
import type { Options } from "./options.ts";
import { listPack } from "./pack-index.ts";
import { findingDocument, skippedDocument, writeFindings } from "./report.ts";
import { EXIT, type ExitCode, refuse, say, sayFault, type Terminal, writeJson } from "./terminal.ts";

export const PACK = command("pack", {
	options: {
		areas: { value: "file", needed: true },
		households: { value: "file", needed: true },
		region: { value: "code" },
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
	const written = await writeFiles(out, built.value.files);
	if (!written.ok) return refuse(terminal, written.error, { json });
	const listed = listPack(out, built.value.manifest, terminal);
	if (!listed.ok) sayFault(terminal, listed.error);
	if (json) writeJson(terminal, { ...packDocument(built.value, options, out), open: listed.ok ? listed.value.address : null });
	else writeReport(terminal, built.value.report, out);
	if (listed.ok) {
		const { index, address } = listed.value;
		say(terminal, "listed", { index, address });
	}
	return EXIT.done;
}

async function buildFromFiles(options: Options): Promise<Result<BuiltPack>> {
	const areas = await readGiven(options.needed("areas"));
	if (!areas.ok) return areas;
	const households = await readGiven(options.needed("households"));
	if (!households.ok) return households;
	const series = await readOptionalInput(options.text("series"));
	if (!series.ok) return series;
	const config = await readOptionalInput(options.text("config"));
	if (!config.ok) return config;
	const region = options.text("region");
	return buildPack({
		areas: areas.value,
		households: households.value,
		...(series.value === null ? {} : { series: series.value }),
		...(config.value === null ? {} : { config: config.value }),
		complete: options.flag("complete"),
		today: calendarDay(new Date()),
		official: officialOnDisk(),
		...(region === undefined ? {} : { region }),
	});
}

async function readOptionalInput(name: string | undefined): Promise<Result<InputFile | null>> {
	return name === undefined ? ok(null) : readGiven(name);
}

function packDocument({ files, report }: BuiltPack, options: Options, out: string): object {
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
			{ ...file(options.needed("areas"), "areas", areas.format, areas.read, areas.read), skipped: [] },
			{ ...file(options.needed("households"), "families", households.kind, households.read, households.used), skipped },
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
