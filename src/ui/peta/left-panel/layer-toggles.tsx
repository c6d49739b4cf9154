import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useActions, useApp } from "../../shared/app-context.tsx";
import { CheckRow } from "../../shared/check-row.tsx";
import { SectionHeading } from "./section-heading.tsx";

/** Layers drawn over the areas. */
export function LayerToggles(): ReactNode {
	const { t } = useTranslation("filter");
	const { householdsToggled, pocketsToggled } = useActions();
	const households = useApp((state) => state.view.showHouseholds);
	const pockets = useApp((state) => state.view.showPockets);
	return (
		<section>
			<SectionHeading>{t("layers")}</SectionHeading>
			<CheckRow kind="switch" checked={households} onChange={householdsToggled} label={t("households")} />
			<CheckRow kind="switch" checked={pockets} onChange={pocketsToggled} label={t("pockets")} />
		</section>
	);
}
