import type { PaperFinding } from "./findings.ts";

/** A person's words in place of computed ones. They stand only while the computed ones are still those they replaced. */
export type Edit<T> = { readonly from: T; readonly to: T };

/** Words a person has put in place of the computed ones; what is not there stays as computed. */
export type PaperEdits = {
	readonly title?: Edit<string>;
	readonly findings?: readonly (Edit<PaperFinding> | undefined)[];
};

/** What a person may change, as computed. */
export type ComputedWords = { readonly title: string; readonly findings: readonly PaperFinding[] };

/** "own" = a person's words stand; "outdated" = they were about other figures, so the computed ones stand. */
export type EditState = "computed" | "own" | "outdated";

export function titleState({ title }: PaperEdits, computed: ComputedWords): EditState {
	return title === undefined ? "computed" : title.from === computed.title ? "own" : "outdated";
}

export function findingState({ findings }: PaperEdits, { findings: computed }: ComputedWords, index: number): EditState {
	const edit = findings?.[index];
	const now = computed[index];
	if (edit === undefined) return "computed";
	return edit.from.figure === now?.figure && edit.from.text === now.text ? "own" : "outdated";
}

/** The words that stand on the paper. */
export function wordsOf(edits: PaperEdits, computed: ComputedWords): ComputedWords {
	return {
		title: edits.title && titleState(edits, computed) === "own" ? edits.title.to : computed.title,
		findings: computed.findings.map((finding, i) =>
			findingState(edits, computed, i) === "own" ? (edits.findings?.[i]?.to ?? finding) : finding,
		),
	};
}

export function withTitle(edits: PaperEdits, computed: ComputedWords, title: string): PaperEdits {
	return { ...edits, title: { from: computed.title, to: title } };
}

/** An outdated edit is replaced, not continued. */
export function withFinding(
	edits: PaperEdits,
	computed: ComputedWords,
	index: number,
	change: Partial<PaperFinding>,
): PaperEdits {
	const from = computed.findings[index];
	const now = wordsOf(edits, computed).findings[index];
	if (from === undefined || now === undefined) return edits;
	const findings = [...(edits.findings ?? [])];
	findings[index] = { from, to: { ...now, ...change } };
	return { ...edits, findings };
}
