import * as v from "valibot";
import type { DeviceEntry } from "#io/device/entry.ts";
import { mergeRecords } from "#io/device/merge.ts";

/** A figure large enough to be read first, and the sentence it belongs to. */
export type PaperFinding = { readonly figure: string; readonly text: string };

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

/** By language, template and subject. */
export type KeptEdits = Readonly<Record<string, PaperEdits>>;

const words = v.pipe(v.string(), v.maxLength(4000));
const finding = v.object({ figure: words, text: words });
const editsSchema = v.object({
	title: v.exactOptional(v.object({ from: words, to: words })),
	findings: v.exactOptional(v.array(v.optional(v.object({ from: finding, to: finding })))),
});

/** Words put in place of computed ones, as this device keeps them, per pack. */
export const KEPT_EDITS: DeviceEntry<KeptEdits> = {
	key: "teks-cetak",
	version: 1,
	empty: {},
	read(content) {
		if (!v.is(v.record(v.string(), v.unknown()), content) || Array.isArray(content)) return { value: {}, unread: [content] };
		const read = Object.entries(content).map(([key, edits]) => ({ key, edits, parsed: v.safeParse(editsSchema, edits) }));
		return {
			value: Object.fromEntries(read.flatMap(({ key, parsed }) => (parsed.success ? [[key, parsed.output]] : []))),
			unread: read.filter(({ parsed }) => !parsed.success).map(({ key, edits }) => ({ [key]: edits })),
		};
	},
	merge: mergeRecords,
};
