import type { Finding } from "#core/base/finding.ts";
import { inLanguage } from "#i18n/current-language.ts";
import { sayFinding } from "#i18n/say/finding.ts";
import { topicTexts } from "#i18n/topics.ts";
import { languagesOf, type Terminal } from "./terminal.ts";

/** One line per finding and language: what, how often, where; the rows as plain figures, to be searched for and copied. */
export function writeFindings(terminal: Terminal, findings: readonly Finding[]): void {
	for (const finding of findings)
		for (const language of languagesOf(terminal)) {
			const said = inLanguage(language, () => `${sayFinding(finding).replace(/\.$/, "")}${rowList(finding)}`);
			terminal.err(`${said} [${finding.code}]\n`);
		}
}

function rowList({ rows, count }: Finding): string {
	if (rows.length === 0) return "";
	return `: ${topicTexts("errors").rows} ${rows.join(", ")}${count > rows.length ? " …" : ""}`;
}

/** A finding in `--json`: the column it is about also stands beside its code. */
export function findingDocument(finding: Finding): Finding & { readonly column?: string } {
	const column = finding.params?.["column"];
	return typeof column === "string" ? { ...finding, column } : finding;
}

/** Rows left out in `--json`. */
export function skippedDocument({ code, count, rows }: Finding): {
	readonly reason: string;
	readonly count: number;
	readonly rows: readonly number[];
} {
	return { reason: code, count, rows };
}
