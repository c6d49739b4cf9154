import type { TFunction } from "i18next";
import type { Form } from "#core/measure/measure.ts";
import type { PovertyPocket } from "#core/pocket/pocket.ts";
import type { Figures } from "#state/figures.ts";
import type { RankedArea } from "#state/selectors.ts";
import { formatCount, formatList } from "../format.ts";
import { formatIndicatorValue, unitOf } from "./indicator-value.ts";

/** First line in bold, the others under it. */
export type TooltipWords = { readonly name: string; readonly lines: readonly string[] };

export type AreaWords = {
	/** null where nothing is known of the group yet. On the Kantong place the indicator is not on the map: the name alone. */
	readonly tooltip: (group: number) => TooltipWords | null;
	readonly pocketTooltip: (pocket: PovertyPocket) => TooltipWords;
	readonly spoken: (group: number, name: string) => string;
	/** Groups by rank. */
	readonly order: readonly number[];
};

type Shown = {
	readonly ranking: readonly RankedArea[];
	readonly figures: Figures | null;
	readonly form: Form;
	/** Pockets are on the map, not the indicator. */
	readonly kantong: boolean;
};

/** What the map says about an area: its value, the families behind it, its rank. */
export function areaWords({ ranking, figures, form, kantong }: Shown, t: TFunction<"map">): AreaWords {
	const rankedCount = ranking.filter(({ rank }) => rank !== null).length;
	const count = (value: number) => formatCount(value);

	function lines(area: RankedArea): string[] {
		if (figures === null) return [];
		const { indicator } = figures;
		const families = t(indicator.unit === "jiwa" ? "tip.persons" : "tip.families");
		const share = { numerator: count(area.numerator), denominator: count(area.denominator), unit: families };
		if (!Number.isFinite(area.value)) return [area.reliability === "too_few" ? t("tip.tooFew", share) : t("tip.none")];
		const value = t("tip.value", {
			value: formatIndicatorValue(area.value, indicator, form),
			unit: t(`unit.short.${unitOf(indicator, form)}`),
		});
		const isShare = form === "rate" && indicator.denominator !== "square_kilometres" && Number.isFinite(area.denominator);
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
}
