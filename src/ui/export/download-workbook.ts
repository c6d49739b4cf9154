import type { Workbook } from "#io/workbook.ts";
import { downloadBytes, fileName } from "../shared/download.ts";

/** The workbook as an XLSX file named after `parts`; answers its name. The writer is fetched at the first download. */
export async function downloadWorkbook(parts: readonly string[], workbook: Workbook): Promise<string> {
	const { workbookBytes, XLSX_TYPE } = await import("#io/xlsx/write-workbook.ts");
	const file = fileName(parts, "xlsx");
	downloadBytes(file, await workbookBytes(workbook), XLSX_TYPE);
	return file;
}
