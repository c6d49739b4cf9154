import { type Finding, MOST_FINDING_ROWS } from "../base/finding.ts";
import type { AreaTable } from "./area-table.ts";
import { createAreaIndex } from "./geometry/area-index.ts";
import { areaSquareMetres } from "./geometry/area-measures.ts";
import { areaAt } from "./geometry/assign-areas.ts";
import { parentKode } from "./kode-wilayah.ts";

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

/** When more than this share of the areas (and more than `MOST_ALONE`) differ, two agencies drew two maps: said once. */
const WIDELY = 0.2;
const MOST_ALONE = 5;

/**
 * Do the polygons sit where their codes say? For every area with a known fact: its label point must lie in its own polygon and
 * its size be within ±25 %. Two areas whose sizes fit when their labels are exchanged, and of which one's label point lies in
 * the other, are told together by LABELS_EXCHANGED. Where the whole layer differs it is one BOUNDARIES_DIFFER. Facts are matched by
 * code, else by a name that is unique on both sides inside one kabupaten/kota. `rows` is the area's row, 1-based.
 */
export function inspectAreaFacts(input: { readonly areas: AreaTable; readonly facts: readonly AreaFact[] }): Finding[] {
	const { areas, facts } = input;
	const index = createAreaIndex(areas.geometry);
	const checks = matchFacts(areas, facts).flatMap((fact, area) => (fact === null ? [] : [checkArea(areas, index, area, fact)]));
	const exchanged = exchangedLabels(checks);
	const wrong = checks.filter((check) => check.isElsewhere || check.isOtherSize);
	const findings = exchanged.map(([a, b]): Finding => {
		const params = { nama: areas.nama[a.area], other: areas.nama[b.area] };
		return { code: "LABELS_EXCHANGED", count: 2, rows: [a.area + 1, b.area + 1], params };
	});
	if (wrong.length > MOST_ALONE && wrong.length > WIDELY * checks.length) {
		const rows = wrong.slice(0, MOST_FINDING_ROWS).map(({ area }) => area + 1);
		return [...findings, { code: "BOUNDARIES_DIFFER", count: wrong.length, rows, params: { areas: checks.length } }];
	}
	return [...findings, ...wrong.flatMap((check) => findingsOf(areas, check))];
}

type AreaCheck = {
	readonly area: number;
	readonly fact: AreaFact;
	readonly squareKilometres: number;
	/** The area the known label point lies in, −1 for none; the area itself when no point is known. */
	readonly found: number;
	readonly isElsewhere: boolean;
	readonly isOtherSize: boolean;
};

function checkArea(areas: AreaTable, index: ReturnType<typeof createAreaIndex>, area: number, fact: AreaFact): AreaCheck {
	const hasPoint = Number.isFinite(fact.lng) && Number.isFinite(fact.lat);
	const found = hasPoint ? areaAt(index, fact.lng, fact.lat) : area;
	const squareKilometres = areaSquareMetres(areas.geometry, area) / 1e6;
	return { area, fact, squareKilometres, found, isElsewhere: found !== area, isOtherSize: !isSize(squareKilometres, fact) };
}

function isSize(squareKilometres: number, { squareKilometres: expected }: AreaFact): boolean {
	return !(expected > 0) || Math.abs(squareKilometres - expected) <= SIZE_TOLERANCE * expected;
}

function exchangedLabels(checks: readonly AreaCheck[]): [AreaCheck, AreaCheck][] {
	const taken = new Set<AreaCheck>();
	const pairs: [AreaCheck, AreaCheck][] = [];
	for (const a of checks) {
		if (!a.isElsewhere || taken.has(a)) continue;
		const b = checks.find(({ area }) => area === a.found);
		if (b === undefined || taken.has(b)) continue;
		const fits = isSize(a.squareKilometres, b.fact) && isSize(b.squareKilometres, a.fact);
		if (!fits || !(b.found === a.area || (a.isOtherSize && b.isOtherSize))) continue;
		taken.add(a).add(b);
		pairs.push([a, b]);
	}
	return pairs;
}

function findingsOf(areas: AreaTable, { area, fact, found, squareKilometres, isElsewhere, isOtherSize }: AreaCheck): Finding[] {
	const who = { kode: areas.kode[area], nama: areas.nama[area] };
	const elsewhere = found < 0 ? "" : areas.nama[found];
	const sizes = { squareKilometres, expected: fact.squareKilometres };
	return [
		...(isElsewhere
			? [{ code: "LABEL_POINT_ELSEWHERE", count: 1, rows: [area + 1], params: { ...who, elsewhere } } as const]
			: []),
		...(isOtherSize ? [{ code: "AREA_DIFFERS", count: 1, rows: [area + 1], params: { ...who, ...sizes } } as const] : []),
	];
}

function matchFacts(areas: AreaTable, facts: readonly AreaFact[]): (AreaFact | null)[] {
	const byKode = new Map(facts.map((fact) => [fact.kode, fact]));
	const factsByName = groupBy(facts, ({ nama }) => plainName(nama));
	const areasByName = groupBy(areas.nama, plainName);
	return areas.kode.map((kode, area) => {
		const exact = byKode.get(kode);
		if (exact !== undefined) return exact;
		const name = plainName(areas.nama[area]);
		const kota = parentKode(kode, "kota");
		// a Tanjung Laut of another kabupaten is another place
		const named = (factsByName.get(name) ?? []).filter((fact) => kota === null || parentKode(fact.kode, "kota") === kota);
		return named.length === 1 && areasByName.get(name)?.length === 1 ? named[0] : null;
	});
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [item]);
		else group.push(item);
	}
	return groups;
}

/** "Api-Api", "API API" and "Api-api" are one name. */
function plainName(nama: string): string {
	return nama.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
