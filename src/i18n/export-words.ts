import type { Measure } from "#core/measure/measure.ts";
import { fill } from "./fill.ts";
import { formatDate, formatList } from "./format.ts";
import { measureWords } from "./measure-words.ts";
import { topicTexts } from "./topics.ts";

type Named = { readonly id: string; readonly nama: string };

/** The words of the files, for screen and command line alike. `programmeName`: how a programme is called within a sentence. */
export function exportWords(programmeName: (programme: Named) => string = ({ nama }) => nama) {
	const { words, area, plan, coverage, proposal, families } = topicTexts("export");
	const named = (text: string) => (name: string) => fill(text, { name });
	return {
		area: {
			...area,
			total: words.total,
			outside: words.outside,
			families: words.families,
			persons: words.persons,
			low: named(area.low),
			high: named(area.high),
			interval: named(area.interval),
			numerator: named(area.numerator),
			denominator: named(area.denominator),
			of: (denominator: string) => fill(words.of, { denominator }),
		},
		plan: {
			sheet: plan.sheet,
			columns: plan.columns,
			families: words.families,
			total: words.total,
			everyFamily: plan.everyFamily,
			activity: (programme: Named) => fill(plan.activityText, { programme: programmeName(programme) }),
			place: ({ nama, induk }: { readonly nama: string; readonly induk: string }) =>
				fill(induk === "" ? plan.placeText : plan.placeIn, { name: nama, parent: induk }),
		},
		coverage: {
			...coverage,
			families: words.families,
			total: words.total,
			outside: words.outside,
			sheet: programmeName,
		},
		proposal: { ...proposal, families: words.families, rupiah: words.rupiah, total: words.total },
		families: {
			sheet: families.sheet,
			columns: families.columns,
			yes: families.yes,
			no: families.no,
			programme: (name: string) =>
				[fill(families.programme, { programme: name }), fill(families.programmeDefinition, { programme: name })] as const,
		},
		/** In the words of "the selected families": the notes of every file say who they are. */
		measure: (measure: Measure, programmes: readonly Named[]) => measureWords(measure, programmes, "selected", programmeName),
	};
}

export type NoteFacts = {
	readonly name: string;
	readonly kode: string;
	readonly period: string;
	/** ISO dates. */
	readonly made: string;
	readonly today: string;
	/** SHA-256 of the list in hexadecimal digits, "" where there is none. */
	readonly fingerprint: string;
	/** Canonical filter sentence, and the same in words. */
	readonly sentence: string;
	readonly spoken: string;
	readonly programmes: readonly string[];
	readonly sources: readonly string[];
	readonly notice: string;
	/** Are the small cells hidden? null where the file has none to hide. */
	readonly masked: boolean | null;
	readonly rows?: boolean;
};

export type Note = { readonly title: string; readonly value: string };

/** What every file says of itself: list version, filter as a sentence and in words, period, programmes, denominators, sources. */
export function noteLines(facts: NoteFacts): Note[] {
	const { notes } = topicTexts("export");
	const { fingerprint, sentence } = facts;
	const made = formatDate(facts.made);
	const short = fingerprint === "" ? "" : `${fingerprint.slice(0, 4)}…${fingerprint.slice(-4)}`;
	const list = { name: facts.name, kode: facts.kode, period: facts.period, made, fingerprint: short };
	const lines: Note[] = [
		{ title: notes.list, value: fill(short === "" ? notes.listNoPrint : notes.listValue, list) },
		{ title: notes.filter, value: sentence === "" ? notes.everyone : facts.spoken },
		{ title: notes.sentence, value: sentence === "" ? notes.all : sentence },
		{ title: notes.period, value: facts.period },
		{ title: notes.programmes, value: formatList(facts.programmes, "open") },
		{ title: notes.denominator, value: notes.denominatorValue },
		...(facts.masked === null ? [] : [{ title: notes.small, value: facts.masked ? notes.masked : notes.unmasked }]),
		...(facts.rows === true ? [{ title: notes.rows, value: notes.rowsValue }] : []),
		{ title: notes.sources, value: facts.sources.join("; ") },
		{ title: notes.notice, value: facts.notice },
		{ title: notes.today, value: formatDate(facts.today) },
		{ title: notes.software, value: "Kantong" },
	];
	return lines.filter(({ value }) => value !== "");
}

export function pocketNote(facts: {
	readonly method: string;
	readonly radius: string;
	readonly minimum: string;
	readonly poor: string;
}): Note {
	const { notes } = topicTexts("export");
	return { title: notes.pockets, value: fill(notes.pocketsValue, facts) };
}
