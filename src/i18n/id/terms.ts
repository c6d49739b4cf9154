/** A word that recurs stands here once; the other topics take it from here. */
export const texts = {
	yes: "ya",
	no: "tidak",
	/** The sheets that every spreadsheet file carries. */
	workbook: {
		dictionary: "Kamus",
		sheet: "Lembar",
		column: "Kolom",
		unit: "Satuan",
		definition: "Definisi",
		notes: "Keterangan",
		note: "Hal",
		value: "Isi",
	},
} as const;
