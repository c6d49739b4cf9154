import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount, formatPercent } from "#i18n/format.ts";
import { numberInWords } from "#i18n/number-words.ts";
import { at, type Candidates, DRAWS, TOP } from "#state/tasks/candidates.ts";
import { HeadlineFrame } from "../../figure/headline.tsx";
import { useFilterWords } from "./filter-note.tsx";

type HeadlineProps = {
	readonly candidates: Candidates | null;
	/** Position of the area the sentence speaks of beside the first. */
	readonly focus: number;
	readonly busy: boolean;
};

export function CandidateHeadline({ candidates, focus, busy }: HeadlineProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const filter = useFilterWords();
	if (candidates === null) return <HeadlineFrame title={t("headline.waiting")} waiting />;
	const figures = t("headline.figures", {
		areas: formatCount(candidates.order.length),
		criteria: numberInWords(candidates.criteria.filter(({ weight }) => weight > 0).length),
		filter,
	});
	return <HeadlineFrame title={headlineTitle(candidates, focus, t)} figures={figures} busy={busy} busyLabel={t("busy")} />;
}

export function headlineTitle(candidates: Candidates, focus: number, t: TFunction<"kandidat">): string {
	const { order, units, scores, sensitivity } = candidates;
	const first = order[0];
	if (first === undefined) return t("headline.none");
	const facts = (position: number) => ({
		name: units[position]?.nama ?? "",
		rank: formatCount(at(scores.rank, position)),
		top: numberInWords(TOP),
		topShare: formatPercent(at(sensitivity.topShare, position), 0),
		firstShare: formatPercent(at(sensitivity.firstShare, position), 0),
		draws: formatCount(DRAWS),
	});
	const firsts = order.filter((position) => at(scores.rank, position) === 1);
	const lead = firsts.length > 1 ? "Tied" : "";
	const named = { first: units[first]?.nama ?? "", others: formatCount(firsts.length - 1) };
	const other = order.includes(focus) && at(scores.rank, focus) > 1 ? focus : undefined;
	if (other === undefined) return t(`headline.alone${lead}`, { ...facts(first), ...named });
	return t(`headline.focus${lead}`, { ...facts(other), ...named });
}
