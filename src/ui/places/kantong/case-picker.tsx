import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OpenedPack } from "#engine/protocol.ts";
import { formatCount } from "#i18n/format.ts";
import { caseLabel, locatedByDecile } from "#i18n/say/case-words.ts";
import { type CaseDefinition, selectCaseDefinitions } from "#state/selectors.ts";
import type { ListItem } from "../../kit/list-box.tsx";
import { Picker } from "../../kit/picker.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";

const DECILE_LIMIT = { desil1: 1, desil1_2: 2, desil1_4: 4 } as const;

/** Who is counted as poor: the definition is chosen by the person and always shown. */
export function CasePicker({ opened }: { readonly opened: OpenedPack }): ReactNode {
	const { t } = useTranslation("kantong");
	const { t: tHeadline } = useTranslation("headline");
	const { caseDefinitionChanged } = useActions();
	const definitions = useApp(selectCaseDefinitions);
	const chosen = useApp((state) => state.view.caseDefinition);
	const answer = useApp((state) => state.pockets);

	const label = ({ sentence }: CaseDefinition) => caseLabel(sentence, opened, { t, tHeadline });
	const count = (value: number) => formatCount(value);

	/** Known at once for deciles; for the others once the engine has counted them. */
	function counted({ id, sentence }: CaseDefinition): string | null {
		if (answer?.query.poor === sentence) return t("case.count", { poor: count(answer.poor), all: count(answer.households) });
		// without one family on the map nothing is sought
		if (locatedByDecile(opened).every((families) => families === 0)) return t("case.countOnly", { poor: count(0) });
		if (id === "desil1" || id === "desil1_2" || id === "desil1_4") {
			const deciles = locatedByDecile(opened).slice(1, DECILE_LIMIT[id] + 1);
			return t("case.countOnly", { poor: count(deciles.reduce((sum, each) => sum + each, 0)) });
		}
		return null;
	}

	const origin = (definition: CaseDefinition) =>
		definition.id === "pack" || definition.id === "filter" || definition.id === "miskin"
			? t(`case.${definition.id}`)
			: t("case.decile");
	const items: ListItem<CaseDefinition["id"]>[] = definitions.map((definition) => ({
		value: definition.id,
		label: label(definition),
		hint: [origin(definition), counted(definition)].filter((part) => part !== null).join(" · "),
	}));
	const current = definitions.find(({ id }) => id === chosen) ?? definitions[0];
	if (current === undefined) return null;
	return (
		<Picker
			title={t("case.title")}
			label={t("case.pick")}
			items={items}
			value={current.id}
			shown={label(current)}
			hint={counted(current) ?? t("case.counting")}
			onChoose={caseDefinitionChanged}
		/>
	);
}
