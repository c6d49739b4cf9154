import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { toggled } from "#core/base/toggled.ts";
import { shortProgrammeName } from "#core/families/programme-name.ts";
import { isOfChosen } from "#core/measure/catalogue/catalogue.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import { formatList } from "#i18n/format.ts";
import { ToggleChip } from "../../../kit/toggle-chip.tsx";
import { useActions } from "../../../page/app-context.tsx";
import { useResolvedView } from "../../../page/use-resolved-view.ts";
import { Disclosure } from "./disclosure.tsx";

/** Which programmes "belum terjangkau" counts; shown only with that indicator. The last one cannot be taken away. */
export function ChosenProgrammes({ opened }: { readonly opened: OpenedPack }): ReactNode {
	const { t } = useTranslation("indicator");
	const { chosenProgrammesChanged } = useActions();
	const { indicator, chosenProgrammes } = useResolvedView(opened);
	if (!isOfChosen(indicator)) return null;
	const order = opened.manifest.programmes.map((programme) => programme.id);
	const names = opened.manifest.programmes
		.filter(({ id }) => chosenProgrammes.includes(id))
		.map(({ nama }) => shortProgrammeName(nama));
	return (
		<Disclosure level="item" title={t("chosenNames", { programmes: formatList(names) })}>
			<p className="remark">{t("chosenHelp")}</p>
			<div className="chips">
				{opened.manifest.programmes.map((programme) => {
					const pressed = chosenProgrammes.includes(programme.id);
					const last = pressed && chosenProgrammes.length === 1;
					return (
						<ToggleChip
							key={programme.id}
							pressed={pressed}
							disabled={last}
							{...(last ? { label: `${programme.nama}. ${t("chosenLast")}` } : {})}
							onToggle={() => {
								const next = toggled(chosenProgrammes, programme.id);
								chosenProgrammesChanged(order.filter((known) => next.includes(known)));
							}}
						>
							{shortProgrammeName(programme.nama)}
						</ToggleChip>
					);
				})}
			</div>
		</Disclosure>
	);
}
