/** How a text of separated values is split. */
export type CsvSplit = {
	/** Position of a quote that is never closed, or is closed within a cell; null when all are sound. */
	readonly badQuote: number | null;
};

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/**
 * Splits text into rows and cells: quotes as spreadsheets write them, lines that end in any of CRLF, LF and CR, also mixed. A
 * quote inside a cell that does not begin with one is a sign like any other. `onRow` gets every row, blank lines as one empty
 * cell; it ends the work by returning false.
 */
export function splitCsv(text: string, delimiter: string, onRow: (cells: string[]) => boolean): CsvSplit {
	const separator = delimiter.charCodeAt(0);
	const { length } = text;
	let cells: string[] = [];
	let at = 0;
	while (at <= length) {
		let end = at;
		if (text.charCodeAt(at) === QUOTE) {
			const quoted = quotedCell(text, at);
			if (quoted === null) return { badQuote: at };
			end = quoted.end;
			while (text.charCodeAt(end) === 32 && separator !== 32) end++;
			const after = text.charCodeAt(end);
			if (end < length && after !== separator && after !== LINE_FEED && after !== RETURN) return { badQuote: quoted.end - 1 };
			cells.push(quoted.text);
		} else {
			for (; end < length; end++) {
				const sign = text.charCodeAt(end);
				if (sign === separator || sign === LINE_FEED || sign === RETURN) break;
			}
			cells.push(text.slice(at, end));
		}
		if (end < length && text.charCodeAt(end) === separator) {
			at = end + 1;
			continue;
		}
		if (end >= length && cells.length === 1 && cells[0] === "") break;
		if (!onRow(cells) || end >= length) break;
		cells = [];
		at = text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
	}
	return { badQuote: null };
}

function quotedCell(text: string, start: number): { readonly text: string; readonly end: number } | null {
	let doubled = false;
	for (let close = text.indexOf('"', start + 1); close >= 0; close = text.indexOf('"', close + 2)) {
		if (text.charCodeAt(close + 1) === QUOTE) {
			doubled = true;
			continue;
		}
		const inside = text.slice(start + 1, close);
		return { text: doubled ? inside.replaceAll('""', '"') : inside, end: close + 1 };
	}
	return null;
}

const DELIMITERS = [",", ";", "\t", "|"] as const;
const SAMPLED_CHARACTERS = 256 * 1024;
const SAMPLED_ROWS = 400;

/**
 * The sign that gives the most rows the same number of cells, more than one. `agreement`: the share of rows that have it; 0
 * when no sign separates anything (the delimiter is a comma then).
 */
export function findDelimiter(text: string): { readonly delimiter: string; readonly agreement: number; readonly rows: number } {
	const sample = text.slice(0, SAMPLED_CHARACTERS);
	const isCut = sample.length < text.length;
	const tried = DELIMITERS.map((delimiter) => {
		const counts: number[] = [];
		splitCsv(sample, delimiter, (cells) => {
			if (cells.some((cell) => cell.trim() !== "")) counts.push(cells.length);
			return counts.length < SAMPLED_ROWS;
		});
		if (isCut && counts.length > 1 && counts.length < SAMPLED_ROWS) counts.pop();
		return { delimiter, rows: counts.length, ...mostCommon(counts) };
	});
	const fitting = tried.filter(({ cells }) => cells > 1);
	fitting.sort((a, b) => b.times / b.rows - a.times / a.rows || b.cells - a.cells);
	const best = fitting[0];
	if (best) return { delimiter: best.delimiter, agreement: best.times / best.rows, rows: best.rows };
	return { delimiter: ",", agreement: 0, rows: tried[0]?.rows ?? 0 };
}

function mostCommon(counts: readonly number[]): { readonly cells: number; readonly times: number } {
	const times = new Map<number, number>();
	for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
	const [first = [0, 0]] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
	return { cells: first[0], times: first[1] };
}
