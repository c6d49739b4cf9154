import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { PovertyPocket } from "#core/pocket/pocket.ts";
import { formatCount, formatList } from "#i18n/format.ts";
import { formatIndicatorValue, unitOf } from "#i18n/say/indicator-value.ts";
import { type RankedArea, selectFigures, selectMeasure, selectRanking, selectShowsPockets } from "#state/selectors.ts";
import { useApp } from "../page/app-context.tsx";
import type { TooltipWords } from "./map-tooltip.tsx";

export type AreaWords = {
	/** null where nothing is known of the group yet. On the Kantong place the indicator is not on the map: the name alone. */
	readonly tooltip: (group: number) => TooltipWords | null;
	readonly pocketTooltip: (pocket: PovertyPocket) => TooltipWords;
	readonly spoken: (group: number, name: string) => string;
	/** Groups by rank. */
	readonly order: readonly number[];
};

/** What the map says about an area: its value, the families behind it, its rank. */
export function useAreaWords(): AreaWords {
	const { t } = useTranslation("map");
	const ranking = useApp(selectRanking);
	const figures = useApp(selectFigures);
	const measure = useApp(selectMeasure);
	const kantong = useApp(selectShowsPockets);
	return useMemo(() => {
		const rankedCount = ranking.filter(({ rank }) => rank !== null).length;
		const count = (value: number) => formatCount(value);

		function lines(area: RankedArea): string[] {
			if (figures === null) return [];
			const { indicator } = figures;
			const families = t(indicator.unit === "jiwa" ? "tip.persons" : "tip.families");
			const share = { numerator: count(area.numerator), denominator: count(area.denominator), unit: families };
			if (!Number.isFinite(area.value)) return [area.reliability === "too_few" ? t("tip.tooFew", share) : t("tip.none")];
			const value = t("tip.value", {
				value: formatIndicatorValue(area.value, indicator, measure),
				unit: t(`unit.short.${unitOf(indicator, measure)}`),
			});
			const isShare = measure === "rate" && indicator.denominator !== "square_kilometres" && Number.isFinite(area.denominator);
			const figure = isShare ? `${value} · ${t("tip.share", share)}` : value;
			const rank = area.rank === null ? t("tip.few") : t("tip.rank", { rank: count(area.rank), total: count(rankedCount) });
			return [figure, rank];
		}

		const byGroup = new Map(ranking.map((area) => [area.groupIndex, area]));
		return {
			tooltip(group) {
				const area = byGroup.get(group);
				return area ? { name: area.nama, lines: kantong ? [] : lines(area) } : null;
			},
			pocketTooltip({ id, poor, households, rate }) {
				const n = count(id);
				return Number.isFinite(rate)
					? { name: t("tip.pocket", { n }), lines: [t("tip.poorOf", { poor: count(poor), all: count(households) })] }
					: { name: t("tip.visitGroup", { n }), lines: [t("tip.poor", { poor: count(poor) })] };
			},
			spoken(group, name) {
				const area = byGroup.get(group);
				return area ? formatList([area.nama, ...lines(area)], "open") : name;
			},
			order: ranking.map(({ groupIndex }) => groupIndex),
		};
	}, [ranking, figures, measure, kantong, t]);
}
