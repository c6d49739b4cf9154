import type { TableFormat } from "./table-format.ts";

/** Spreadsheets of LibreOffice. */
export const odsFormat: TableFormat = {
	id: "ods",
	label: "ODS",
	endings: [".ods"],
	sniff: () => "no",
	sniffZip: (names) => names.includes("content.xml") && names.includes("META-INF/manifest.xml"),
	read: {
		async sheets(bytes, options) {
			return (await import("./read-ods.ts")).readOds(bytes, options);
		},
	},
};
