import type { TFunction } from "i18next";
import type { Measure } from "#core/measure/measure.ts";
import { type Candidates, standings } from "#state/tasks/candidates.ts";
import { formatCount, formatList } from "../format.ts";
import { insideSentence } from "../letter-case.ts";

export type ReasonVoice = {
	readonly t: TFunction<"kandidat">;
	readonly nameOf: (measure: Measure) => string;
};

/** "Ke-5 menurut keluarga terdaftar, ke-13 menurut desil 1 (persen)": where the area stands on each criterion in use. */
export function reasonWords(candidates: Candidates, position: number, { t, nameOf }: ReasonVoice): string {
	const parts = standings(candidates, position).map(({ criterion, fact }) => {
		const name = insideSentence(nameOf(criterion.measure));
		if (fact.rank === 0) return t("reason.missing", { name });
		return t("reason.rank", { rank: formatCount(fact.rank), of: formatCount(fact.of), name });
	});
	return t("reason.sentence", { reasons: formatList(parts, "and") });
}
