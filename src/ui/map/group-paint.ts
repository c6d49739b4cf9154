import type { IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import type { Classification } from "#core/measure/classify/classification.ts";
import type { Form } from "#core/measure/measure.ts";
import { formatIndicatorValue } from "#i18n/say/indicator-value.ts";
import { classColours, type Theme } from "#map/palette.ts";
import { MAP_THEME } from "#map/theme.ts";
import type { RankedArea } from "#state/selectors.ts";

/** The per-group columns of the map's view. */
export type GroupPaint = {
	readonly fill: readonly (string | null)[];
	readonly uncertain: readonly boolean[];
	readonly inFocus: readonly boolean[];
	readonly label: readonly string[];
};

/** Before there are figures areas are plain paper, not "no data". */
export function plainPaint(groupCount: number, theme: Theme): GroupPaint {
	return {
		fill: Array.from({ length: groupCount }, () => MAP_THEME[theme].land),
		uncertain: Array.from({ length: groupCount }, () => false),
		inFocus: Array.from({ length: groupCount }, () => true),
		label: Array.from({ length: groupCount }, () => ""),
	};
}

export function paintGroups(
	ranking: readonly RankedArea[],
	look: {
		readonly indicator: IndicatorInfo;
		readonly form: Form;
		readonly classification: Classification;
		readonly isolatedClass: number;
		readonly theme: Theme;
	},
): GroupPaint {
	const { indicator, form, classification, isolatedClass, theme } = look;
	const colours = classColours(indicator.direction, Math.max(1, classification.breaks.length - 1), theme);
	const byGroup = [...ranking].sort((a, b) => a.groupIndex - b.groupIndex);
	return {
		fill: byGroup.map(({ classIndex }) => colours[classIndex] ?? null),
		uncertain: byGroup.map(({ reliability, value }) => form === "rate" && reliability === "few" && Number.isFinite(value)),
		inFocus: byGroup.map(({ classIndex }) => isolatedClass < 0 || classIndex === isolatedClass),
		label: byGroup.map(({ value }) => (Number.isFinite(value) ? formatIndicatorValue(value, indicator, form) : "")),
	};
}
