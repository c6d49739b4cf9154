import type { TFunction } from "i18next";
import { subjectOf } from "#core/families/subject.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { spokenFilter } from "#state/tasks/spoken-filter.ts";
import { sentenceCase } from "../letter-case.ts";
import { subjectWords } from "./subject-words.ts";

/** A definition of "poor" in words: "Keluarga terdaftar desil 1–4". */
export function caseLabel(
	sentence: string,
	opened: OpenedPack,
	words: { readonly t: TFunction<"kantong">; readonly tHeadline: TFunction<"headline"> },
): string {
	const subject = subjectOf(sentence);
	if (subject.kind === "all" || subject.kind === "listed") return words.t(`case.label.${subject.kind}`);
	if (subject.kind !== "selected") return sentenceCase(subjectWords(subject, words.tHeadline));
	return words.t("case.label.families", { spoken: spokenFilter(sentence, opened) });
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
