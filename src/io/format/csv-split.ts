/** How a text of separated values is split. */
export type CsvSplit = {
	/** Position of a quote that is never closed, or is closed within a cell; null when all are sound. */
	readonly badQuote: number | null;
};

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;

/** Takes cells as they come; nothing is gathered on the way. */
export type CsvSink = {
	/** The cell at a place (from 0) of the row in hand. */
	readonly cell: (place: number, text: string) => void;
	/** Ends a row of so many cells; false ends the work. A blank line is one empty cell. */
	readonly row: (cells: number) => boolean;
};

/**
 * Splits text into rows and cells: quotes as spreadsheets write them, lines that end in any of CRLF, LF and CR, also mixed. A
 * quote inside a cell that does not begin with one is a sign like any other.
 */
export function splitCsv(text: string, delimiter: string, sink: CsvSink): CsvSplit {
	const separator = delimiter.charCodeAt(0);
	const { length } = text;
	let place = 0;
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
			sink.cell(place, quoted.text);
		} else {
			for (; end < length; end++) {
				const sign = text.charCodeAt(end);
				if (sign === separator || sign === LINE_FEED || sign === RETURN) break;
			}
			if (end === at && end >= length && place === 0) break;
			sink.cell(place, text.slice(at, end));
		}
		place++;
		if (end < length && text.charCodeAt(end) === separator) {
			at = end + 1;
			continue;
		}
		if (!sink.row(place) || end >= length) break;
		place = 0;
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
		let isFilled = false;
		splitCsv(sample, delimiter, {
			cell: (_, text) => {
				isFilled ||= text.trim() !== "";
			},
			row: (cells) => {
				if (isFilled) counts.push(cells);
				isFilled = false;
				return counts.length < SAMPLED_ROWS;
			},
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
