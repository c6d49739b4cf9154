import { fill } from "../fill.ts";
import { formatCount, formatList, formatPercent } from "../format.ts";
import type { texts } from "../id/terminal.ts";
import { topicTexts } from "../topics.ts";

type Texts = typeof texts;
/** A sentence of the topic `terminal`, by its key; what pockets were found is said by the kind of them. */
export type TerminalSentence = Exclude<keyof Texts, "found"> | `found.${keyof Texts["found"]}`;

/** A number is counted, a list is read aloud, anything else stands as it was typed. */
export type TerminalFact =
	| string
	| number
	| { readonly share: number }
	| { readonly any: readonly string[] }
	| { readonly all: readonly string[] };
export type TerminalFacts = Readonly<Record<string, TerminalFact>>;

/** The sentence in the language in hand. */
export function terminalSentence(sentence: TerminalSentence, facts: TerminalFacts = {}): string {
	const { found, ...others } = topicTexts("terminal");
	const text = sentence === "found.kantong" ? found.kantong : sentence === "found.kelompok" ? found.kelompok : others[sentence];
	return fill(text, Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, written(fact)]))).trimEnd();
}

function written(fact: TerminalFact): string {
	if (typeof fact === "string") return fact;
	if (typeof fact === "number") return formatCount(fact);
	if ("share" in fact) return formatPercent(fact.share);
	return "any" in fact ? formatList(fact.any, "or") : formatList(fact.all);
}
