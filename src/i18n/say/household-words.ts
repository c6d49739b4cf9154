import type { TFunction } from "i18next";
import type { HouseholdCard } from "#engine/protocol.ts";
import { valueLabel } from "../column-labels.ts";
import { formatCount, formatNumber } from "../format.ts";

type Attribute = HouseholdCard["attributes"][number];
type Group = "family" | "people" | "home";

function groupOf(column: string): Group {
	if (column.startsWith("r_")) return "home";
	return column.startsWith("a_") ? "people" : "family";
}

/** The attributes in the card's order: the family, its members, its home; empty groups left out. */
export function attributeGroups(
	household: HouseholdCard,
): readonly { readonly group: Group; readonly attributes: readonly Attribute[] }[] {
	return (["family", "people", "home"] as const)
		.map((group) => ({ group, attributes: household.attributes.filter(({ column }) => groupOf(column) === group) }))
		.filter(({ attributes }) => attributes.length > 0);
}

/** A stored value in words with its unit; missing is "not recorded", never 0 or "no". */
export function attributeWords(column: string, value: Attribute["value"], t: TFunction<"household">): string {
	if (value === null) return t("unknown");
	if (typeof value === "boolean") return t(value ? "yes" : "no");
	const label = valueLabel(column, value);
	if (label !== null) return label;
	if (typeof value === "string") return value;
	switch (column) {
		case "desil":
			return value === 0 ? t("unranked") : formatCount(value);
		case "anggota":
			return t("persons", { n: formatCount(value) });
		case "fm_indikator":
			return t("criteria", { n: formatCount(value) });
		case "pengeluaran":
			return t("rupiah", { n: formatCount(value) });
		default:
			return formatNumber(value);
	}
}
