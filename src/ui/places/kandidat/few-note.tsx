import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FEWEST_FOR_RATE } from "#core/measure/reliability.ts";
import { formatCount, formatList } from "#i18n/format.ts";
import type { Candidates } from "#state/tasks/candidates.ts";

/** Areas left out because they have too few families; nothing when there are none. */
export function FewNote({ candidates: { few } }: { readonly candidates: Candidates }): ReactNode {
	const { t } = useTranslation("kandidat");
	if (few.length === 0) return null;
	const names = formatList(few.map(({ nama }) => nama));
	return <p className="note">{t("ranking.few", { n: formatCount(FEWEST_FOR_RATE), names })}</p>;
}
