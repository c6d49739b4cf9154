import type { AreaGroups, AreaTable } from "../../place/area-table.ts";
import { squareKilometresOf } from "../../place/square-kilometres.ts";
import type { ResolvedIndicator } from "../catalogue/indicator.ts";
import type { Quantity } from "../measure.ts";
import type { AreaCounts } from "./area-counts.ts";
import type { AreaSummary } from "./area-summary.ts";
import type { UnitCounts } from "./count-rows.ts";

/** Counts per area gathered into the groups' rows and the total row (see `AreaSummary`). */
export function foldSummary(input: {
	readonly areas: AreaTable;
	readonly groups: AreaGroups;
	/** What no filter changes: every family. */
	readonly totals: UnitCounts;
	readonly counts: AreaCounts;
	readonly indicator: ResolvedIndicator;
	readonly programmeIds: readonly string[];
}): AreaSummary {
	const { areas, groups, totals, counts, indicator } = input;
	const fold = (perBucket: Float64Array): Float64Array => foldBuckets(perBucket, groups);
	const households = fold(totals.families);
	const persons = fold(totals.persons);
	const selected = fold(counts.selected.families);
	const selectedPersons = fold(counts.selected.persons);
	const narrowed = { numerator: counts.numerator, denominator: counts.denominator };
	const measure = (quantity: Quantity | null, side: "numerator" | "denominator"): Float64Array => {
		switch (quantity?.type) {
			case undefined:
			case "official_population":
				return new Float64Array(households.length).fill(Number.NaN);
			case "families": {
				const where = narrowed[side];
				if (where !== null) return fold(where);
				return quantity.among === "all" ? households : selected;
			}
			case "persons":
				return quantity.among === "all" ? persons : selectedPersons;
			case "statistic":
				return foldAreas(areas.statistics.get(quantity.name) ?? unknown(areas.length), groups);
			case "square_kilometres":
				return foldAreas(squareKilometresOf(areas), groups);
			case "list_total":
				return new Float64Array(households.length).fill(households[households.length - 1]);
		}
	};
	const outside = areas.length;
	return {
		length: groups.kode.length,
		households,
		persons,
		selected,
		selectedPersons,
		programmeIds: input.programmeIds,
		receivers: counts.receivers.map(fold),
		numerator: measure(indicator.numerator, "numerator"),
		denominator: measure(indicator.denominator, "denominator"),
		outside: { households: totals.families[outside], selected: counts.selected.families[outside] },
	};
}

/** Sums per group of what was counted per area (`UnitCounts`), then the sum of everything including the bucket outside. */
export function foldBuckets(perBucket: Float64Array, groups: AreaGroups): Float64Array {
	const folded = foldAreas(perBucket.subarray(0, perBucket.length - 1), groups);
	folded[folded.length - 1] += perBucket[perBucket.length - 1];
	return folded;
}

/** A sum over areas of which one is unknown is unknown, not too small. */
function foldAreas(perArea: Float64Array, groups: AreaGroups): Float64Array {
	const folded = new Float64Array(groups.kode.length + 1);
	for (let area = 0; area < perArea.length; area++) {
		folded[groups.groupOf[area]] += perArea[area];
		folded[folded.length - 1] += perArea[area];
	}
	return folded;
}

function unknown(length: number): Float64Array {
	return new Float64Array(length).fill(Number.NaN);
}
