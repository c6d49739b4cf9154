import type { FirstWeighting } from "#core/choice/first-weighting.ts";
import { formatPercent } from "#i18n/format.ts";
import { joinNames } from "#i18n/number-words.ts";
import { isHigherWorse } from "#state/tasks/criteria.ts";
import type { FirstCriterion } from "#state/tasks/first-weighting.ts";
import { insideSentence } from "../../figure/use-measure-names.ts";
import type { ReasonVoice } from "./reasons.ts";

/** Which weights put an area first, in words. */
export function firstWords(
	{ kind, extras }: FirstWeighting,
	criteria: readonly FirstCriterion[],
	{ t, language, nameOf }: ReasonVoice,
): string {
	if (kind === "now") return t("first.now");
	if (kind === "never" || kind === "tied") return t(`first.${kind}`);
	if (criteria.length === 0) return t("first.narrow");
	const parts = criteria.map(({ measure, criterion: { weight, reversed = false } }) => {
		const low = isHigherWorse(measure) === reversed;
		const facts = { share: formatPercent(weight / 100, language, 0), name: insideSentence(nameOf(measure)) };
		return t(low ? "first.partLow" : "first.part", facts);
	});
	const weights = joinNames(parts, "and", language);
	if (kind === "added") return t(extras > 1 ? "first.addedTwo" : "first.added", { weights });
	return t("first.weights", { weights });
}
