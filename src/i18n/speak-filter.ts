import type { Clause, Literal } from "#core/families/filter/clause.ts";
import { columnLabel, valueLabel } from "./column-labels.ts";
import { fill } from "./fill.ts";
import { formatList, formatNumber } from "./format.ts";
import { insideSentence } from "./letter-case.ts";
import { topicTexts } from "./topics.ts";

/** Names the sentence cannot know by itself. Missing ones are read as written. */
export type FilterNames = {
	/** Programme id → name, `pkh` → "PKH". */
	readonly programmes: ReadonlyMap<string, string>;
	/** Area code → name, `64.74.03` → "Bontang Barat". */
	readonly areas: ReadonlyMap<string, string>;
	/** Column → name, for columns the dictionary lacks. */
	readonly columns: ReadonlyMap<string, string>;
};

type Speech = ReturnType<typeof speechOf>;
type Voice = { readonly names: FilterNames; readonly speech: Speech };

function speechOf() {
	const texts = topicTexts("speech");
	return {
		...texts,
		compare: { "<": texts.less, "<=": texts.atMost, ">": texts.more, ">=": texts.atLeast },
		receives: (names: string) => fill(texts.receives, { names }),
		lacks: (names: string) => fill(texts.lacks, { names }),
		not: (spoken: string) => fill(texts.not, { spoken }),
		has: (label: string) => fill(texts.has, { label }),
		hasNo: (label: string) => fill(texts.hasNo, { label }),
		decile: (spans: string) => fill(/^\d+$/.test(spans) ? texts.decile : texts.deciles, { spans }),
		inside: (places: string) => fill(texts.inside, { places }),
		outside: (places: string) => fill(texts.outside, { places }),
	};
}

const AREA_COLUMNS = new Set(["kelurahan", "kecamatan", "kota"]);

/**
 * Reads a clause aloud: "terdaftar, desil 1–4, belum menerima PKH, di Kecamatan Bontang Barat". Parts of an `and` are
 * separated by commas; an `or` inside them, and an `and` inside an `or`, stand in brackets, so nothing is ambiguous.
 */
export function speakFilter(clause: Clause, names: FilterNames): string {
	return speak(clause, { names, speech: speechOf() }, "top");
}

type Place = "top" | "inside";

function speak(clause: Clause, voice: Voice, place: Place): string {
	switch (clause.type) {
		case "all":
			return voice.speech.everyone;
		case "and":
			return speakAnd(clause.items, voice, place);
		case "or":
			return speakOr(clause.items, voice, place);
		case "not":
			return speakNot(clause.item, voice);
		case "is":
			return speakIs(clause.column, true, voice);
		case "compare":
			return speakCompare(clause, true, voice);
		case "in":
			return speakIn(clause.column, clause.values, true, voice);
	}
}

function speakAnd(items: readonly Clause[], voice: Voice, place: Place): string {
	const { speech } = voice;
	const parts: string[] = [];
	for (let i = 0; i < items.length; ) {
		const run = programmeRun(items, i);
		if (run.names.length > 1) {
			const names = run.names.map((id) => programmeName(id, voice));
			parts.push(run.receives ? speech.receives(formatList(names, "and")) : speech.lacks(formatList(names, "nor")));
			i += run.names.length;
			continue;
		}
		const item = items[i];
		if (item !== undefined) parts.push(speak(item, voice, "inside"));
		i++;
	}
	if (parts.length === 0) return speech.everyone;
	if (parts.length === 1) return place === "inside" && items.length > 1 ? `(${parts[0]})` : (parts[0] ?? "");
	return place === "top" ? formatList(parts, "open") : `(${formatList(parts, "and")})`;
}

/** Neighbouring conditions on programmes of the same sort, spoken as one: "belum menerima PKH maupun BLT". */
function programmeRun(items: readonly Clause[], start: number): { names: string[]; receives: boolean } {
	const names: string[] = [];
	let receives = true;
	for (let i = start; i < items.length; i++) {
		const found = programmeCondition(items[i]);
		if (found === null || (names.length > 0 && found.receives !== receives)) break;
		receives = found.receives;
		names.push(found.id);
	}
	return { names, receives };
}

function programmeCondition(clause: Clause | undefined): { id: string; receives: boolean } | null {
	if (clause?.type === "is" && clause.column.startsWith("p_")) return { id: clause.column.slice(2), receives: true };
	if (clause?.type === "not" && clause.item.type === "is" && clause.item.column.startsWith("p_"))
		return { id: clause.item.column.slice(2), receives: false };
	return null;
}

function programmeName(id: string, voice: Voice): string {
	return voice.names.programmes.get(id) ?? id;
}

function speakOr(items: readonly Clause[], voice: Voice, place: Place): string {
	const { speech } = voice;
	const run = programmeRun(items, 0);
	if (run.names.length === items.length && run.receives && items.length > 1)
		return speech.receives(
			formatList(
				run.names.map((id) => programmeName(id, voice)),
				"or",
			),
		);
	const parts = items.map((item) => speak(item, voice, "inside"));
	if (parts.length === 1) return parts[0] ?? "";
	const joined = formatList(parts, "or");
	return place === "top" || items.every(isPlace) ? joined : `(${joined})`;
}

function isPlace(clause: Clause): boolean {
	return clause.type === "in" && AREA_COLUMNS.has(clause.column);
}

function speakNot(item: Clause, voice: Voice): string {
	const { speech } = voice;
	if (item.type === "is") return speakIs(item.column, false, voice);
	if (item.type === "compare") return speakCompare(item, false, voice);
	if (item.type === "in") return speakIn(item.column, item.values, false, voice);
	if (item.type === "or") {
		const run = programmeRun(item.items, 0);
		if (run.names.length === item.items.length && run.receives && run.names.length > 1)
			return speech.lacks(
				formatList(
					run.names.map((id) => programmeName(id, voice)),
					"nor",
				),
			);
	}
	const inner = speak(item, voice, "top");
	return speech.not(`(${inner})`);
}

function speakIs(column: string, yes: boolean, voice: Voice): string {
	const { speech } = voice;
	if (column.startsWith("p_")) {
		const name = programmeName(column.slice(2), voice);
		return yes ? speech.receives(name) : speech.lacks(name);
	}
	if (column === "terdaftar") return yes ? speech.listed : speech.notListed;
	const label = inSentence(column, voice);
	if (column.startsWith("a_")) return yes ? speech.has(label) : speech.hasNo(label);
	return yes ? label : speech.not(label);
}

function speakCompare(clause: Extract<Clause, { type: "compare" }>, yes: boolean, voice: Voice): string {
	const { speech } = voice;
	const { column, operator, value } = clause;
	if (operator === "=" || operator === "!=") return speakIn(column, [value], (operator === "=") === yes, voice);
	const limit = Number(value);
	if (column === "desil" && Number.isInteger(limit)) {
		const first = operator === ">" ? limit + 1 : operator === ">=" ? limit : 1;
		const last = operator === "<" ? limit - 1 : operator === "<=" ? limit : 10;
		if (first >= 1 && last <= 10 && first <= last) {
			const spoken = speech.decile(first === last ? speakValue(column, first) : `${first}–${last}`);
			return yes ? spoken : speech.not(spoken);
		}
	}
	const label = inSentence(column, voice);
	if (column.startsWith("a_")) {
		if ((operator === ">" && limit === 0) || (operator === ">=" && limit === 1))
			return yes ? speech.has(label) : speech.hasNo(label);
		if ((operator === "<" && limit === 1) || (operator === "<=" && limit === 0))
			return yes ? speech.hasNo(label) : speech.has(label);
	}
	const spoken = `${label} ${speech.compare[operator]} ${speakValue(column, value)}`;
	return yes ? spoken : speech.not(spoken);
}

function speakIn(column: string, values: readonly Literal[], yes: boolean, voice: Voice): string {
	const { speech } = voice;
	if (values.length === 0) return yes ? speech.nobody : speech.everyone;
	if (AREA_COLUMNS.has(column)) {
		const places = values.map((value) => speakArea(column, String(value), voice));
		return yes ? speech.inside(formatList(places, "or")) : speech.outside(formatList(places, "or"));
	}
	if (column === "desil") {
		const ranked = values.filter((value) => value !== 0);
		const parts = ranked.length === 0 ? [] : [speech.decile(formatList(spans(ranked), "or"))];
		if (ranked.length < values.length) parts.push(speech.unranked);
		const spoken = formatList(parts, "or");
		return yes ? spoken : speech.not(parts.length > 1 ? `(${spoken})` : spoken);
	}
	const spoken = `${inSentence(column, voice)} ${formatList(
		values.map((value) => speakValue(column, value)),
		"or",
	)}`;
	return yes ? spoken : speech.not(spoken);
}

function speakArea(column: string, kode: string, voice: Voice): string {
	const name = voice.names.areas.get(kode) ?? kode;
	if (column === "kota") return name;
	const village = column === "kelurahan" && kode.split(".")[3]?.startsWith("2");
	return `${village ? voice.speech.village : columnLabel(column)} ${name}`;
}

/** Neighbouring deciles as a span: 1, 2, 3, 7 → "1–3", "7". */
function spans(values: readonly Literal[]): string[] {
	const numbers = values.filter((value) => typeof value === "number").sort((a, b) => a - b);
	const found: { first: number; last: number }[] = [];
	for (const value of numbers) {
		const open = found.at(-1);
		if (open !== undefined && value - open.last <= 1) open.last = value;
		else found.push({ first: value, last: value });
	}
	return [
		...found.map(({ first, last }) => (first === last ? speakValue("desil", first) : `${first}–${last}`)),
		...values.filter((value) => typeof value === "string"),
	];
}

function speakValue(column: string, value: Literal): string {
	const label = valueLabel(column, value);
	if (label !== null) return insideSentence(label);
	return typeof value === "number" ? formatNumber(value) : value;
}

/** A column's name in the middle of a sentence. Abbreviations such as RT keep their capitals. */
function inSentence(column: string, voice: Voice): string {
	return voice.names.columns.get(column) ?? insideSentence(columnLabel(column));
}
