import type { TFunction } from "i18next";
import type { Candidates } from "#state/tasks/candidates.ts";
import { at } from "#state/tasks/candidates.ts";
import { formatCount, formatPercent } from "../format.ts";
import { numberInWords } from "../number-words.ts";

/** Where the area in focus ranks, or who is first, and how sure that is. */
export function headlineTitle(candidates: Candidates, focus: number, t: TFunction<"kandidat">): string {
	const { order, units, scores, sensitivity } = candidates;
	const first = order[0];
	if (first === undefined) return t("headline.none");
	const facts = (position: number) => ({
		name: units[position]?.nama ?? "",
		rank: formatCount(at(scores.rank, position)),
		top: numberInWords(sensitivity.top),
		topShare: formatPercent(at(sensitivity.topShare, position), 0),
		firstShare: formatPercent(at(sensitivity.firstShare, position), 0),
		draws: formatCount(sensitivity.draws),
	});
	const firsts = order.filter((position) => at(scores.rank, position) === 1);
	const lead = firsts.length > 1 ? "Tied" : "";
	const named = { first: units[first]?.nama ?? "", others: formatCount(firsts.length - 1) };
	const other = order.includes(focus) && at(scores.rank, focus) > 1 ? focus : undefined;
	if (other === undefined) return t(`headline.alone${lead}`, { ...facts(first), ...named });
	return t(`headline.focus${lead}`, { ...facts(other), ...named });
}
