import type { TableFormat } from "./table-format.ts";

/** Binary workbooks of Excel since 2007. */
export const xlsbFormat: TableFormat = {
	id: "xlsb",
	label: "XLSB",
	endings: [".xlsb"],
	sniff: () => "no",
	sniffZip: (names) => names.some((name) => /(^|\/)workbook\.bin$/i.test(name)),
	read: {
		async sheets(bytes, options) {
			return (await import("./library-sheets.ts")).readZippedByLibrary(bytes, options);
		},
	},
};
