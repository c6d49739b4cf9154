import { numberAt } from "#core/families/columns.ts";
import { availableIndicators } from "#core/measure/catalogue/resolve-indicator.ts";
import { suggestRadius } from "#core/pocket/suggest-radius.ts";
import { filterOptions } from "./filter-options.ts";
import { indicatorContext, type LoadedPack } from "./loaded-pack.ts";
import type { OpenedPack } from "./protocol.ts";

/** What the page gets of a pack, once: long arrays are fresh copies, made to be transferred. */
export function openedPack(pack: LoadedPack, skippedColumns: readonly string[] = []): OpenedPack {
	const { manifest, areas, households, types } = pack;
	const chosen = manifest.indicators.chosen ?? manifest.programmes.map(({ id }) => id);
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
		indicators: availableIndicators(indicatorContext(pack, chosen)),
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
