import { knownKind } from "#core/families/build-columns.ts";
import { numberStyleOf, plainNumber } from "../format/number-style.ts";

const YES = /^(ya|y|yes|true|benar|1|1[.,]0+|ada|terdaftar|menerima|penerima|dapat|sudah|v|√|✓|✔|x)$/i;
const NO =
	/^(tidak|tdk|n|no|false|salah|0|0[.,]0+|belum|bukan|tidak[ _]terdaftar|tidak[ _]menerima|tidak[ _]ada|bukan[ _]penerima)$/i;
const BLANK = /^(-+|–|\.|null|none|nan|n\/a|#n\/a|kosong|tidak tahu)$/i;

export type NormalCells = {
	readonly cells: string[];
	/** Blank cells taken for a no, because the column knows only a yes. */
	readonly blanksAsNo: number;
};

/**
 * Cells as `inferColumn` reads them: blanks emptied, yes/no words as 1 and 0, numbers with a decimal point, `Desil 3` as 3, codes
 * and RT numbers left alone. How a column says yes is decided for the whole column.
 */
export function normaliseCells(packName: string, cells: readonly string[]): NormalCells {
	const trimmed = cells.map((cell) => (BLANK.test(cell.trim()) ? "" : cell.trim()));
	const kind = knownKind(packName);
	const plain = (normal: string[]): NormalCells => ({ cells: normal, blanksAsNo: 0 });
	if (kind === "text") return plain(packName === "status" ? trimmed.map(statusWord) : trimmed);
	if (kind === "boolean") return yesNoCells(trimmed);
	if (packName === "desil")
		return plain(
			trimmed.map((cell) =>
				cell
					.replace(/^desil\s*/i, "")
					.replace(/^0+(?=\d)/, "")
					.replace(/[.,]0+$/, ""),
			),
		);
	if (packName.startsWith("r_")) return plain(trimmed.map((cell) => cell.replace(/^0+(?=\d)/, "").replace(/[.,]0+$/, "")));
	const style = numberStyleOf(trimmed);
	return plain(trimmed.map((cell) => plainNumber(cell, style)));
}

/** 1 and 2 alone mean yes and no; t means yes beside f and no beside y; a column of yes and blanks alone has only yeses written in. */
function yesNoCells(cells: readonly string[]): NormalCells {
	const words = new Set(cells.filter((cell) => cell !== "").map((cell) => cell.toLowerCase().replace(/[.,]0+$/, "")));
	const only = (...known: readonly string[]): boolean => [...words].every((word) => known.includes(word));
	const read = (cell: string): string => {
		const word = cell.toLowerCase().replace(/[.,]0+$/, "");
		if (word === "") return "";
		if (words.has("2") && only("1", "2")) return word === "1" ? "1" : "0";
		if (word === "t" || word === "f") {
			if (only("t", "f")) return word === "t" ? "1" : "0";
			return word === "t" ? "0" : cell;
		}
		return YES.test(word) ? "1" : NO.test(word) ? "0" : cell;
	};
	const normal = cells.map(read);
	const yesAlone = normal.includes("1") && normal.every((cell) => cell === "1" || cell === "");
	if (!yesAlone) return { cells: normal, blanksAsNo: 0 };
	const blanks = normal.filter((cell) => cell === "").length;
	return { cells: normal.map((cell) => (cell === "" ? "0" : cell)), blanksAsNo: blanks };
}

function statusWord(cell: string): string {
	return cell.toLowerCase().replace(/[\s-]+/g, "_");
}
