import type { FirstWeighting } from "#core/choice/first-weighting.ts";
import { isHigherWorse } from "#state/tasks/criteria.ts";
import type { FirstCriterion } from "#state/tasks/first-weighting.ts";
import { formatList, formatPercent } from "../format.ts";
import { insideSentence } from "../letter-case.ts";
import type { ReasonVoice } from "./candidate-reasons.ts";

/** Which weights put an area first, in words. */
export function firstWords(
	{ kind, extras }: FirstWeighting,
	criteria: readonly FirstCriterion[],
	{ t, nameOf }: ReasonVoice,
): string {
	if (kind === "now") return t("first.now");
	if (kind === "never" || kind === "tied") return t(`first.${kind}`);
	if (criteria.length === 0) return t("first.narrow");
	const parts = criteria.map(({ measure, criterion: { weight, reversed = false } }) => {
		const low = isHigherWorse(measure) === reversed;
		const facts = { share: formatPercent(weight / 100, 0), name: insideSentence(nameOf(measure)) };
		return t(low ? "first.partLow" : "first.part", facts);
	});
	const weights = formatList(parts, "and");
	if (kind === "added") return t(extras > 1 ? "first.addedTwo" : "first.added", { weights });
	return t("first.weights", { weights });
}
