import { ok } from "#core/base/result.ts";
import type { Format, Sniffed } from "./format.ts";
import { decodeText } from "./text-encoding.ts";

/** Tables of text with any delimiter. */
export const csvFormat: Format = {
	id: "csv",
	label: "CSV",
	endings: [".csv", ".tsv", ".txt"],
	sniff,
	read: {
		async rows(bytes, options) {
			const { readCsv } = await import("./csv.ts");
			const table = readCsv(bytes, options);
			if (!table.ok) return table;
			const { header, columns, length, rowNumbers, ragged } = table.value;
			return ok({
				names: header,
				columns,
				length,
				sourceRows: Uint32Array.from(rowNumbers),
				ragged,
				points: null,
				findings: [],
			});
		},
	},
};

/** Text is a table when its first lines have as many delimiters as the header, and that at least one. */
function sniff(bytes: Uint8Array): Sniffed {
	const { text } = decodeText(bytes);
	const plain = text.replace(/^\uFEFF/, "").trimStart();
	if (/[^\P{Cc}\t\n\r]/u.test(plain) || plain.startsWith("<") || plain.startsWith("{")) return "no";
	// the last line may be cut off
	const lines = plain.split(/\r\n?|\n/).slice(0, 6);
	const whole = lines.slice(0, Math.max(1, lines.length - 1)).filter((line) => line.trim() !== "");
	const isTable = [",", ";", "\t", "|"].some((delimiter) => {
		const counts = whole.map((line) => line.split(delimiter).length - 1);
		return counts.length > 1 && (counts[0] ?? 0) > 0 && counts.every((count) => count === counts[0]);
	});
	return isTable ? "sure" : "maybe";
}
