import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import { numberInWords } from "#i18n/number-words.ts";
import { headlineTitle } from "#i18n/say/candidate-headline.ts";
import type { Candidates } from "#state/tasks/candidates.ts";
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
