import type { AppError } from "#core/base/errors.ts";
import { LANGUAGES, type Language } from "#core/base/language.ts";
import { inLanguage } from "#i18n/current-language.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { type TerminalFacts, type TerminalSentence, terminalSentence } from "#i18n/say/terminal.ts";

/** Where a command writes: results to `out` (standard output), everything said about them to `err`. */
export type Terminal = {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
	/** What is said, in which languages; in every one where nobody named one. */
	readonly languages?: readonly Language[];
};

/** Exit codes of every command. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Wrong usage: a sentence of the topic `terminal`; the command line answers it with exit code 2. */
export class UsageError extends Error {
	readonly sentence: TerminalSentence;
	readonly facts: TerminalFacts;

	constructor(sentence: TerminalSentence, facts: TerminalFacts = {}) {
		super(sentence);
		this.name = "UsageError";
		this.sentence = sentence;
		this.facts = facts;
	}
}

/** The languages of what is said, Indonesian first. */
export function languagesOf({ languages = LANGUAGES }: Terminal): readonly Language[] {
	return languages;
}

/** One message in every language that is spoken. */
export function say(terminal: Terminal, sentence: TerminalSentence, facts: TerminalFacts = {}): void {
	for (const language of languagesOf(terminal))
		terminal.err(`${inLanguage(language, () => terminalSentence(sentence, facts))}\n`);
}

/** What refused the data, why, and what to do; with `json` also as the one document on standard output. */
export function refuse(terminal: Terminal, error: AppError, options: { readonly json: boolean }): ExitCode {
	sayFault(terminal, error);
	if (options.json) writeJson(terminal, { ok: false, error: describeError(error) });
	return EXIT.refused;
}

/** A fault, with what to do about it. */
export function sayFault(terminal: Terminal, error: AppError): void {
	for (const language of languagesOf(terminal)) {
		const { title, detail, action } = inLanguage(language, () => errorMessage(error));
		terminal.err(`${title}: ${[detail, action].filter((part) => part !== "").join(" ")}\n`);
	}
}

export type ErrorDocument = {
	readonly code: string;
	readonly message: string;
	readonly file?: string;
	readonly params?: Readonly<Record<string, string | number>>;
};

export function describeError(error: AppError): ErrorDocument {
	const { title, detail } = errorMessage(error);
	return {
		code: error.code,
		message: [title, detail].filter((part) => part !== "").join(": "),
		...(error.file === undefined ? {} : { file: error.file }),
		...(error.params === undefined ? {} : { params: error.params }),
	};
}

/** NaN and infinities become null, as JSON wants. */
export function writeJson(terminal: Terminal, document: unknown): void {
	terminal.out(`${JSON.stringify(document)}\n`);
}

/** Columns padded to their widest cell; numbers to the right. */
export function writeTable(terminal: Terminal, header: readonly string[], rows: readonly (readonly string[])[]): void {
	const all = [header, ...rows];
	const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
	const isNumber = header.map((_, column) => rows.length > 0 && rows.every((row) => /^[-–\d]/.test(row[column] ?? "")));
	for (const row of all) {
		const cells = row.map((cell, column) => {
			const width = widths[column] as number;
			return isNumber[column] === true ? cell.padStart(width) : cell.padEnd(width);
		});
		terminal.out(`${cells.join("  ").trimEnd()}\n`);
	}
}
