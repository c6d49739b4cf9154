import type { Finding } from "#core/base/finding.ts";
import { columnLabel } from "../column-labels.ts";
import { formatCount, formatNumber, type Language } from "../format.ts";
import type { texts } from "../id/finding.ts";

type Texts = typeof texts;
type FindingKey = Exclude<keyof Texts, "reason"> | `reason.${keyof Texts["reason"]}`;
/** Fills a text of the topic `finding`: `fillText` of one language. */
export type FindingWords = (key: FindingKey, facts: Readonly<Record<string, string>>) => string;

const ROWS_SHOWN = 20;
const REASONS = ["FREE_TEXT", "DUPLICATE", "EMPTY", "REFUSED"] as const;

/** What was found, in one sentence; where it was found is `sayRows`. */
export function sayFinding(finding: Finding, language: Language, words: FindingWords): string {
	const { code, count } = finding;
	const params = finding.params ?? {};
	const facts = Object.fromEntries(
		Object.entries(params).map(([name, fact]) => [name, typeof fact === "number" ? formatNumber(fact, language) : fact]),
	);
	const n = formatCount(count, language);
	switch (code) {
		case "MISSING_COLUMN": {
			const column = String(params["column"] ?? "");
			const label = columnLabel(column, language);
			return words(code, { column: label === column ? column : `${label} (${column})` });
		}
		case "SKIPPED_COLUMN": {
			const reason = REASONS.find((known) => known === params["reason"]) ?? "REFUSED";
			return words(code, { column: "", ...facts, reason: words(`reason.${reason}`, {}) });
		}
		case "LABEL_POINT_ELSEWHERE":
			return words(params["elsewhere"] === "" ? "LABEL_POINT_NOWHERE" : code, facts);
		default:
			return words(code, { column: "", value: "", n, ...facts });
	}
}

/** "Baris 3 · 17 · 1.204, dan 12 lainnya", "" where it is about no row. */
export function sayRows(finding: Finding, language: Language, words: FindingWords): string {
	if (finding.rows.length === 0) return "";
	const shown = finding.rows.slice(0, ROWS_SHOWN);
	const rows = shown.map((row) => formatCount(row, language)).join(" · ");
	const left = finding.count - shown.length;
	return left > 0 ? words("rowsMore", { rows, n: formatCount(left, language) }) : words("rows", { rows });
}

/** Words from the texts of one language. */
export function fillText(from: object): FindingWords {
	return (key, facts) => {
		const text = key.split(".").reduce<unknown>((at, part) => (at as Readonly<Record<string, unknown>>)[part], from);
		return String(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => facts[name] ?? "");
	};
}
