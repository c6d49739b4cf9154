import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OpenedPack } from "#engine/protocol.ts";
import { formatCount } from "#i18n/format.ts";
import { suggestionKey } from "#state/radius-suggestion.ts";
import { selectOpened, selectRadiusMetres } from "#state/selectors.ts";
import { MINIMUM_POOR, RADIUS_METRES } from "#state/view/pockets.ts";
import { Button } from "../../kit/button.tsx";
import { NumberSlider } from "../../kit/number-slider.tsx";
import { PanelFrame } from "../../kit/panel-frame.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import { CasePicker } from "./case-picker.tsx";
import { MethodCards } from "./method-cards.tsx";
import { PocketSummary } from "./pocket-summary.tsx";
import { RungCard } from "./rung-card.tsx";

const RADIUS_SLIDER = { least: 50, most: 300, step: 5 } as const;
const MINIMUM_SLIDER = { least: 2, most: 20, step: 1 } as const;

/** Left of the map on the Kantong place: who counts as poor, how it is searched, what may be claimed, what came out. */
export function KantongPanel(): ReactNode {
	const { t } = useTranslation("kantong");
	const opened = useApp(selectOpened);
	const failed = useApp((state) => state.pack.status === "failed");
	if (opened === null) return failed ? null : <p className="empty">{t("title.waitingData")}</p>;
	if (opened.householdCount === 0) return <p className="empty">{t("title.noHouseholds")}</p>;
	return (
		<PanelFrame roomy foot={<PocketSummary opened={opened} />}>
			<section>
				<h3 className="label">{t("case.title")}</h3>
				<CasePicker opened={opened} />
			</section>
			<MethodCards rung={opened.rung} />
			<RadiusControl opened={opened} />
			<MinimumControl />
			<RungCard rung={opened.rung} />
		</PanelFrame>
	);
}

function RadiusControl({ opened }: { readonly opened: OpenedPack }): ReactNode {
	const { t } = useTranslation("kantong");
	const { radiusChanged } = useActions();
	const radius = useApp(selectRadiusMetres);
	const own = useApp((state) => state.view.radiusMetres !== null);
	const { metres, medianTenthNeighbourMetres: median } = opened.suggestedRadius;
	const suggestion = { metres: formatCount(metres), median: formatCount(median) };
	return (
		<NumberSlider
			label={t("radius.label")}
			inputLabel={t("radius.input")}
			unit={t("radius.unit")}
			value={radius}
			slider={RADIUS_SLIDER}
			field={RADIUS_METRES}
			mark={metres}
			onChange={radiusChanged}
		>
			<p className="note">
				{t(suggestionKey(metres, median), suggestion)}{" "}
				{own && radius !== metres ? (
					<Button variant="inline" onClick={() => radiusChanged(null)}>
						{t("radius.use")}
					</Button>
				) : null}
			</p>
		</NumberSlider>
	);
}

function MinimumControl(): ReactNode {
	const { t } = useTranslation("kantong");
	const { minimumPoorChanged } = useActions();
	const minimum = useApp((state) => state.view.minimumPoor);
	return (
		<NumberSlider
			label={t("minimum.label")}
			inputLabel={t("minimum.input")}
			unit={t("minimum.unit")}
			value={minimum}
			slider={MINIMUM_SLIDER}
			field={MINIMUM_POOR}
			onChange={minimumPoorChanged}
		/>
	);
}
