import { booleanPointInPolygon, clustersDbscan, concave, featureCollection, point, polygon } from "@turf/turf";
import Flatbush from "flatbush";
import { createRandom } from "#core/base/random.ts";
import { projectToUtm, utmZoneOf } from "#core/place/earth.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { findCaseControlPockets } from "#core/pocket/methods/case-control.ts";
import { dbscan } from "#core/pocket/methods/dbscan.ts";
import { outlineOf } from "#core/pocket/outline.ts";
import { suggestRadius } from "#core/pocket/suggest-radius.ts";
import { areaGeometryOf } from "../fixtures/geometry.ts";
import { clusteredTown, type Town } from "../fixtures/towns.ts";
import { type BenchRow, medianMs } from "./row.ts";

const SIZES = [10_000, 100_000, 1_000_000];
const DBSCAN = { radiusMetres: 100, minPoints: 10 };

/** One run, for peers too slow to repeat. */
function timeMs(run: () => unknown): number {
	const start = performance.now();
	run();
	return performance.now() - start;
}

function benchRow(
	name: string,
	n: number,
	ms: number,
	peer?: { readonly name: string; readonly ms: number },
	goal?: string,
): BenchRow {
	const compared = { peer: peer?.name ?? "", peerMs: peer?.ms ?? Number.NaN, ratio: peer ? peer.ms / ms : Number.NaN };
	return { name, n, medianMs: ms, ...compared, ...(goal === undefined ? {} : { goal }) };
}

export function spatialBench(): BenchRow[] {
	return [...projectBench(), ...assignBench(), ...dbscanBench(), ...kantongBench(), ...outlineBench()];
}

function projectBench(): BenchRow[] {
	const zone = utmZoneOf(117.48, 0.12);
	return SIZES.map((n) => {
		const random = createRandom(1);
		const lng = Float64Array.from({ length: n }, () => 117.3 + 0.3 * random.next());
		const lat = Float64Array.from({ length: n }, () => 0.05 + 0.2 * random.next());
		return benchRow(
			"degrees to UTM metres",
			n,
			medianMs(3, () => projectToUtm(zone, lng, lat)),
		);
	});
}

/** 150 areas that tile a square: a lattice of 10 × 15 with bent borders, 40 vertices a side. */
function tiles(): number[][][] {
	const [columns, rows, steps] = [10, 15, 40];
	const bendX = (x: number, y: number) => x + 0.003 * Math.sin(40 * y + 3 * x) + 0.001 * Math.sin(311 * y);
	const bendY = (x: number, y: number) => y + 0.003 * Math.sin(37 * x + 5 * y) + 0.001 * Math.sin(301 * x);
	const corner = (i: number, j: number) => [0.1 * i, 0.07 * j] as const;
	return Array.from({ length: columns * rows }, (_, tile) => {
		const [i, j] = [tile % columns, Math.floor(tile / columns)];
		const corners = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1), corner(i, j)];
		const ring: number[][] = [];
		for (let side = 0; side < 4; side++) {
			const [[x1, y1], [x2, y2]] = [corners[side] ?? [0, 0], corners[side + 1] ?? [0, 0]];
			for (let step = 0; step < steps; step++) {
				const share = side < 2 ? step / steps : 1 - (steps - step) / steps;
				const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
				ring.push([117 + bendX(x, y), bendY(x, y)]);
			}
		}
		return [...ring, ring[0] ?? []];
	});
}

function assignBench(): BenchRow[] {
	const rings = tiles();
	const geometry = areaGeometryOf(rings.map((ring) => ({ type: "Polygon", coordinates: [ring] })));
	const polygons = rings.map((ring) => polygon([ring]));
	const tree = new Flatbush(polygons.length);
	for (const ring of rings) {
		const [lngs, lats] = [ring.map((place) => place[0] ?? 0), ring.map((place) => place[1] ?? 0)];
		tree.add(Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats));
	}
	tree.finish();
	return SIZES.flatMap((n) => {
		const random = createRandom(2);
		const lng = Float64Array.from({ length: n }, () => 117 + 1.02 * random.next() - 0.01);
		const lat = Float64Array.from({ length: n }, () => 1.07 * random.next() - 0.01);
		const ms = medianMs(5, () => assignAreas(createAreaIndex(geometry), lng, lat));
		const found = assignAreas(createAreaIndex(geometry), lng, lat);
		const withTree = new Int32Array(n);
		const treeMs = timeMs(() => {
			for (let row = 0; row < n; row++) {
				const place = [lng[row] ?? 0, lat[row] ?? 0];
				const near = tree.search(place[0] ?? 0, place[1] ?? 0, place[0] ?? 0, place[1] ?? 0).sort((a, b) => a - b);
				withTree[row] = near.find((area) => booleanPointInPolygon(place, polygons[area] as never)) ?? -1;
			}
		});
		mustAgree("flatbush + booleanPointInPolygon", found, withTree);
		const sample = Math.min(n, 2_000);
		const brute = new Int32Array(sample);
		const bruteMs = timeMs(() => {
			for (let row = 0; row < sample; row++)
				brute[row] = polygons.findIndex((area) => booleanPointInPolygon([lng[row] ?? 0, lat[row] ?? 0], area));
		});
		mustAgree("booleanPointInPolygon", found.subarray(0, sample), brute);
		const name = "family → area, 150 areas, index included";
		const bruteName = `Turf over all polygons (${sample} points, × ${n / sample})`;
		return [
			benchRow(name, n, ms, { name: bruteName, ms: (bruteMs * n) / sample }, n === 1_000_000 ? "≤ 250 ms, ≥ 100×" : undefined),
			benchRow(
				name,
				n,
				ms,
				{ name: "flatbush + point-in-polygon-hao by Turf", ms: treeMs },
				n === 1_000_000 ? "≥ 3×" : undefined,
			),
		];
	});
}

function mustAgree(peer: string, ours: Int32Array, theirs: Int32Array): void {
	const row = ours.findIndex((value, at) => value !== theirs[at]);
	if (row >= 0) throw new Error(`${peer}: row ${row} is ${theirs[row]}, here ${ours[row]}`);
}

const SPHERE_DEGREE_METRES = (6_371_008.8 * Math.PI) / 180;

function dbscanBench(): BenchRow[] {
	const rows = [1_000, 10_000].map((n) => againstTurf(n));
	for (const n of [50_000, ...SIZES.slice(1)]) {
		const town = clusteredTown(n, 3);
		const ms = medianMs(5, () => dbscan(town.x, town.y, DBSCAN));
		if (n === 50_000) rows.push(againstTurf(n));
		else rows.push(benchRow("DBSCAN", n, ms, undefined, n === 1_000_000 ? "≤ 250 ms" : undefined));
	}
	return rows;
}

/** Turf's haversine on points about (0°, 0°) of its own sphere is the planar distance to a few micrometres, so the partition must be equal. */
function againstTurf(n: number): BenchRow {
	const town = clusteredTown(n, 3);
	const centre = Math.sqrt(n / 1_000) * 500;
	const points = Array.from(town.x, (x, row) =>
		point([(x - 500_000 - centre) / SPHERE_DEGREE_METRES, ((town.y[row] ?? 0) - centre) / SPHERE_DEGREE_METRES]),
	);
	let turf: readonly (number | undefined)[] = [];
	const turfMs = timeMs(() => {
		const clustered = clustersDbscan(featureCollection(points), DBSCAN.radiusMetres / 1_000, { minPoints: DBSCAN.minPoints });
		turf = clustered.features.map((feature) => feature.properties.cluster);
	});
	const ours = dbscan(town.x, town.y, DBSCAN);
	samePartition(ours.labels, ours.core, turf);
	const ms = medianMs(9, () => dbscan(town.x, town.y, DBSCAN));
	return benchRow("DBSCAN", n, ms, { name: "Turf clustersDbscan (1 run)", ms: turfMs }, n === 50_000 ? "≥ 1,000×" : undefined);
}

/** Core points: the same clusters up to their names; noise: the same points. Which cluster a border point joins is Turf's scan order. */
function samePartition(labels: Int32Array, core: Uint8Array, turf: readonly (number | undefined)[]): void {
	const theirs = new Map<number, number | undefined>();
	for (const [row, label] of labels.entries()) {
		if (label < 0 !== (turf[row] === undefined)) throw new Error(`Turf and we disagree on noise in row ${row}`);
		if (core[row] !== 1) continue;
		if (!theirs.has(label)) theirs.set(label, turf[row]);
		if (theirs.get(label) !== turf[row]) throw new Error(`Turf splits our cluster ${label}, row ${row}`);
	}
	if (new Set(theirs.values()).size !== theirs.size) throw new Error("Turf joins clusters that we keep apart");
}

function poorIn(town: Town): Uint8Array {
	const random = createRandom(4);
	return Uint8Array.from({ length: town.length }, (_, row) => {
		const planted = Math.hypot(((town.x[row] ?? 0) % 5_000) - 2_500, ((town.y[row] ?? 0) % 5_000) - 2_500) < 130;
		return random.next() < (planted ? 0.45 : 0.1) ? 1 : 0;
	});
}

function kantongBench(): BenchRow[] {
	return SIZES.flatMap((n) => {
		const town = clusteredTown(n, 5);
		const poor = poorIn(town);
		const options = { ...town, poor, radiusMetres: 100, minimumPoor: 5, alpha: 0.05 };
		return [
			benchRow(
				"case-control kantong",
				n,
				medianMs(5, () => findCaseControlPockets(options)),
				undefined,
				n === 1_000_000 ? "≤ 1 s" : undefined,
			),
			benchRow(
				"suggested radius",
				n,
				medianMs(3, () => suggestRadius(town.x, town.y)),
			),
		];
	});
}

/** Forty found groups of 100 to 2,000 families, as on the map. */
function outlineBench(): BenchRow[] {
	const town = clusteredTown(400_000, 7);
	const random = createRandom(8);
	const some = Uint32Array.from({ length: town.length }, (_, row) => row).filter(() => random.next() < 0.3);
	const { labels, clusterCount } = dbscan(town.x, town.y, { ...DBSCAN, rows: some });
	const rowsOf: number[][] = Array.from({ length: clusterCount }, () => []);
	for (const [row, label] of labels.entries()) rowsOf[label]?.push(row);
	const groups = rowsOf.filter((rows) => rows.length >= 100 && rows.length <= 2_000).slice(0, 40);
	const houses = groups.reduce((sum, rows) => sum + rows.length, 0);
	const ms = medianMs(15, () => groups.map((rows) => outlineOf({ ...town, rows, radiusMetres: DBSCAN.radiusMetres })));
	const degrees = (metres: number | undefined) => (metres ?? 0) / SPHERE_DEGREE_METRES;
	const collections = groups.map((rows) =>
		featureCollection(rows.map((row) => point([degrees(town.x[row]) - degrees(500_000), degrees(town.y[row])]))),
	);
	const turfMs = medianMs(1, () => collections.map((collection) => concave(collection, { maxEdge: 0.1 })));
	const name = `outlines of ${groups.length} groups, valid, with margin`;
	return [benchRow(name, houses, ms, { name: "turf.concave (hull only)", ms: turfMs }, "≥ 20×")];
}
