import type { TableFormat } from "./table-format.ts";

/** Workbooks of Excel since 2007, with or without macros (which are never looked at). */
export const xlsxFormat: TableFormat = {
	id: "xlsx",
	label: "XLSX",
	endings: [".xlsx", ".xlsm", ".xltx"],
	sniff: () => "no",
	sniffZip: (names) => names.some((name) => /(^|\/)workbook\d*\.xml$/i.test(name)),
	read: {
		async sheets(bytes, options) {
			return (await import("./xlsx/read-workbook.ts")).readXlsx(bytes, options);
		},
	},
};
