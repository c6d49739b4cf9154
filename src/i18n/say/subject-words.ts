import type { TFunction } from "i18next";
import type { Subject } from "#core/families/subject.ts";
import { formatRuns } from "../format.ts";

/** "keluarga terdaftar desil 1–4" */
export function subjectWords(subject: Subject, t: TFunction<"headline">): string {
	if (subject.kind === "deciles" || subject.kind === "listed_deciles")
		return t(`subject.${subject.kind}`, { deciles: formatRuns(subject.deciles, "open") });
	return t(`subject.${subject.kind}`);
}
