import type { TFunction } from "i18next";
import { pilotFacts } from "#core/choice/pilot-facts.ts";
import type { Measure } from "#core/measure/measure.ts";
import { formatCount, type Language } from "#i18n/format.ts";
import { joinNames } from "#i18n/number-words.ts";
import type { Candidates } from "#state/tasks/candidates.ts";
import { insideSentence } from "../../figure/use-measure-names.ts";

export type ReasonVoice = {
	readonly t: TFunction<"kandidat">;
	readonly language: Language;
	readonly nameOf: (measure: Measure) => string;
};

/** "Ke-5 menurut keluarga terdaftar, ke-13 menurut desil 1 (persen)": where the area stands on each criterion in use. */
export function reasonWords(candidates: Candidates, position: number, { t, language, nameOf }: ReasonVoice): string {
	const { criteria, task } = candidates;
	const facts = pilotFacts({
		values: task.values,
		higherIsWorse: criteria.map(({ higherIsWorse }) => higherIsWorse),
		unit: position,
	});
	const parts = facts.flatMap((fact) => {
		const criterion = criteria[fact.measure];
		if (criterion === undefined) return [];
		const name = insideSentence(nameOf(criterion.measure));
		if (fact.rank === 0) return [t("reason.missing", { name })];
		return [t("reason.rank", { rank: formatCount(fact.rank, language), of: formatCount(fact.of, language), name })];
	});
	return t("reason.sentence", { reasons: joinNames(parts, "and", language) });
}
