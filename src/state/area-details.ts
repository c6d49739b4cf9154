import type { AdminLevel, AreaGroups } from "#core/place/area-table.ts";
import { squareKilometresOf, sumOfGroup } from "#core/place/square-kilometres.ts";
import type { OpenedPack, ViewAnswer } from "#engine/protocol.ts";
import { type Share, shareOf } from "./figures.ts";
import type { RankedArea } from "./ranking.ts";

/** A share of an area beside the same share of the whole region. */
export type ComparedShare = Share & {
	readonly region: Share;
	/** Rate ÷ region's rate; NaN where either is missing or the region's is 0. */
	readonly ratio: number;
};

export type AreaDetails = {
	readonly groupIndex: number;
	readonly level: AdminLevel;
	readonly kode: string;
	readonly nama: string;
	readonly induk: string;
	readonly squareKilometres: number;
	/** The area in the ranking of the indicator in hand, and how many areas are ranked. */
	readonly ranked: RankedArea;
	readonly rankedCount: number;
	/** The indicator in hand against the region. */
	readonly indicator: ComparedShare;
	/** All families and persons of the layer. */
	readonly households: number;
	readonly persons: number;
	/** Families passing the filter, as a share of the region's families passing it. */
	readonly selected: {
		readonly families: number;
		readonly persons: number;
		readonly regionFamilies: number;
		readonly shareOfRegion: number;
	};
	/** Selected families with none of the chosen programmes / selected families. */
	readonly withoutAny: ComparedShare;
	/** Selected families receiving each chosen programme / selected families, in the order chosen. */
	readonly programmes: readonly { readonly id: string; readonly nama: string; readonly share: ComparedShare }[];
};

export function comparedShare(share: Share, region: Share): ComparedShare {
	return { ...share, region, ratio: region.rate > 0 ? share.rate / region.rate : Number.NaN };
}

export function areaDetails(
	kode: string,
	opened: OpenedPack,
	groups: AreaGroups,
	answer: ViewAnswer,
	ranking: readonly RankedArea[],
): AreaDetails | null {
	const group = groups.kode.indexOf(kode);
	const ranked = ranking.find((row) => row.groupIndex === group);
	if (group < 0 || ranked === undefined) return null;
	const { summary, indicator } = answer;
	const total = groups.kode.length;
	const at = (values: ArrayLike<number> | undefined, index: number) => values?.[index] ?? Number.NaN;
	const compared = (numerators: ArrayLike<number> | undefined) =>
		comparedShare(
			shareOf(at(numerators, group), at(summary.selected, group), "selected_families"),
			shareOf(at(numerators, total), at(summary.selected, total), "selected_families"),
		);
	const families = at(summary.selected, group);
	const regionFamilies = at(summary.selected, total);
	return {
		groupIndex: group,
		level: groups.level,
		kode,
		nama: groups.nama[group] ?? "",
		induk: groups.induk[group] ?? "",
		squareKilometres: sumOfGroup(squareKilometresOf(opened.areas), groups.groupOf, group),
		ranked,
		rankedCount: ranking.filter((row) => row.rank !== null).length,
		indicator: comparedShare(
			ranked,
			shareOf(at(summary.numerator, total), at(summary.denominator, total), indicator.denominator),
		),
		households: at(summary.households, group),
		persons: at(summary.persons, group),
		selected: {
			families,
			persons: at(summary.selectedPersons, group),
			regionFamilies,
			shareOfRegion: regionFamilies > 0 ? families / regionFamilies : Number.NaN,
		},
		withoutAny: compared(answer.withoutAny),
		programmes: answer.query.chosenProgrammes.map((id) => ({
			id,
			nama: opened.manifest.programmes.find((programme) => programme.id === id)?.nama ?? id,
			share: compared(summary.receivers[summary.programmeIds.indexOf(id)]),
		})),
	};
}
