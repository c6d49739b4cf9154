import type { texts as id } from "../id/terms.ts";
import type { Same } from "../same.ts";

export const texts: Same<typeof id> = {
	yes: "yes",
	no: "no",
	/** The sheets that every spreadsheet file carries. */
	workbook: {
		dictionary: "Dictionary",
		sheet: "Sheet",
		column: "Column",
		unit: "Unit",
		definition: "Definition",
		notes: "Notes",
		note: "Item",
		value: "Value",
	},
};
