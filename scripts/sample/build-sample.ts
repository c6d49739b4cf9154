import { appError } from "#core/base/errors.ts";
import { createRandom, type Random } from "#core/base/random.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { toUtm, type UtmZone, utmZoneOf } from "#core/place/earth.ts";
import { areaSquareMetres } from "#core/place/geometry/area-measures.ts";
import { buildPackFiles } from "#io/pack/write-pack.ts";
import { allotHouses, alongHilbertCurve } from "./allot-houses.ts";
import { drawEarlierList } from "./earlier-list.ts";
import { type Facts, readFacts } from "./facts.ts";
import { completeListedFamily, drawOtherFamily, type Family } from "./family-attributes.ts";
import { familyCounts } from "./family-counts.ts";
import { type HousedFamilies, householdColumns } from "./household-columns.ts";
import type { Houses } from "./houses.ts";
import { drawListedFamilies } from "./listed-families.ts";
import type { ListedFamily } from "./listed-family.ts";
import { createPlaceContext } from "./place-context.ts";
import { chooseSite, PLANTED, type Site } from "./plant-pockets.ts";
import { buildSampleAreas } from "./sample-areas.ts";
import { EARLIER_FOLDER, earlierManifest, sampleManifest } from "./sample-manifest.ts";
import { settleFamilies } from "./settlement.ts";

export const SAMPLE_FAMILIES = 56_120;
export const SAMPLE_SEED = 1;

/** What was planted, written beside the pack: what a method of finding pockets must find, and what it must not. */
export type SampleTruth = {
	readonly families: number;
	readonly seed: number;
	/** Poor = listed and in deciles 1–4. */
	readonly poor: number;
	readonly rate: number;
	readonly places: readonly {
		readonly kind: "kantong" | "pengecoh";
		readonly kode: string;
		readonly nama: string;
		readonly lng: number;
		readonly lat: number;
		readonly radiusMetres: number;
		readonly households: number;
		readonly poor: number;
		readonly rate: number;
	}[];
};

export type SamplePack = { readonly files: Map<string, Uint8Array>; readonly truth: SampleTruth };

/**
 * The synthetic Bontang: every published marginal of the city's verification, people who do not exist. The same options
 * give the same bytes. With `areas` (the 15 kelurahan by Kemendagri code) the families are placed in those polygons.
 */
export function buildSamplePack(
	options: { readonly families?: number; readonly seed?: number; readonly areas?: AreaTable } = {},
): Result<SamplePack> {
	const families = options.families ?? SAMPLE_FAMILIES;
	const seed = options.seed ?? SAMPLE_SEED;
	const facts = readFacts();
	const zone = utmZoneOf(...(facts.kelurahan[0] as Facts["kelurahan"][number]).label);
	const missing = options.areas ? facts.kelurahan.filter((k) => !options.areas?.kode.includes(k.kode)) : [];
	if (missing.length > 0) return fail(appError("AREA_MISSING", { kode: missing.map((k) => k.kode).join(", ") }));
	const areas = options.areas ?? buildSampleAreas(facts, zone);
	const random = createRandom(seed);
	const houses = housesByKelurahan({ facts, areas, zone, families, random, seed });
	const listed = drawListedFamilies(facts, random);
	const sites = chooseSites(facts, houses, random);
	const housed = facts.kelurahan.map((_, k) =>
		houseFamilies({
			facts,
			houses: houses[k] as Houses,
			listed: listed[k] as ListedFamily[],
			circles: sites.filter((site) => site.kelurahan === k && site.place.kind === "kantong"),
			random,
		}),
	);
	const households = householdColumns(facts, housed, random);
	const manifest = sampleManifest({ isSchematic: options.areas === undefined });
	const files = buildPackFiles({
		facts: manifest,
		areas,
		households,
		complete: true,
		series: facts.seriesCsv,
	});
	const earlier = buildPackFiles({ facts: earlierManifest(manifest), areas, households: drawEarlierList(households, seed) });
	for (const [name, bytes] of earlier) files.set(`${EARLIER_FOLDER}/${name}`, bytes);
	const truth = describeTruth({ facts, families, seed, sites, housed });
	files.set("kebenaran.json", new TextEncoder().encode(`${JSON.stringify(truth, null, "\t")}\n`));
	return ok({ files, truth });
}

function housesByKelurahan(task: {
	facts: Facts;
	areas: AreaTable;
	zone: UtmZone;
	families: number;
	random: Random;
	seed: number;
}): Houses[] {
	const { facts, areas, zone, families, random, seed } = task;
	const counts = familyCounts(facts, families);
	const kelurahanOf = areas.kode.map((kode) => facts.kelurahan.findIndex((k) => k.kode === kode));
	const context = createPlaceContext(
		areas,
		zone,
		kelurahanOf.map((k) => facts.kelurahan[k]?.label ?? null),
	);
	const houses = settleFamilies({
		context,
		families: kelurahanOf.map((k) => counts[k] ?? 0),
		areaSquareMetres: areas.kode.map((_, area) => areaSquareMetres(areas.geometry, area)),
		coast: facts.landRings.flatMap((ring) =>
			ring.map((from, i) => {
				const to = ring[(i + 1) % ring.length] as readonly [number, number];
				return [toUtm(zone, ...from), toUtm(zone, ...to)] as const;
			}),
		),
		random,
		seed,
	});
	return facts.kelurahan.map((_, k) => houses[kelurahanOf.indexOf(k)] as Houses);
}

type ChosenSite = Site & { readonly kelurahan: number; readonly place: (typeof PLANTED)[number] };

function chooseSites(facts: Facts, houses: readonly Houses[], random: Random): ChosenSite[] {
	const chosen: ChosenSite[] = [];
	for (const place of PLANTED) {
		const kelurahan = facts.kelurahan.findIndex((k) => k.kode === place.kode);
		chosen.push({ ...chooseSite({ houses: houses[kelurahan] as Houses, place, taken: chosen, random }), kelurahan, place });
	}
	return chosen;
}

function houseFamilies(task: {
	facts: Facts;
	houses: Houses;
	listed: readonly ListedFamily[];
	circles: readonly ChosenSite[];
	random: Random;
}): HousedFamilies {
	const { facts, houses, listed, circles, random } = task;
	const order = alongHilbertCurve(houses);
	const listedOf = allotHouses({
		order,
		listed,
		circles: circles.map((site) => ({ houses: site.houses, rate: site.place.rate })),
		random,
	});
	const sizes = Object.fromEntries(facts.familySizes.map((size) => [size.persons, size.families]));
	const families: Family[] = [];
	for (const house of order) {
		const family = listed[listedOf[house] as number];
		families[house] = family === undefined ? drawOtherFamily(sizes, random) : completeListedFamily(family, random);
	}
	return { houses, order, families };
}

function describeTruth(task: {
	facts: Facts;
	families: number;
	seed: number;
	sites: readonly ChosenSite[];
	housed: readonly HousedFamilies[];
}): SampleTruth {
	const { facts, families, seed, sites, housed } = task;
	const isPoor = (family: Family): boolean => family.listed && family.desil <= 4;
	const poor = housed.reduce((sum, own) => sum + own.families.filter(isPoor).length, 0);
	return {
		families,
		seed,
		poor,
		rate: poor / families,
		places: sites.map(({ kelurahan, place, houses: rows, x, y }) => {
			const own = housed[kelurahan] as HousedFamilies;
			const centre = rows.find((row) => own.houses.x[row] === x && own.houses.y[row] === y) as number;
			const poorHere = rows.filter((row) => isPoor(own.families[row] as Family)).length;
			const { kode, nama } = facts.kelurahan[kelurahan] as Facts["kelurahan"][number];
			return {
				kind: place.kind,
				kode,
				nama,
				lng: own.houses.lng[centre] as number,
				lat: own.houses.lat[centre] as number,
				radiusMetres: place.radiusMetres,
				households: rows.length,
				poor: poorHere,
				rate: Math.round((1e4 * poorHere) / rows.length) / 1e4,
			};
		}),
	};
}
