import { appError } from "#core/base/errors.ts";
import type { Finding } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { reachingProgrammes } from "#core/families/programme.ts";
import type { PocketUniverse } from "#core/pocket/search.ts";
import { pocketUniverse } from "#engine/pocket-universe.ts";
import type { CsvTable } from "#io/format/csv.ts";
import { caseSentence } from "#state/view/resolved-view.ts";
import { readSource } from "./files.ts";
import type { Options } from "./options.ts";
import { openPackWithFamilies } from "./pack-folder.ts";
import { readMethod } from "./pocket-method.ts";
import { findColumn, readPoints, toPlane, weightsOf, yesOrNo } from "./points.ts";

/** Families of a pack or points of a file, ready to be searched. */
export type Universe = PocketUniverse & {
	/** To the file's own metres, for points without degrees. */
	readonly offset: readonly [number, number] | null;
	/** What each point counts towards the smallest group (dbscan only); null when each counts once. */
	readonly weights: { readonly column: string; readonly values: Float64Array } | null;
	readonly findings: readonly Finding[];
};

/** Columns that are weights without being named by `--weight`. */
const WEIGHT_COLUMNS = ["weight", "bobot"];

export async function universeOfPack(options: Options): Promise<Result<Universe>> {
	const opened = await openPackWithFamilies(options.needed("pack"));
	if (!opened.ok) return opened;
	const { manifest, types, rung } = opened.value;
	const sentence = options.text("where") ?? caseSentence("pack", "", { manifest, columnTypes: types, rung }) ?? "";
	const poor = opened.value.select(sentence);
	if (!poor.ok) return poor;
	const universe = pocketUniverse(opened.value, poor.value.mask, reachingProgrammes(manifest));
	return ok({ ...universe, offset: null, weights: null, findings: [] });
}

export async function universeOfPoints(options: Options): Promise<Result<Universe>> {
	const path = options.needed("points");
	const bytes = await readSource(path);
	if (!bytes.ok) return bytes;
	const points = readPoints(bytes.value.bytes, path);
	if (!points.ok) return points;
	const { table } = points.value;
	const name = options.text("poor");
	const column = name === undefined ? -1 : findColumn(table, name);
	if (name !== undefined && column < 0)
		return fail(appError("MISSING_COLUMN", { column: name, found: table.header.join(", ") }, path));
	const poor = column < 0 ? null : yesOrNo(table, column, path);
	if (poor && !poor.ok) return poor;
	const weights = readWeights(options, table, path);
	if (!weights.ok) return weights;
	return ok({
		...toPlane(points.value),
		poor: poor?.value.flags ?? new Uint8Array(table.length).fill(1),
		rung: column < 0 ? "C" : "A",
		statedTotal: 0,
		persons: null,
		areaOf: new Int32Array(table.length).fill(-1),
		areaKode: [],
		programmeMasks: [],
		unreached: null,
		weights: weights.value,
		findings: [...points.value.findings, ...(poor?.value.findings ?? [])],
	});
}

function readWeights(options: Options, table: CsvTable, file: string): Result<Universe["weights"]> {
	if (!readMethod(options).takesWeights) return ok(null);
	const wanted = options.text("weight");
	const names = wanted === undefined ? WEIGHT_COLUMNS : [wanted];
	const column = names.map((name) => findColumn(table, name)).find((found) => found >= 0);
	if (column === undefined)
		return wanted === undefined
			? ok(null)
			: fail(appError("MISSING_COLUMN", { column: wanted, found: table.header.join(", ") }, file));
	const values = weightsOf(table, column, file);
	return values.ok ? ok({ column: table.header[column] as string, values: values.value }) : values;
}
