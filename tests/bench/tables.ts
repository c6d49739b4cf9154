import crossfilter from "crossfilter2";
import { jenks } from "simple-statistics";
import { createRandom } from "#core/base/random.ts";
import type { Result } from "#core/base/result.ts";
import { buildHouseholds } from "#core/families/build-columns.ts";
import { type Column, columnTypes } from "#core/families/columns.ts";
import { compileFilter } from "#core/families/filter/compile.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { resolveIndicator } from "#core/measure/catalogue/catalogue.ts";
import { classify } from "#core/measure/classify/classify.ts";
import { buildCube, summariseCube } from "#core/measure/count/cube.ts";
import { summariseAreas } from "#core/measure/count/summarise-areas.ts";
import { groupAreas } from "#core/place/area-groups.ts";
import { squareAreas } from "../fixtures/square-areas.ts";
import { type BenchRow, medianMs } from "./row.ts";

const AREAS = 150;
const PROGRAMMES = Array.from({ length: 8 }, (_, i) => ({ id: `x${i}` }));
const WHERE = "desil<=4 and not p_x0 and (p_x1 or p_x2)";

type Table = ReturnType<typeof makeTable>;
type Row = { readonly area: number; readonly desil: number; readonly anggota: number; readonly receives: readonly boolean[] };
type Sums = { families: number; persons: number; readonly receivers: number[] };

function value<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

/** Rows stand in area order, as a file in Hilbert order nearly does. */
function makeTable(length: number) {
	const random = createRandom(20260401);
	const areaOf = Int32Array.from({ length }, (_, row) => Math.floor((row * AREAS) / length));
	const desil = Uint8Array.from({ length }, () => 1 + random.integer(10));
	const anggota = Uint8Array.from({ length }, () => 1 + random.integer(7));
	const receives = PROGRAMMES.map((_, i) => Int8Array.from({ length }, () => Number(random.next() < 0.08 + 0.04 * i)));
	const columns: [string, Column][] = [
		["desil", { kind: "number", values: desil }],
		["anggota", { kind: "number", values: anggota }],
		...receives.map((values, i): [string, Column] => [`p_x${i}`, { kind: "boolean", values }]),
	];
	const nowhere = new Float64Array(length);
	return { length, areaOf, desil, anggota, receives, households: buildHouseholds(nowhere, nowhere, columns) };
}

function rowsOfTable({ length, areaOf, desil, anggota, receives }: Table): Row[] {
	return Array.from({ length }, (_, row) => ({
		area: areaOf[row] ?? -1,
		desil: desil[row] ?? 0,
		anggota: anggota[row] ?? 0,
		receives: receives.map((values) => values[row] === 1),
	}));
}

const passes = ({ desil, receives }: Row): boolean =>
	desil <= 4 && !receives[0] && (receives[1] === true || receives[2] === true);

/** What one would write first: an object per family, a Map per area. */
function objectsAndMap(rows: readonly Row[]): Map<number, Sums> {
	const sums = new Map<number, Sums>();
	for (const row of rows) {
		if (!passes(row)) continue;
		const entry = sums.get(row.area) ?? { families: 0, persons: 0, receivers: PROGRAMMES.map(() => 0) };
		entry.families++;
		entry.persons += row.anggota;
		row.receives.forEach((receives, i) => {
			if (receives) entry.receivers[i] = (entry.receivers[i] ?? 0) + 1;
		});
		sums.set(row.area, entry);
	}
	return sums;
}

function crossfilterRun(rows: Row[]): () => ReadonlyMap<number, number> {
	const table = crossfilter(rows);
	const dimension = table.dimension((row) => Number(passes(row)));
	const group = table
		.dimension((row) => row.area)
		.group<number, number>()
		.reduceSum((row) => row.anggota);
	return () => {
		dimension.filterAll();
		dimension.filterExact(1);
		return new Map(group.all().map(({ key, value: persons }) => [key, persons]));
	};
}

function filterRows(length: number, withCrossfilter: boolean): BenchRow[] {
	const table = makeTable(length);
	const { households, areaOf } = table;
	const types = columnTypes(households);
	const areas = squareAreas(AREAS);
	const groups = groupAreas(areas, "kelurahan");
	const clause = value(parseFilter(WHERE, types));
	const indicator = value(
		resolveIndicator("terpilih", { types, programmes: [], complete: true, statistics: [], chosenProgrammes: [] }),
	);
	const scan = () => {
		const mask = value(compileFilter(clause, households));
		return value(summariseAreas({ households, areas, groups, areaOf, mask, indicator, programmes: PROGRAMMES }));
	};
	let cube = buildCube({ households, areaOf, areaCount: AREAS });
	const buildMs = medianMs(3, () => {
		cube = buildCube({ households, areaOf, areaCount: AREAS });
	});
	const byCube = () => cube && summariseCube({ cube, clause, areas, groups, indicator, programmes: PROGRAMMES });
	const [scanned, cubed] = [scan(), byCube()];
	// Ours first: a million objects on the heap would slow every collection of garbage that falls into our own runs.
	const [scanMs, cubeMs] = [medianMs(31, scan), medianMs(31, byCube)];
	const rows = rowsOfTable(table);
	const baseline = objectsAndMap(rows);
	for (let area = 0; area < AREAS; area++) {
		const { persons, receivers } = baseline.get(area) ?? { persons: 0, receivers: [] };
		for (const summary of [scanned, cubed]) {
			const same = PROGRAMMES.every((_, i) => summary?.receivers[i]?.[area] === (receivers[i] ?? 0));
			if (summary?.selectedPersons[area] !== persons || !same) throw new Error(`bench: area ${area} differs`);
		}
	}
	const objectsMs = medianMs(5, () => objectsAndMap(rows));
	const row = (name: string, ours: number, peer: string, peerMs: number, goal?: string): BenchRow => ({
		name,
		n: length,
		medianMs: ours,
		peer,
		peerMs,
		ratio: peerMs / ours,
		...(goal === undefined ? {} : { goal }),
	});
	const found = [
		row("filter + aggregate by scan", scanMs, "array of objects + Map", objectsMs, length === 1_000_000 ? "≤ 10 ms" : undefined),
		row("filter + aggregate by cube", cubeMs, "array of objects + Map", objectsMs, length === 1_000_000 ? "≤ 2 ms" : undefined),
		row("cube of areas, deciles and programmes, built once", buildMs, "", Number.NaN),
	];
	if (withCrossfilter) {
		const run = crossfilterRun(rows);
		const persons = run();
		for (let area = 0; area < AREAS; area++)
			if (persons.get(area) !== scanned.selectedPersons[area]) throw new Error(`bench: crossfilter differs in area ${area}`);
		const crossfilterMs = medianMs(5, run);
		found.push(
			row("filter + aggregate by scan", scanMs, "crossfilter2", crossfilterMs),
			row("filter + aggregate by cube", cubeMs, "crossfilter2", crossfilterMs),
		);
	}
	return found;
}

function classRows(length: number): BenchRow {
	const random = createRandom(20260402);
	const values = Array.from({ length }, () => Math.exp(random.normal()));
	const ours = medianMs(9, () => classify(values, { method: "natural", classCount: 5 }));
	// Quadratic: beyond a few thousand values it is not worth waiting for.
	const peerMs = length <= 1500 ? medianMs(3, () => jenks(values, 5)) : Number.NaN;
	return {
		name: "natural breaks, 5 classes",
		n: length,
		medianMs: ours,
		peer: Number.isNaN(peerMs) ? "" : "simple-statistics jenks",
		peerMs,
		ratio: peerMs / ours,
	};
}

/** The table core: filters, summaries, classes. */
export async function tablesBench(): Promise<BenchRow[]> {
	return [
		...[10_000, 100_000].flatMap((length) => filterRows(length, false)),
		...filterRows(1_000_000, true),
		...[500, 1500, 8000].map(classRows),
	];
}
