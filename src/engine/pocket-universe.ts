import { numberAt } from "#core/families/columns.ts";
import { programmeColumn, unreachedMask } from "#core/families/programme-bits.ts";
import type { PocketUniverse } from "#core/pocket/search.ts";
import type { LoadedPack } from "./loaded-pack.ts";

/** The families of a pack for a search of pockets; `poor`: one byte per family. */
export function pocketUniverse(pack: LoadedPack, poor: Uint8Array, chosenProgrammes: readonly string[]): PocketUniverse {
	const { households, manifest, areas, areaOf, zone, x, y, rung } = pack;
	const size = households.columns.get("anggota");
	return {
		x,
		y,
		zone,
		poor,
		rung,
		statedTotal: sum(areas.statistics.get("keluarga_total")),
		persons: size ? Float64Array.from({ length: households.length }, (_, row) => numberAt(size, row)) : null,
		areaOf,
		areaKode: areas.kode,
		programmeMasks: manifest.programmes.map(({ id }) => receives(pack, id)),
		unreached: unreachedMask(households, chosenProgrammes),
	};
}

function sum(values: Float64Array | undefined): number {
	let total = 0;
	for (const value of values ?? []) if (Number.isFinite(value)) total += value;
	return total;
}

function receives({ households }: LoadedPack, programme: string): Uint8Array {
	const column = programmeColumn(households, programme);
	return Uint8Array.from({ length: households.length }, (_, row) => (column?.values[row] === 1 ? 1 : 0));
}
