import { knownKind } from "#core/families/build-columns.ts";
import { numberStyleOf, plainNumber } from "../format/number-style.ts";

const YES = /^(ya|y|yes|true|1|ada|terdaftar|menerima|penerima|dapat|sudah)$/i;
const NO = /^(tidak|tdk|t|no|n|false|0|belum|bukan|tidak[ _]terdaftar|tidak[ _]menerima|tidak[ _]ada|bukan[ _]penerima)$/i;
const BLANK = /^(-+|–|\.|null|none|nan|n\/a|#n\/a|kosong|tidak tahu)$/i;

/**
 * Cells as `inferColumn` reads them: blanks emptied, yes/no words as 1 and 0 (a column of 1 and 2 only means yes and no),
 * numbers with a decimal point, `Desil 3` as 3, codes and RT numbers left alone.
 */
export function normaliseCells(packName: string, cells: readonly string[]): string[] {
	const trimmed = cells.map((cell) => (BLANK.test(cell.trim()) ? "" : cell.trim()));
	const kind = knownKind(packName);
	if (kind === "text") return packName === "status" ? trimmed.map(statusWord) : trimmed;
	if (kind === "boolean") return trimmed.map(yesNo(trimmed));
	if (packName === "desil") return trimmed.map((cell) => cell.replace(/^desil\s*/i, "").replace(/^0+(?=\d)/, ""));
	if (packName.startsWith("r_")) return trimmed.map((cell) => cell.replace(/^0+(?=\d)/, ""));
	const style = numberStyleOf(trimmed);
	return trimmed.map((cell) => plainNumber(cell, style));
}

function yesNo(cells: readonly string[]): (cell: string) => string {
	const onesAndTwos = cells.includes("2") && cells.every((cell) => cell === "" || cell === "1" || cell === "2");
	return (cell) => {
		if (cell === "") return "";
		if (onesAndTwos) return cell === "1" ? "1" : "0";
		return YES.test(cell) ? "1" : NO.test(cell) ? "0" : cell;
	};
}

function statusWord(cell: string): string {
	return cell.toLowerCase().replace(/[\s-]+/g, "_");
}
