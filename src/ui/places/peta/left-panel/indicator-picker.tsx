import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { IndicatorId, IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { indicatorWords } from "#i18n/measure-words.ts";
import type { ListItem } from "../../../kit/list-box.tsx";
import { Picker } from "../../../kit/picker.tsx";
import { useActions } from "../../../page/app-context.tsx";
import { useResolvedView } from "../../../page/use-resolved-view.ts";

const GROUP_ORDER = ["burden", "coverage", "extent"] as const satisfies readonly IndicatorInfo["direction"][];

/** The indicators by group, each with its one-line definition and which way is worse. */
export function IndicatorPicker({ opened }: { readonly opened: OpenedPack }): ReactNode {
	const { t } = useTranslation("indicator");
	const { indicatorChanged } = useActions();
	const { indicator } = useResolvedView(opened);
	const words = (info: IndicatorInfo) => ({
		...indicatorWords(info, opened.manifest.programmes),
		worse: t(`direction.${info.direction}`),
	});
	const items: ListItem<IndicatorId>[] = GROUP_ORDER.flatMap((direction) =>
		opened.indicators
			.filter((info) => info.direction === direction)
			.map((info) => {
				const { name, definition, worse } = words(info);
				return { value: info.id, label: name, hint: definition, group: `${t(`group.${direction}`)}. ${worse}` };
			}),
	);
	const current = opened.indicators.find((info) => info.id === indicator);
	const shown = current === undefined ? null : words(current);
	return (
		<Picker
			title={t("label")}
			label={t("pick")}
			items={items}
			value={indicator}
			shown={shown?.name ?? ""}
			hint={shown === null ? "" : `${shown.definition} ${shown.worse}`}
			onChoose={indicatorChanged}
		/>
	);
}
