import { fileName } from "#io/export/file-name.ts";
import type { Workbook } from "#io/format/xlsx/workbook.ts";
import { downloadBytes } from "./download.ts";

/** The workbook as an XLSX file named after `parts`; answers its name. The writer is fetched at the first download. */
export async function downloadWorkbook(parts: readonly string[], workbook: Workbook): Promise<string> {
	const { workbookBytes, XLSX_TYPE } = await import("#io/format/xlsx/write-workbook.ts");
	const file = fileName(parts, "xlsx");
	downloadBytes(file, workbookBytes(workbook), XLSX_TYPE);
	return file;
}
