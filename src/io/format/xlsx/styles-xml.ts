import type { CellFormat } from "./workbook.ts";
import { escapeXml } from "./xml.ts";

/** Format codes as the file knows them; the reader's own language turns them into 12.480 and 55,6. */
const CODES: Readonly<Record<Exclude<CellFormat, "text">, string>> = {
	count: "#,##0",
	decimal1: "#,##0.0",
	decimal2: "#,##0.00",
	percent: "0.0%",
	points: "+0.0;-0.0;0.0",
	rupiah: '"Rp"#,##0',
	year: "0",
};
const FORMATS = ["text", "count", "decimal1", "decimal2", "percent", "points", "rupiah", "year"] as const;
const FIRST_CODE = 164;
/** Built-in "@": what is typed or edited there stays text. */
const TEXT_CODE = 49;

export const HEADER_STYLE = 1;
export const WRAPPED_STYLE = 2;
const FIRST_FORMAT = 3;

/** Number of the style of a cell of this format; the row of sums is bold under a line. */
export function styleOf(format: CellFormat, part: "row" | "total" = "row"): number {
	return FIRST_FORMAT + FORMATS.indexOf(format) * 2 + (part === "total" ? 1 : 0);
}

export function stylesXml(): string {
	const codes = FORMATS.flatMap((format, i) =>
		format === "text" ? [] : [`<numFmt numFmtId="${FIRST_CODE + i}" formatCode="${escapeXml(CODES[format])}"/>`],
	);
	const cell = (code: number, font: number, border: number) =>
		`<xf numFmtId="${code}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>`;
	const formats = FORMATS.flatMap((format, i) => {
		const code = format === "text" ? TEXT_CODE : FIRST_CODE + i;
		return [cell(code, 0, 0), cell(code, 1, 1)];
	});
	const wrapped = (font: number, fill: number, code: number) =>
		`<xf numFmtId="${code}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
	return (
		'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
		`<numFmts count="${codes.length}">${codes.join("")}</numFmts>` +
		'<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
		'<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
		'<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
		'<fill><patternFill patternType="solid"><fgColor rgb="FFE7EFEC"/><bgColor indexed="64"/></patternFill></fill></fills>' +
		'<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
		'<border><left/><right/><top style="thin"><color auto="1"/></top><bottom/><diagonal/></border></borders>' +
		'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
		`<cellXfs count="${FIRST_FORMAT + formats.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
		`${wrapped(1, 2, TEXT_CODE)}${wrapped(0, 0, TEXT_CODE)}${formats.join("")}</cellXfs>` +
		'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
		"</styleSheet>"
	);
}
