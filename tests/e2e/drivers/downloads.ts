import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import type { Page } from "playwright-core";

export type Downloaded = { readonly name: string; readonly bytes: Buffer };

/** What `press` hands over to the person. */
export async function downloaded(page: Page, press: () => Promise<unknown>): Promise<Downloaded> {
	const [download] = await Promise.all([page.waitForEvent("download"), press()]);
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** A workbook as a reader that did not write it opens it. */
export function workbookOf({ bytes }: Downloaded): XLSX.WorkBook {
	return XLSX.read(bytes, { type: "buffer", cellFormula: true });
}

/** The rows of a sheet as they stand: numbers as numbers, empty cells as null. */
export function rowsOf(book: XLSX.WorkBook, sheet: string): readonly (readonly (string | number | null)[])[] {
	const found = book.Sheets[sheet];
	if (found === undefined) throw new Error(`no sheet ${sheet} among ${book.SheetNames.join(", ")}`);
	return XLSX.utils.sheet_to_json(found, { header: 1, defval: null });
}

/** Every text of every sheet, one line each: to look for what must or must not stand in a file. */
export function textOf(book: XLSX.WorkBook): string {
	return book.SheetNames.flatMap((name) => rowsOf(book, name).map((row) => row.join(" "))).join("\n");
}
