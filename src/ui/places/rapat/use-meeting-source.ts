import { useTranslation } from "react-i18next";
import { subjectOf } from "#core/families/subject.ts";
import { measureId } from "#core/measure/catalogue/catalogue.ts";
import { formatList } from "#i18n/format.ts";
import { numberInWords } from "#i18n/number-words.ts";
import { levelWord } from "#i18n/say/level-word.ts";
import type { MeetingSource } from "#i18n/say/meeting/source.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { selectFilterSentence, selectOpened, selectResolvedView } from "#state/selectors.ts";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { useApp } from "../../page/app-context.tsx";
import { useMeasureTable } from "../../page/use-measure-table.ts";

const NAMED_PROGRAMMES = 4;

/** The wanted measures and the view's own, counted at the level of the view, or at the areas' own where that has a single unit; null until counted. */
export function useMeetingSource(wanted: readonly string[]): MeetingSource | null {
	const { t } = useTranslation("rapat");
	const { t: tHeadline } = useTranslation("headline");
	const opened = useApp(selectOpened);
	const resolved = useApp(selectResolvedView);
	const filter = useApp(selectFilterSentence);
	const pack = useApp(selectPackFacts);
	const context = useIdentityContext();
	const own = resolved && measureId(resolved.indicator, "rate");
	const groups =
		opened?.groups.find(({ level, kode }) => level === resolved?.level && kode.length > 1) ?? opened?.groups[0] ?? null;
	const { answer: table } = useMeasureTable(
		groups && { type: "level", level: groups.level },
		({ id }) => wanted.includes(id) || id === own,
	);
	if (opened === null || groups === null || table === null || context === null || resolved === null) return null;
	// a table of another level is on its way out
	if (table.units.length !== groups.kode.length) return null;
	const subject = subjectOf(filter).kind;
	const chosen = resolved.chosenProgrammes;
	return {
		t,
		opened,
		groups,
		table,
		context,
		level: levelWord(groups.level, groups.kode, tHeadline),
		subject: t(`subject.${subject === "all" || subject === "listed" ? subject : "selected"}`),
		programmes:
			chosen.length > NAMED_PROGRAMMES
				? t("unreached.many", { n: numberInWords(chosen.length) })
				: formatList(chosen.map(pack.programmeName), "nor"),
		indicator: resolved.indicator,
	};
}
