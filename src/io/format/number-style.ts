/**
 * How the numbers of one column are written. Dots and commas mean opposite things in Indonesian and English files, so the
 * whole column is looked at: one cell such as `1.250.000,50` or `1.250.000` settles it. A single dot or comma is otherwise
 * the decimal sign (coordinates!).
 */
export type NumberStyle = "plain" | "dots-group" | "commas-group";

export function numberStyleOf(cells: readonly string[]): NumberStyle {
	for (const cell of cells) {
		const text = bare(cell);
		if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(text) || /^-?\d{1,3}(\.\d{3}){2,}$/.test(text)) return "dots-group";
		if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(text) || /^-?\d{1,3}(,\d{3}){2,}$/.test(text)) return "commas-group";
	}
	return "plain";
}

/** The cell with a decimal point and nothing else beside digits, or the cell itself when it is no number in this style. */
export function plainNumber(cell: string, style: NumberStyle): string {
	const text = bare(cell);
	if (style === "dots-group" && /^-?\d{1,3}(\.\d{3})*(,\d+)?$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
	if (style === "dots-group" && /^-?\d+(,\d+)?$/.test(text)) return text.replace(",", ".");
	if (style === "commas-group" && /^-?\d{1,3}(,\d{3})*(\.\d+)?$/.test(text)) return text.replaceAll(",", "");
	if (/^[-+]?\d+([.,]\d+)?(e[-+]?\d+)?$/i.test(text)) return text.replace(",", ".").replace("+", "");
	if (/^[-+]?[.,]\d+(e[-+]?\d+)?$/i.test(text)) return text.replace(/[.,]/, "0.").replace(/^\+/, "");
	return cell;
}

/** NaN when the cell is empty or no number. */
export function toNumber(cell: string, style: NumberStyle): number {
	const text = plainNumber(cell, style).trim();
	return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

function bare(cell: string): string {
	return cell
		.trim()
		.replace(/^(rp\.?|idr)\s*/i, "")
		.replace(/^\u2212/, "-");
}
