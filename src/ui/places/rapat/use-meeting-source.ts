import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { subjectOf } from "#core/families/subject.ts";
import { measureId } from "#core/measure/catalogue/catalogue.ts";
import type { IndicatorId } from "#core/measure/catalogue/indicator.ts";
import type { MeasureTable } from "#core/measure/measure.ts";
import type { AreaGroups } from "#core/place/area-table.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { formatList } from "#i18n/format.ts";
import { numberInWords } from "#i18n/number-words.ts";
import type { IdentityContext } from "#i18n/say/identity/measure-identity.ts";
import { levelWord } from "#i18n/say/level-word.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { selectFilterSentence, selectOpened, selectResolvedView } from "#state/selectors.ts";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { useApp } from "../../page/app-context.tsx";
import { useMeasureTable } from "../../page/use-measure-table.ts";

/** What the questions about areas are answered from. */
export type MeetingSource = {
	readonly t: TFunction<"rapat">;
	readonly opened: OpenedPack;
	readonly groups: AreaGroups;
	readonly table: MeasureTable;
	readonly context: IdentityContext;
	/** "kelurahan" */
	readonly level: string;
	/** "keluarga terdaftar" */
	readonly subject: string;
	/** "PKH, Sembako, maupun BLT" */
	readonly programmes: string;
	readonly indicator: IndicatorId | null;
};

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
