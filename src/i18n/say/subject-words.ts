import type { TFunction } from "i18next";
import type { Subject } from "#core/families/subject.ts";
import { formatList } from "../format.ts";

/** 1, 2, 3, 7 → "1–3, 7" */
function spans(deciles: readonly number[]): string {
	const found: [number, number][] = [];
	for (const decile of deciles) {
		const open = found.at(-1);
		if (open && decile === open[1] + 1) open[1] = decile;
		else found.push([decile, decile]);
	}
	return formatList(
		found.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)),
		"open",
	);
}

/** "keluarga terdaftar desil 1–4" */
export function subjectWords(subject: Subject, t: TFunction<"headline">): string {
	if (subject.kind === "deciles" || subject.kind === "listed_deciles")
		return t(`subject.${subject.kind}`, { deciles: spans(subject.deciles) });
	return t(`subject.${subject.kind}`);
}
