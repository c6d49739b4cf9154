import type { Finding } from "#core/base/finding.ts";
import type { ColumnTypes } from "#core/families/columns.ts";
import { numberAt } from "#core/families/columns.ts";
import { availableIndicators } from "#core/measure/catalogue/catalogue.ts";
import type { IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import type { AreaGroups, AreaTable } from "#core/place/area-table.ts";
import type { Part } from "#core/place/parts.ts";
import type { DenominatorRung } from "#core/pocket/pocket.ts";
import { suggestRadius } from "#core/pocket/suggest-radius.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import type { OpenedPartFiles } from "#io/pack/pack-parts.ts";
import { filterOptions } from "./filter-options.ts";
import { contextOfPack, type LoadedPack, type LoadedPart } from "./loaded-pack.ts";

/** What the page knows of an open part. */
type OpenedPart = Part &
	Pick<OpenedPartFiles, "road" | "reason" | "bytesRead" | "elsewhere" | "nobodys"> & {
		/** The whole region, by which work on the device is kept. */
		readonly of: { readonly kode: string; readonly nama: string };
	};

/** Sent once per pack. Arrays are transferred: the page owns them afterwards. */
export type OpenedPack = {
	/** Of a part, where a part is open. */
	readonly manifest: PackManifest;
	/** null = the whole region is open. */
	readonly part: OpenedPart | null;
	/** The parts the region can be opened in; none where it is always read whole. */
	readonly parts: readonly Part[];
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

type OpenedOptions = Partial<Pick<OpenedPack, "skippedColumns" | "parts">> & { readonly onStep?: () => void };

/**
 * What the page gets of a pack, once: long arrays are fresh copies, made to be transferred. `onStep`: called between its long steps,
 * each of which passes over every family.
 */
export function openedPack(
	pack: LoadedPack,
	{ skippedColumns = [], parts = [], onStep = () => undefined }: OpenedOptions = {},
): OpenedPack {
	const { manifest, areas, households, types } = pack;
	const positions = interleave(households.lng, households.lat);
	const deciles = decilesOf(pack);
	onStep();
	const options = filterOptions(households);
	onStep();
	const suggestedRadius = suggestRadius(pack.x, pack.y);
	return {
		manifest,
		part: pack.part && pagePart(pack.part),
		parts,
		areas,
		groups: pack.groups,
		columnTypes: types,
		householdCount: households.length,
		rung: pack.rung,
		positions,
		deciles,
		options,
		indicators: availableIndicators(contextOfPack(pack)),
		findings: pack.findings,
		skippedColumns,
		suggestedRadius,
	};
}

function pagePart({ part, of, road, reason, bytesRead, elsewhere, nobodys }: LoadedPart): OpenedPart {
	return { ...part, of, road, reason, bytesRead, elsewhere, nobodys };
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
