import type { Finding } from "../base/finding.ts";
import type { AreaTable } from "./area-table.ts";
import { createAreaIndex } from "./geometry/area-index.ts";
import { areaSquareMetres } from "./geometry/area-measures.ts";
import { areaAt } from "./geometry/assign-areas.ts";

/** What is known of an area from another source: a point inside it and its size. NaN where unknown. */
export type AreaFact = {
	readonly kode: string;
	readonly nama: string;
	readonly lng: number;
	readonly lat: number;
	readonly squareKilometres: number;
};

/** Two sources of one boundary differ in coast and simplification; beyond this it is another place. */
const SIZE_TOLERANCE = 0.25;

/**
 * Do the polygons sit where their codes say? For every area with a known fact: its label point must lie in its own polygon and
 * its size be within ±25 %. Swapped labels show as two LABEL_POINT_ELSEWHERE that name each other. Facts are matched by
 * code, else by name when that name is unique on both sides. One finding per area and fault; `rows` is the area's row, 1-based.
 */
export function inspectAreaFacts(input: { readonly areas: AreaTable; readonly facts: readonly AreaFact[] }): Finding[] {
	const { areas, facts } = input;
	const index = createAreaIndex(areas.geometry);
	const factOf = matchFacts(areas, facts);
	const findings: Finding[] = [];
	for (let area = 0; area < areas.length; area++) {
		const fact = factOf[area];
		if (fact === null) continue;
		const who = { kode: areas.kode[area], nama: areas.nama[area] };
		if (Number.isFinite(fact.lng) && Number.isFinite(fact.lat)) {
			const found = areaAt(index, fact.lng, fact.lat);
			const params = { ...who, elsewhere: found < 0 ? "" : areas.nama[found] };
			if (found !== area) findings.push({ code: "LABEL_POINT_ELSEWHERE", count: 1, rows: [area + 1], params });
		}
		const squareKilometres = areaSquareMetres(areas.geometry, area) / 1e6;
		const expected = fact.squareKilometres;
		if (expected > 0 && Math.abs(squareKilometres - expected) > SIZE_TOLERANCE * expected)
			findings.push({ code: "AREA_DIFFERS", count: 1, rows: [area + 1], params: { ...who, squareKilometres, expected } });
	}
	return findings;
}

function matchFacts(areas: AreaTable, facts: readonly AreaFact[]): (AreaFact | null)[] {
	const byKode = new Map(facts.map((fact) => [fact.kode, fact]));
	const factsByName = groupByName(facts);
	const areasByName = groupByName(areas.nama.map((nama) => ({ nama })));
	return areas.kode.map((kode, area) => {
		const exact = byKode.get(kode);
		if (exact !== undefined) return exact;
		const name = plainName(areas.nama[area]);
		const named = factsByName.get(name) ?? [];
		return named.length === 1 && areasByName.get(name)?.length === 1 ? named[0] : null;
	});
}

function groupByName<T extends { readonly nama: string }>(items: readonly T[]): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const name = plainName(item.nama);
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [item]);
		else group.push(item);
	}
	return groups;
}

/** "Api-Api", "API API" and "Api-api" are one name. */
function plainName(nama: string): string {
	return nama.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
