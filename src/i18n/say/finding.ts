import type { Finding } from "#core/base/finding.ts";
import { columnLabel } from "../column-labels.ts";
import { fill } from "../fill.ts";
import { formatCount, formatNumber } from "../format.ts";
import { topicTexts } from "../topics.ts";

const ROWS_SHOWN = 20;
const REASONS = ["FREE_TEXT", "DUPLICATE", "EMPTY", "REFUSED"] as const;
const NAME_REASONS = ["same", "prefix", "spelling", "letters", "short", "moved"] as const;

/** What was found, in one sentence; where it was found is `sayRows`. */
export function sayFinding(finding: Finding): string {
	const texts = topicTexts("finding");
	const { code, count } = finding;
	const params = finding.params ?? {};
	const facts = Object.fromEntries(
		Object.entries(params).map(([name, fact]) => [name, typeof fact === "number" ? formatNumber(fact) : fact]),
	);
	if (code === "MISSING_COLUMN") {
		const column = String(params["column"] ?? "");
		const label = columnLabel(column);
		return fill(texts[code], { column: label === column ? column : `${label} (${column})` });
	}
	if (code === "SKIPPED_COLUMN") {
		const reason = REASONS.find((known) => known === params["reason"]) ?? "REFUSED";
		return fill(texts[code], { ...facts, reason: texts.reason[reason] });
	}
	if (code === "NAME_TAKEN" || code === "NAME_WAITS") {
		const reason = NAME_REASONS.find((known) => known === params["reason"]) ?? "same";
		return fill(texts[code], { n: formatCount(count), ...facts, reason: fill(texts.nameReason[reason], facts) });
	}
	if (code === "LABEL_POINT_ELSEWHERE") return fill(params["elsewhere"] === "" ? texts.LABEL_POINT_NOWHERE : texts[code], facts);
	return fill(texts[code], { n: formatCount(count), ...facts });
}

/** "Baris 3 · 17 · 1.204, dan 12 lainnya", "" where it is about no row. */
export function sayRows(finding: Finding): string {
	if (finding.rows.length === 0) return "";
	const { rowsMore, rows: text } = topicTexts("finding");
	const shown = finding.rows.slice(0, ROWS_SHOWN);
	const rows = shown.map((row) => formatCount(row)).join(" · ");
	const left = finding.count - shown.length;
	return left > 0 ? fill(rowsMore, { rows, n: formatCount(left) }) : fill(text, { rows });
}
