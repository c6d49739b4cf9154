import type { Finding } from "#core/base/finding.ts";
import type { ColumnTypes } from "#core/families/columns.ts";
import { numberAt } from "#core/families/columns.ts";
import { availableIndicators } from "#core/measure/catalogue/catalogue.ts";
import type { IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import type { AreaGroups, AreaTable } from "#core/place/area-table.ts";
import type { DenominatorRung } from "#core/pocket/pocket.ts";
import { suggestRadius } from "#core/pocket/suggest-radius.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import { filterOptions } from "./filter-options.ts";
import { contextOfPack, type LoadedPack } from "./loaded-pack.ts";

/** Sent once per pack. Arrays are transferred: the page owns them afterwards. */
export type OpenedPack = {
	readonly manifest: PackManifest;
	readonly areas: AreaTable;
	/** One grouping per level that the areas can answer: own level, kecamatan, kota. */
	readonly groups: readonly AreaGroups[];
	readonly columnTypes: ColumnTypes;
	readonly householdCount: number;
	readonly rung: DenominatorRung;
	/** `lng, lat` per household relative to nothing, degrees; NaN pair where there is no coordinate. */
	readonly positions: Float64Array;
	/** Welfare decile per household, 0 = not ranked or no column. */
	readonly deciles: Uint8Array;
	/** Distinct values the filter panel offers: text columns' dictionaries (status) and housing codes with counts. */
	readonly options: ReadonlyMap<string, readonly { readonly value: string | number; readonly count: number }[]>;
	readonly indicators: readonly IndicatorInfo[];
	readonly findings: readonly Finding[];
	/** Columns of the file that name persons and were not read. */
	readonly skippedColumns: readonly string[];
	/** Suggested radius of the kantong layer, metres, with what it rests on (`methods.md` 4.3). */
	readonly suggestedRadius: { readonly metres: number; readonly medianTenthNeighbourMetres: number };
};

/** What the page gets of a pack, once: long arrays are fresh copies, made to be transferred. */
export function openedPack(pack: LoadedPack, skippedColumns: readonly string[] = []): OpenedPack {
	const { manifest, areas, households, types } = pack;
	return {
		manifest,
		areas,
		groups: pack.groups,
		columnTypes: types,
		householdCount: households.length,
		rung: pack.rung,
		positions: interleave(households.lng, households.lat),
		deciles: decilesOf(pack),
		options: filterOptions(households),
		indicators: availableIndicators(contextOfPack(pack)),
		findings: pack.findings,
		skippedColumns,
		suggestedRadius: suggestRadius(pack.x, pack.y),
	};
}

function interleave(lng: Float64Array, lat: Float64Array): Float64Array {
	const positions = new Float64Array(lng.length * 2);
	for (let row = 0; row < lng.length; row++) {
		positions[2 * row] = lng[row] ?? Number.NaN;
		positions[2 * row + 1] = lat[row] ?? Number.NaN;
	}
	return positions;
}

function decilesOf({ households }: LoadedPack): Uint8Array {
	const column = households.columns.get("desil");
	const deciles = new Uint8Array(households.length);
	for (let row = 0; row < deciles.length; row++) {
		const decile = numberAt(column, row);
		if (decile >= 1 && decile <= 10) deciles[row] = decile;
	}
	return deciles;
}
