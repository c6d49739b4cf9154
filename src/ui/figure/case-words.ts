import type { TFunction } from "i18next";
import { parseFilter } from "#core/families/filter/parse.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { sentenceCase } from "#i18n/number-words.ts";
import { speakFilter } from "#i18n/speak-filter.ts";
import { filterNames } from "./filter-names.ts";
import { subjectOf, subjectWords } from "./subject.ts";

/** A definition of "poor" in words: "Keluarga terdaftar desil 1–4". */
export function caseLabel(
	sentence: string,
	opened: OpenedPack,
	words: { readonly t: TFunction<"kantong">; readonly tHeadline: TFunction<"headline"> },
): string {
	const subject = subjectOf(sentence);
	if (subject.kind === "all" || subject.kind === "listed") return words.t(`case.label.${subject.kind}`);
	if (subject.kind !== "selected") return sentenceCase(subjectWords(subject, words.tHeadline));
	const clause = parseFilter(sentence);
	return clause.ok ? words.t("case.label.families", { spoken: speakFilter(clause.value, filterNames(opened)) }) : sentence;
}

const cache = new WeakMap<OpenedPack, readonly number[]>();

/** Families with coordinates per welfare decile 0–10 (0 = not ranked): what the decile definitions count. Once per pack. */
export function locatedByDecile(opened: OpenedPack): readonly number[] {
	const known = cache.get(opened);
	if (known) return known;
	const counts = Array.from({ length: 11 }, () => 0);
	opened.deciles.forEach((decile, row) => {
		if (Number.isFinite(opened.positions[2 * row]) && Number.isFinite(opened.positions[2 * row + 1]))
			counts[decile] = (counts[decile] ?? 0) + 1;
	});
	cache.set(opened, counts);
	return counts;
}
