import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { numberAt } from "#core/families/columns.ts";
import { programmeColumn } from "#core/families/programme-bits.ts";
import { describePockets } from "#core/pocket/describe-pockets.ts";
import { findCaseControlPockets } from "#core/pocket/methods/case-control.ts";
import { dbscan } from "#core/pocket/methods/dbscan.ts";
import { spreadLabels } from "#core/pocket/nearest-core.ts";
import type { ClusterLabels, DenominatorRung, PovertyPocket } from "#core/pocket/pocket.ts";
import { pocketStability } from "#core/pocket/stability.ts";
import { pocketWarnings } from "#core/pocket/warnings.ts";
import type { PackCall } from "../call.ts";
import type { LoadedPack } from "../loaded-pack.ts";
import { CANCELLED, cancelled, type StepOptions } from "../steps.ts";

export type PocketQuery = {
	/** Filter sentence of the families counted as poor. */
	readonly poor: string;
	readonly method: "casecontrol" | "dbscan";
	readonly radiusMetres: number;
	/** Case-control: fewest poor within the radius (min_poor); DBSCAN: minPoints. */
	readonly minimum: number;
	readonly alpha: number;
	readonly chosenProgrammes: readonly string[];
};

export type PocketAnswer = {
	readonly query: PocketQuery;
	readonly rung: DenominatorRung;
	/** All families with coordinates, poor among them, and their rate (NaN on rung C). */
	readonly households: number;
	readonly poor: number;
	readonly rate: number;
	readonly pockets: readonly PovertyPocket[];
	/** Per household: 0-based pocket or −1, and 1 where the household is counted as poor. Transferred. */
	readonly labels: Int32Array;
	readonly poorMask: Uint8Array;
	/** Share of flagged families that stay flagged at 0.7 and 1.4 times the radius; NaN when not asked or no pocket. */
	readonly stability: number;
	/** Codes of the warnings of `methods.md` 4.3 that apply. */
	readonly warnings: readonly (
		| "RATE_HIGH" // p0 > 40 %
		| "RATE_LOW" // p0 < 1 %
		| "RADIUS_SMALL" // median families within the radius < 10
		| "RADIUS_LARGE" // median > 300
		| "STACKED" // > 5 % share a coordinate
	)[];
	readonly milliseconds: number;
};

/** Families with coordinates and the poor among them. */
type Universe = { readonly households: number; readonly poor: number; readonly rate: number };

/**
 * The kantong layer (case-control, rung A only) or groups for field visits (DBSCAN of the poor families, any rung). Cancelled
 * between its steps: finding, describing, stability.
 */
export async function answerPockets(pack: LoadedPack, query: PocketQuery, options: StepOptions): Promise<Result<PocketAnswer>> {
	const startedAt = performance.now();
	const casecontrol = query.method === "casecontrol";
	if (casecontrol && pack.rung !== "A") return fail(appError("NO_DENOMINATOR", { rung: pack.rung }));
	const selection = pack.select(query.poor);
	if (!selection.ok) return selection;
	const poor = selection.value.mask;
	const universe = universeOf(pack, poor);
	const found = find(pack, query, poor);
	if (await cancelled(options)) return CANCELLED;

	const { pockets, labels } = describe(pack, query, poor, universe, found);
	if (await cancelled(options)) return CANCELLED;

	const { x, y } = pack;
	const scale = { x, y, poor, radiusMetres: query.radiusMetres, minimumPoor: query.minimum, alpha: query.alpha };
	const stability = casecontrol && found.clusterCount > 0 ? pocketStability({ ...scale, labels: found.labels }) : Number.NaN;
	if (await cancelled(options)) return CANCELLED;
	return ok({
		query,
		rung: pack.rung,
		...universe,
		pockets,
		labels,
		poorMask: poor.slice(),
		stability,
		warnings: pocketWarnings({
			x,
			y,
			rate: universe.rate,
			...(found.neighbourCount ? { neighbourCount: found.neighbourCount } : {}),
		}),
		milliseconds: performance.now() - startedAt,
	});
}

function universeOf({ x, y, rung, areas }: LoadedPack, poorMask: Uint8Array): Universe {
	let households = 0;
	let poor = 0;
	for (let row = 0; row < x.length; row++) {
		if (!Number.isFinite(x[row]) || !Number.isFinite(y[row])) continue;
		households += 1;
		poor += poorMask[row] ?? 0;
	}
	const total = rung === "A" ? households : rung === "B" ? sum(areas.statistics.get("keluarga_total")) : 0;
	return { households, poor, rate: total > 0 ? poor / total : Number.NaN };
}

function sum(values: Float64Array | undefined): number {
	let total = 0;
	for (const value of values ?? []) if (Number.isFinite(value)) total += value;
	return total;
}

type Found = ClusterLabels & {
	/** Members the outline is drawn around. */
	readonly outlined: Int32Array;
	readonly neighbourCount?: Int32Array;
};

function find(pack: LoadedPack, query: PocketQuery, poor: Uint8Array): Found {
	const { x, y } = pack;
	const { radiusMetres, minimum, alpha } = query;
	if (query.method === "casecontrol") {
		const found = findCaseControlPockets({ x, y, poor, radiusMetres, minimumPoor: minimum, alpha });
		return { ...found, outlined: found.labels };
	}
	const poorRows = Uint32Array.from(poor, (_, row) => row).filter((row) => poor[row] === 1);
	const clusters = dbscan(x, y, { radiusMetres, minPoints: minimum, rows: poorRows });
	if (pack.rung !== "A") return { ...clusters, outlined: clusters.labels };
	// the honest sentence about a group needs its neighbours: every family within the radius of one of its cores
	const labels = spreadLabels({ x, y, labels: clusters.labels, core: clusters.core, radiusMetres });
	return { ...clusters, labels, outlined: clusters.labels };
}

function describe(pack: LoadedPack, query: PocketQuery, poor: Uint8Array, universe: Universe, found: Found) {
	const { households, manifest, areas, areaOf, zone, x, y, rung } = pack;
	const size = households.columns.get("anggota");
	return describePockets({
		labels: found.labels,
		clusterCount: found.clusterCount,
		outlineLabels: found.outlined,
		radiusMetres: query.radiusMetres,
		x,
		y,
		zone,
		poor,
		persons: size ? Float64Array.from({ length: households.length }, (_, row) => numberAt(size, row)) : null,
		areaOf,
		areaKode: areas.kode,
		programmeMasks: manifest.programmes.map(({ id }) => receives(pack, id)),
		// a programme the layer says nothing about is left out, as in the indicator "belum terjangkau"
		chosen: manifest.programmes.flatMap(({ id }, index) =>
			query.chosenProgrammes.includes(id) && programmeColumn(households, id) ? [index] : [],
		),
		regionRate: universe.rate,
		withRate: rung === "A",
	});
}

function receives({ households }: LoadedPack, programme: string): Uint8Array {
	const column = programmeColumn(households, programme);
	return Uint8Array.from({ length: households.length }, (_, row) => (column?.values[row] === 1 ? 1 : 0));
}

export const pocketsCall = {
	name: "pockets",
	transfer: ({ labels, poorMask }) => [labels, poorMask],
	run: answerPockets,
} as const satisfies PackCall<PocketQuery, PocketAnswer>;
