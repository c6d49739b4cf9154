import type { texts as id } from "../id/errors.ts";
import type { Same } from "../same.ts";

const DAMAGED = "Damaged data file (FGB_RUSAK)";
const NOTHING_SHOWN = "Nothing is shown.";
const AGAIN = "Download the file again, or ask whoever manages the data.";
const REPAIR = "Save it again from QGIS or GDAL, then try once more.";
const RETRY = "Check the connection, then try again.";

export const texts: Same<typeof id> = {
	file: { named: "File {{name}}", unnamed: "The file" },
	rows: "rows",
	atRow: " (row {{row}})",
	message: {
		MAGIC: {
			title: DAMAGED,
			detail: `{{file}} is not a FlatGeobuf version 3 file (it starts with {{found}}). ${NOTHING_SHOWN}`,
			action: REPAIR,
		},
		HEADER: {
			title: DAMAGED,
			detail: `The header of {{inFile}} is impossible; the contents cannot be read safely. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		COLUMN: {
			title: DAMAGED,
			detail: `{{file}} names a column or a kind of value its header does not have{{atRow}}. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		COLUMN_NAME: {
			title: DAMAGED,
			detail: `{{file}} has a column name that is refused: “{{column}}” (empty, used twice, or dangerous). ${NOTHING_SHOWN}`,
			action: "Rename the column in the source, then save again.",
		},
		INDEX: { title: DAMAGED, detail: `The spatial index of {{inFile}} is damaged. ${NOTHING_SHOWN}`, action: REPAIR },
		LENGTH: {
			title: DAMAGED,
			detail: `{{file}} is cut short, or the length of a record is impossible{{atRow}}. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		COUNT: {
			title: DAMAGED,
			detail: `{{file}} is damaged or cut short: it says {{expected, count}} records, {{found, count}} could be read. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		TRAILING: {
			title: DAMAGED,
			detail: `{{file}} holds {{bytes, count}} unknown bytes after the last record. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		GEOMETRY: {
			title: DAMAGED,
			detail: `{{file}} has impossible coordinates{{atRow}}. ${NOTHING_SHOWN}`,
			action: "Repair the geometry of that row in QGIS, then save again.",
		},
		GEOMETRY_TYPE: {
			title: "Wrong kind of geometry",
			detail: "{{file}} holds {{found}}, but this layer needs {{expected}}{{atRow}}.",
			action: "Choose the right file: points for families, polygons for areas.",
		},
		TEXT: {
			title: DAMAGED,
			detail: `Text in {{inFile}} is not UTF-8{{atRow}}. ${NOTHING_SHOWN}`,
			detail_column: `Text in {{inFile}} is not UTF-8, column {{column}}{{atRow}}. ${NOTHING_SHOWN}`,
			action: "Save it again with UTF-8 encoding.",
		},
		CRS: {
			title: "Coordinate system not supported",
			detail: "{{file}} uses {{crs}}; longitude/latitude, UTM, TM-3 and Web Mercator on WGS 84, DGN95 or SRGI2013 are read here.",
			action: "Convert it to EPSG:4326 in QGIS (Export → Save features as…) or with ogr2ogr -t_srs EPSG:4326.",
		},
		METRES_UNNAMED: {
			title: "Coordinates in metres without their system",
			detail:
				"{{file}} holds coordinates in metres ({{point}}) and does not name their coordinate system, so that nobody knows where they are.",
			action: "Add its .prj file, or convert it to EPSG:4326 in QGIS (Export → Save features as…).",
		},
		TIMEOUT: {
			title: "Reading has stopped",
			detail: "{{file}} made no progress for {{seconds, count}} seconds, so reading was stopped.",
			action: RETRY,
		},
		NETWORK: { title: "No answer", detail: "{{file}} could not be fetched: {{host}} does not answer.", action: RETRY },
		HTTP: {
			title: "The server refused",
			detail: "{{file}} could not be fetched: the server answered {{status}}.",
			action: "Try again later; if it stays like this, tell whoever runs the site.",
		},
		NOT_DATA: {
			title: "Not data (BUKAN_DATA)",
			detail: "{{file}}: what came is {{contentType}}, not data. Usually the address is wrong or a login is in between.",
			action: "Check the address of the data pack on this site.",
		},
		SIZE: {
			title: DAMAGED,
			detail: `{{file}} is {{found, bytes}} long, it should be {{expected, bytes}}. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		HASH: {
			title: DAMAGED,
			detail: `The contents of {{inFile}} differ from what the manifest says (SHA-256). ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		VERSION_CHANGED: {
			title: "The data have just been replaced (VERSI_BERUBAH)",
			detail: `{{file}} changed while it was being read. ${NOTHING_SHOWN}`,
			action: "Reload the page to use the new version.",
		},
		GZIP: {
			title: DAMAGED,
			detail: `{{file}} is packed with gzip and cannot be opened: damaged or cut short. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		ZIP: {
			title: DAMAGED,
			detail: `{{file}} is a ZIP that cannot be opened: damaged or cut short. ${NOTHING_SHOWN}`,
			detail_entry: `{{file}} is a ZIP; {{entry}} in it cannot be opened: damaged, or packed in an unknown way. ${NOTHING_SHOWN}`,
			action: AGAIN,
		},
		ZIP_LOCKED: {
			title: "The file is locked",
			detail: `{{file}} is a ZIP with a password. ${NOTHING_SHOWN}`,
			action: "Unlock it on your computer, then choose the unlocked file.",
		},
		ZIP_MANY: {
			title: "Too many files",
			detail: "{{file}} is a ZIP with {{entries, count}} files; the limit is {{limit, count}}.",
			action: "Pack only the files that are needed, then try again.",
		},
		ZIP_CONTENT: {
			title: "Unknown content of a ZIP",
			detail: "{{file}} is a ZIP without a file that is read here. It holds: {{found}}.",
			action: "Pack one layer only, for instance .shp with its .dbf, .shx and .prj, or choose the file itself.",
		},
		TOO_LARGE: {
			title: "Too large",
			detail: "{{file}} needs {{bytes, bytes}}; the limit is {{limit, bytes}}.",
			action: "Split the data into smaller files, for instance by kecamatan.",
		},
		CANCELLED: {
			title: "Cancelled",
			detail: `Reading {{inFile}} was cancelled. ${NOTHING_SHOWN}`,
			action: "Open it again if you still need it.",
		},
		JSON: {
			title: "Not valid JSON",
			detail: "{{file}} has a mistake or is cut short at line {{line, count}} (position {{position, count}}).",
			action: "Repair the file or download it again.",
		},
		MANIFEST: {
			title: "The pack's manifest is wrong",
			detail: "{{file}}: the field “{{field}}” is missing or wrong (expected {{detail}}, found {{found}}).",
			action: "Build the pack again with the kantong pack command.",
		},
		PACK_MIXED: {
			title: "The pack mixes two kinds of data",
			detail:
				"{{file}} claims to hold every family, but it is a list of poor families only (sign: {{detail}}). Its percentages would be wrong.",
			action: "Set complete: false in the manifest, or include every family.",
		},
		NOTHING_PLACED: {
			title: "Not one family can be placed",
			detail:
				"{{file}}: of {{families, count}} families, not one has a point or a code within these {{areas, count}} areas. No pack was made.",
			action:
				"Check that areas and families are of the same region, then the columns of longitude, latitude and code (Kemendagri, not BPS).",
		},
		PACK_EMPTY: {
			title: "No data pack yet",
			detail: "{{file}} lists no region pack.",
			action: "Build the sample pack with npm run sample, or your own with the kantong pack command.",
		},
		CSV_QUOTE: {
			title: "A quote is not closed",
			detail: "{{file}}: the quote on line {{line, count}} is not closed, so the lines after it cannot be told apart.",
			action: "Mend that line, or save again from Excel as CSV UTF-8.",
		},
		CSV_HEADER: {
			title: "Trouble with the column names",
			detail: "{{file}} is empty: there is no header row.",
			detail_columns: "{{file}}: names used twice or refused: {{columns}}; columns without a name: {{empty, count}}.",
			detail_empty: "{{file}}: names used twice or refused: {{columns}}; columns without a name: {{empty, count}}.",
			action: "Give every column a name of its own.",
		},
		XML: {
			title: "Damaged contents",
			detail: `{{file}} is no valid XML or is cut short. ${NOTHING_SHOWN}`,
			detail_doctype: `{{file}} declares a document type (DOCTYPE), refused because it can call in other files. ${NOTHING_SHOWN}`,
			detail_entry: `{{file}}: its part {{entry}} is no valid XML or is cut short. ${NOTHING_SHOWN}`,
			action:
				"Open the file in the program that made it (Excel, LibreOffice, Google Earth, QGIS), save it again, then try again.",
		},
		WORKBOOK: {
			title: "Damaged spreadsheet",
			detail: `{{file}} is damaged or cut short. ${NOTHING_SHOWN}`,
			detail_entry: `{{file}}: its part {{entry}} is missing or does not fit the others. ${NOTHING_SHOWN}`,
			action: "Open the file in Excel or LibreOffice, save it again, then try again.",
		},
		LOCKED: {
			title: "Locked spreadsheet",
			detail: `{{file}} is locked with a password. ${NOTHING_SHOWN}`,
			action: "Open it in Excel or LibreOffice, remove the password, save it, then choose it again.",
		},
		TABLE_EMPTY: {
			title: "Empty table",
			detail: "{{file}} has no cell with contents.",
			action: "Choose the file that holds the table.",
		},
		TABLE_HEADER: {
			title: "No header found",
			detail: "{{file}}: no row names the columns. The table begins in row {{row, count}}: “{{text}}”.",
			detail_sheet: "{{file}}, sheet “{{sheet}}”: no row names the columns. The table begins in row {{row, count}}: “{{text}}”.",
			action: "Write one header row (such as kode, desil, bujur, lintang) right above the data.",
		},
		MISSING_COLUMN: {
			title: "A column that is needed is missing",
			detail: "{{file}} has no column “{{column}}”.",
			detail_found: "{{file}} has no column “{{column}}”. It has: {{found}}.",
			action: "Add the column, or choose another view.",
		},
		FORMAT: {
			title: "Unknown format",
			detail: "{{file}} cannot be read as {{format}}{{atRow}}.",
			action: "Use GeoJSON, shapefile, GeoPackage, KML or FlatGeobuf for a map, XLSX, XLS, ODS or CSV for a list.",
		},
		SQLITE: {
			title: DAMAGED,
			detail: `{{file}} is a GeoPackage that is damaged or cut short. ${NOTHING_SHOWN}`,
			action: "Close the file in QGIS so that it is saved whole, copy it again, then try again.",
		},
		GPKG: {
			title: "No map layer",
			detail: "{{file}} holds no layer with geometry.",
			action: "Choose a GeoPackage that holds a layer of areas or of families as points.",
		},
		SHP_PARTS: {
			title: "The shapefile is incomplete",
			detail: "{{file}} comes without {{missing}}. Without .dbf there are no names and codes of areas.",
			action: "Choose all files of the shapefile together (.shp, .dbf, .shx, .prj), or pack them all in one ZIP.",
		},
		FAMILIES_NEEDED: {
			title: "No list of families yet",
			detail: "None of these files is a table or a layer of points that holds families.",
			action: "Add a list of families: XLSX, XLS, ODS, CSV, or points.",
		},
		AREA_FIGURES_ONLY: {
			title: "The rows of this file are areas, not families",
			detail: "{{file}} holds {{rows}} rows with figures of areas ({{columns}}); one row is one area.",
			action:
				"Kantong counts from a list of families: one row per family or person. Ask for that list, or bring these figures as columns of the boundary file.",
		},
		BOUNDARY_NEEDED: {
			title: "The region is not recognised yet",
			detail: "The codes and names of {{file}} do not tell its kabupaten or kota, and there is no boundary file beside it.",
			action: "Add boundaries (zipped SHP, GeoJSON, GPKG, KML), or give the Kemendagri code of the region, such as 64.74.",
		},
		REGION_UNKNOWN: {
			title: "Unknown region",
			detail: "No province of the code {{kode}} is on the official list.",
			action: "Write a Kemendagri code, such as 64.74 for Kota Bontang.",
		},
		AREAS_EMPTY: {
			title: "No areas",
			detail: "{{file}} holds no area at all.",
			action: "Choose a boundary file that has areas in it.",
		},
		AREA_CODE: {
			title: "Wrong area code",
			detail: "{{file}}: the code “{{value}}” is no Kemendagri area code{{atRow}}.",
			detail_duplicate: "{{file}}: the code “{{value}}” occurs twice{{atRow}}.",
			action: "Write dotted codes such as 64.74.03.1002, one per area.",
		},
		AREA_MISSING: {
			title: "Areas are missing",
			detail: "{{file}} does not hold the areas {{kode}}.",
			action: "Use a complete boundary file with Kemendagri codes.",
		},
		PERIOD_REGION: {
			title: "A list of another region",
			detail: "{{file}} is not a list of region {{expected}}.",
			detail_found: "{{file}} is not a list of region {{expected}} but of {{found}}.",
			action: "Choose a list of another period of the same region.",
		},
		PERIOD_NO_MATCH: {
			title: "The two lists cannot be matched",
			detail: "None of the {{families, count}} families in {{file}} has an id of this pack.",
			action: "Ask whoever manages the data for a list with the same family ids.",
		},
		VALUE: {
			title: "A cell does not fit",
			detail: "{{file}}: the column “{{column}}” holds “{{value}}”{{atRow}}, which is {{expected, valueKind}}.",
			action: "Correct the cell, or choose another column.",
		},
		UNREADABLE: {
			title: "A file cannot be opened",
			detail: "{{file}} cannot be read or written ({{detail}}).",
			action: "Check the name, place and permissions of the file.",
		},
		FILTER_SYNTAX: {
			title: "The filter is not understood",
			detail: "At character {{place}} it says “{{found}}”; {{expected, part}} should be there.",
			action: "A correct example: desil<=4 and not p_pkh.",
		},
		FILTER_COLUMN: {
			title: "The filter names an unknown column",
			detail: "These data have no column “{{column}}”.",
			action: "Choose a column that the filter panel offers.",
		},
		FILTER_TYPE: {
			title: "The filter compares different kinds",
			detail: "The column “{{column}}” needs {{expected, kind}}.",
			action: "Put texts in quotes, numbers without; a yes/no column stands alone.",
		},
		TOO_MANY_AREAS: {
			title: "Too many areas",
			detail: "{{areas, count}} areas cannot be compared one by one; the limit is {{limit, count}}.",
			action: "Choose a higher level of areas, or open one part of the region only.",
		},
		NO_DENOMINATOR: {
			title: "Nothing to compare with",
			detail:
				"These data are a list of poor families only, without the other families around them. Pockets by rate cannot be computed.",
			action: "Use field-visit groups, or provide data on every family.",
		},
		STORAGE_BLOCKED: {
			title: "Not kept on this device",
			detail: "The browser does not allow storage. What you enter lasts only as long as this page is open.",
			action: "Save the file, or use an ordinary window (not a private one).",
		},
		STORAGE_FULL: {
			title: "Not kept: this device's storage is full",
			detail: "What you enter lasts only as long as this page is open.",
			action: "Save the file, then free some space.",
		},
		STORAGE_DAMAGED: {
			title: "Some of what this device kept is damaged",
			detail: "{{count, count}} of the entries cannot be read and were set aside. The others are still there.",
			action: "Check your entries, then save the file.",
		},
		STORAGE_NEWER: {
			title: "Not kept: this page is an older version",
			detail: "This device keeps entries of a newer version. What you enter here lasts only as long as this page is open.",
			action: "Save the file, then reload the page.",
		},
		WORKER_CRASHED: {
			title: "The calculator has stopped",
			detail: "The part that computes stopped unexpectedly. Your choices are not lost.",
			action: "Reload the page. If it happens again, close other programs to free memory.",
		},
		INTERNAL: {
			title: "A fault in the application",
			detail: "Something went wrong that is not in your data: {{detail}}.",
			action: "Reload the page and report the sentence above.",
		},
	},
	part: {
		column: "a column name",
		value: "a number or a quoted text",
		operator: "a comparison (= != < <= > >= in)",
		list: "a list in [ ]",
		closing: "a closing bracket",
		connective: "and or or",
		quote: "a closing quote",
		escape: '\\" or \\\\',
		shallower: "fewer nested brackets",
		symbol: "a known sign",
	},
	kind: {
		number: "a number",
		text: "a text",
		boolean: "yes/no",
	},
	/** After "which is". */
	valueKind: {
		degrees: "no degree of longitude or latitude (±180, ±90)",
		weight: "no weight (a number from 0 up)",
		number: "no number",
		other: "neither yes nor no",
	},
};
