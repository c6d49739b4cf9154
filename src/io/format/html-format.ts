import type { TableFormat } from "./table-format.ts";
import { decodeText } from "./text-encoding.ts";

/** Pages with tables, which many systems hand out under the name of a spreadsheet. */
export const htmlFormat: TableFormat = {
	id: "html",
	label: "HTML",
	endings: [".html", ".htm"],
	sniff: (bytes) => (BEGINNING.test(decodeText(bytes.subarray(0, 4096)).text) ? "sure" : "no"),
	read: {
		async sheets(bytes, options) {
			return (await import("./html-tables.ts")).readHtmlTables(bytes, options);
		},
	},
};

const BEGINNING = /^\uFEFF?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|center|div)\b/i;
