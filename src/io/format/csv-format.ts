import { ok } from "#core/base/result.ts";
import { findDelimiter } from "./csv-split.ts";
import type { Sniffed } from "./format.ts";
import type { TableFormat } from "./table-format.ts";
import { decodeText } from "./text-encoding.ts";

/** Tables of text with any delimiter. */
export const csvFormat: TableFormat = {
	id: "csv",
	label: "CSV",
	endings: [".csv", ".tsv", ".txt"],
	sniff,
	read: {
		async sheets(bytes, options) {
			const { readCsvSheet } = await import("./csv.ts");
			const sheet = readCsvSheet(bytes, options);
			return sheet.ok ? ok([sheet.value]) : sheet;
		},
	},
};

/** So many of the lines that are looked at have to have the same number of cells. */
const SURE_AGREEMENT = 0.75;

/** Text is a table when one sign splits nearly all of its lines into the same number of cells. */
function sniff(bytes: Uint8Array): Sniffed {
	const { text } = decodeText(bytes);
	const plain = text.replace(/^\uFEFF/, "");
	if (/[^\P{Cc}\t\n\r]/u.test(plain) || /^\s*[<{]/.test(plain)) return "no";
	// the last line may be cut off
	const lastLine = plain.trimEnd().lastIndexOf("\n");
	const { agreement, rows } = findDelimiter(lastLine > 0 && bytes.length > 60_000 ? plain.slice(0, lastLine) : plain);
	return rows > 1 && agreement >= SURE_AGREEMENT ? "sure" : "maybe";
}
