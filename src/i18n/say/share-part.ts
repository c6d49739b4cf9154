import type { TFunction } from "i18next";

const ANCHORS = [
	["tenth", 0.1],
	["fifth", 0.2],
	["quarter", 0.25],
	["third", 1 / 3],
	["four_tenths", 0.4],
	["half", 0.5],
	["six_tenths", 0.6],
	["two_thirds", 2 / 3],
	["three_quarters", 0.75],
	["eight_tenths", 0.8],
	["nine_tenths", 0.9],
	["all", 1],
] as const;

/** Within this of an anchor the part is said without "more than" or "nearly". */
const EXACT = 0.005;
/** From this far below the next anchor, "nearly" says more than "more than" the one before. */
const NEAR = 0.03;

/** A ratio 0–1 in words: "lebih dari separuh", "hampir sepertiga", "tidak satu pun". Never rounds up to "semua" or down to none. */
export function partInWords(ratio: number, t: TFunction<"headline">): string {
	if (ratio <= 0) return t("part.none");
	if (ratio >= 1) return t("part.all");
	const next = ANCHORS.findIndex(([, value]) => value > ratio);
	const above = ANCHORS[next];
	const below = ANCHORS[next - 1];
	if (below && ratio - below[1] <= EXACT) return t("part.exact", { anchor: t(`part.${below[0]}`) });
	if (above && above[0] !== "all" && above[1] - ratio <= EXACT) return t("part.exact", { anchor: t(`part.${above[0]}`) });
	if (above && above[1] - ratio <= NEAR) return t("part.near", { anchor: t(`part.${above[0]}`) });
	return below ? t("part.over", { anchor: t(`part.${below[0]}`) }) : t("part.under");
}
