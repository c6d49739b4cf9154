import { toCsv } from "#io/export/export-csv.ts";
import type { OwnFinding } from "#state/own-stages.ts";
import { csvStyle } from "../../file-words.ts";
import { topicTexts } from "../../topics.ts";
import { sayFinding } from "../finding.ts";

/** What was found in a person's files, one row per finding. Row numbers, no values: no identity is in it. */
export function ownReportCsv(findings: readonly OwnFinding[]): string {
	const { report, stage } = topicTexts("own");
	return toCsv<OwnFinding>(
		[
			{ title: report.file, value: ({ file }) => file },
			{ title: report.stage, value: (row) => stage[row.stage] },
			{ title: report.state, value: ({ weight }) => weight === "look" },
			{ title: report.code, value: ({ finding }) => finding.code },
			{ title: report.sentence, value: ({ finding }) => sayFinding(finding) },
			{ title: report.count, value: ({ finding }) => finding.count },
			{ title: report.rows, value: ({ finding }) => finding.rows.join(" ") },
		],
		findings,
		csvStyle(),
	);
}
