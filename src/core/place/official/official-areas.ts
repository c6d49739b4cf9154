import type { AreaFact } from "../area-facts.ts";

/**
 * The official list of areas of one or more provinces, all levels, by ascending code (a parent stands before its children).
 * Source: Kepmendagri 300.2.2-2430/2025; BPS codes of the bridging of 2020; label points and sizes measured from public
 * boundaries (`data/README.md`).
 */
export type OfficialAreas = {
	/** Dotted Kemendagri codes. */
	readonly kode: readonly string[];
	/** "Kota Bontang", "Bontang Barat", "Gunung Telihan". */
	readonly nama: readonly string[];
	/** Digits, of kabupaten/kota (4) and kecamatan (7); "" where there is none. */
	readonly kodeBps: readonly string[];
	/** A point inside the largest part of a village, degrees; NaN above the village and where unknown. */
	readonly lng: Float64Array;
	readonly lat: Float64Array;
	/** Of a village; NaN where unknown. */
	readonly squareKilometres: Float64Array;
	/** Separate parts of a village, 0 where unknown. */
	readonly parts: Uint8Array;
};

export type OfficialIndex = {
	readonly areas: OfficialAreas;
	/** Row of a dotted Kemendagri code. */
	readonly rowOf: ReadonlyMap<string, number>;
	/** Row of a BPS code (4 or 7 digits). */
	readonly rowOfBps: ReadonlyMap<string, number>;
	/** Rows directly under a dotted code; provinces under "". */
	readonly childrenOf: ReadonlyMap<string, readonly number[]>;
};

/** `parentOf`: code of the area a row lies in, for codes that do not begin with their parent's. */
export function createOfficialIndex(areas: OfficialAreas, parentOf: (row: number) => string = prefixOf(areas)): OfficialIndex {
	const rowOf = new Map<string, number>();
	const rowOfBps = new Map<string, number>();
	const childrenOf = new Map<string, number[]>();
	for (const [row, kode] of areas.kode.entries()) {
		rowOf.set(kode, row);
		const bps = areas.kodeBps[row];
		if (bps !== undefined && bps !== "") rowOfBps.set(bps, row);
		const parent = parentOf(row);
		const siblings = childrenOf.get(parent);
		if (siblings === undefined) childrenOf.set(parent, [row]);
		else siblings.push(row);
	}
	return { areas, rowOf, rowOfBps, childrenOf };
}

function prefixOf({ kode }: OfficialAreas): (row: number) => string {
	return (row) => {
		const code = kode[row];
		return code.slice(0, Math.max(0, code.lastIndexOf(".")));
	};
}

/** What the list says of each village it has a point of. */
export function officialFacts({ areas }: OfficialIndex): AreaFact[] {
	return areas.kode.flatMap((kode, row) => {
		const lng = areas.lng[row];
		const lat = areas.lat[row];
		const fact = { kode, nama: areas.nama[row], lng, lat, squareKilometres: areas.squareKilometres[row] };
		return Number.isNaN(lng) ? [] : [fact];
	});
}

/** The areas of a list whose codes pass. */
export function takeOfficialAreas(areas: OfficialAreas, passes: (kode: string) => boolean): OfficialAreas {
	const rows = areas.kode.flatMap((kode, row) => (passes(kode) ? [row] : []));
	const numbers = (values: Float64Array): Float64Array => Float64Array.from(rows, (row) => values[row]);
	return {
		kode: rows.map((row) => areas.kode[row]),
		nama: rows.map((row) => areas.nama[row]),
		kodeBps: rows.map((row) => areas.kodeBps[row]),
		lng: numbers(areas.lng),
		lat: numbers(areas.lat),
		squareKilometres: numbers(areas.squareKilometres),
		parts: Uint8Array.from(rows, (row) => areas.parts[row]),
	};
}

/** Several lists as one; provinces in the order of their codes. */
export function joinOfficialAreas(lists: readonly OfficialAreas[]): OfficialAreas {
	const ordered = lists.toSorted((a, b) => ((a.kode[0] ?? "") < (b.kode[0] ?? "") ? -1 : 1));
	const numbers = (of: (list: OfficialAreas) => Float64Array): Float64Array =>
		Float64Array.from(ordered.flatMap((list) => [...of(list)]));
	return {
		kode: ordered.flatMap(({ kode }) => kode),
		nama: ordered.flatMap(({ nama }) => nama),
		kodeBps: ordered.flatMap(({ kodeBps }) => kodeBps),
		lng: numbers(({ lng }) => lng),
		lat: numbers(({ lat }) => lat),
		squareKilometres: numbers(({ squareKilometres }) => squareKilometres),
		parts: Uint8Array.from(ordered.flatMap(({ parts }) => [...parts])),
	};
}

/** Rows of the lowest areas (villages) under a code of any level, in code order. */
export function villagesUnder(index: OfficialIndex, kode: string): number[] {
	return (index.childrenOf.get(kode) ?? []).flatMap((row) => {
		const own = index.areas.kode[row];
		return index.childrenOf.has(own) ? villagesUnder(index, own) : [row];
	});
}
