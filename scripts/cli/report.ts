import type { Finding } from "#core/base/finding.ts";
import { texts as english } from "#i18n/en/finding.ts";
import type { Language } from "#i18n/format.ts";
import { texts as indonesian } from "#i18n/id/finding.ts";
import { type FindingWords, fillText, sayFinding } from "#i18n/say/finding.ts";
import type { Terminal } from "./terminal.ts";

const WORDS: Readonly<Record<Language, FindingWords>> = { id: fillText(indonesian), en: fillText(english) };

/** One line per finding and language: what, how often, where; the rows as plain figures, to be searched for and copied. */
export function writeFindings(terminal: Terminal, findings: readonly Finding[]): void {
	for (const finding of findings)
		for (const language of ["id", "en"] as const) {
			const said = sayFinding(finding, language, WORDS[language]).replace(/\.$/, "");
			terminal.err(`${said}${rowList(finding, language)} [${finding.code}]\n`);
		}
}

function rowList({ rows, count }: Finding, language: Language): string {
	if (rows.length === 0) return "";
	return `: ${language === "id" ? "baris" : "rows"} ${rows.join(", ")}${count > rows.length ? " …" : ""}`;
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
