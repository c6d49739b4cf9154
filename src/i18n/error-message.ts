import type { AppError } from "#core/base/errors.ts";
import { fill } from "./fill.ts";
import { formatBytes, formatCount } from "./format.ts";
import { insideSentence } from "./letter-case.ts";
import { topicTexts } from "./topics.ts";

/** A fault in words: what happened, with which facts, and what to do. Plain text, for the screen and the command line. */
export type ErrorText = { readonly title: string; readonly detail: string; readonly action: string };

type Message = ErrorText & Readonly<Record<`detail_${string}`, string>>;

export function errorMessage(error: AppError): ErrorText {
	const { title, detail, action, ...others }: Message = topicTexts("errors").message[error.code];
	const special = Object.entries(others).find(([key]) => isKnown(error.params?.[key.slice("detail_".length)]));
	return { title, detail: fillFacts(special?.[1] ?? detail, error), action };
}

/** A fact that is worth another sentence: there, and not nothing. */
function isKnown(fact: string | number | undefined): boolean {
	return fact !== undefined && fact !== "" && fact !== 0;
}

function fillFacts(detail: string, error: AppError): string {
	const texts = topicTexts("errors");
	const params = error.params ?? {};
	const file = error.file === undefined || error.file === "" ? texts.file.unnamed : fill(texts.file.named, { name: error.file });
	const sentence = {
		file,
		inFile: insideSentence(file),
		atRow: params["row"] === undefined ? "" : fill(texts.atRow, { row: formatCount(Number(params["row"])) }),
		/** Place in a sentence, counted from 1. */
		place: formatCount(Number(params["position"] ?? Number.NaN) + 1),
	};
	return detail.replace(/\{\{(\w+)(?:, (\w+))?\}\}/g, (_, name: string, form?: string) => {
		if (form === undefined && name in sentence) return sentence[name as keyof typeof sentence];
		const value = params[name];
		if (form === "count") return formatCount(Number(value ?? Number.NaN));
		if (form === "bytes") return formatBytes(Number(value ?? Number.NaN));
		const plain = value === undefined || value === "" ? "–" : typeof value === "number" ? formatCount(value) : value;
		return form === undefined ? plain : wordOf(form, plain);
	});
}

function wordOf(table: string, value: string): string {
	const { part, kind, valueKind } = topicTexts("errors");
	const words: Readonly<Record<string, Readonly<Record<string, string>>>> = { part, kind, valueKind };
	return words[table]?.[value] ?? words[table]?.["other"] ?? value;
}
