import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { countUniverse, describeFound } from "#core/pocket/find-pockets.ts";
import { type PocketMethod, pocketMethod } from "#core/pocket/methods.ts";
import type { DenominatorRung, PovertyPocket } from "#core/pocket/pocket.ts";
import { pocketWarnings } from "#core/pocket/warnings.ts";
import type { PackCall } from "../call.ts";
import type { LoadedPack } from "../loaded-pack.ts";
import { pocketUniverse } from "../pocket-universe.ts";
import { CANCELLED, cancelled, type StepOptions } from "../steps.ts";

export type PocketQuery = {
	/** Filter sentence of the families counted as poor. */
	readonly poor: string;
	readonly method: PocketMethod;
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

/**
 * The kantong layer (case-control, rung A only) or groups for field visits (DBSCAN of the poor families, any rung). Cancelled
 * between its steps: finding, describing, stability.
 */
export async function answerPockets(pack: LoadedPack, query: PocketQuery, options: StepOptions): Promise<Result<PocketAnswer>> {
	const startedAt = performance.now();
	const method = pocketMethod(query.method);
	if (method.needsEveryFamily && pack.rung !== "A") return fail(appError("NO_DENOMINATOR", { rung: pack.rung }));
	const selection = pack.select(query.poor);
	if (!selection.ok) return selection;
	const poor = selection.value.mask;
	const universe = pocketUniverse(pack, poor, query.chosenProgrammes);
	const counted = countUniverse(universe);
	const finder = await method.load();
	const found = finder.find(universe, query);
	if (await cancelled(options)) return CANCELLED;

	const { pockets, labels } = describeFound(universe, found, { radiusMetres: query.radiusMetres, regionRate: counted.rate });
	if (await cancelled(options)) return CANCELLED;

	const { x, y } = pack;
	const isFound = found.clusters.clusterCount > 0;
	const stability = isFound ? (finder.stability?.(universe, query, found) ?? Number.NaN) : Number.NaN;
	if (await cancelled(options)) return CANCELLED;
	return ok({
		query,
		rung: pack.rung,
		...counted,
		pockets,
		labels,
		poorMask: poor.slice(),
		stability,
		warnings: pocketWarnings({
			x,
			y,
			rate: counted.rate,
			...(found.neighbourCount ? { neighbourCount: found.neighbourCount } : {}),
		}),
		milliseconds: performance.now() - startedAt,
	});
}

export const pocketsCall = {
	name: "pockets",
	transfer: ({ labels, poorMask }) => [labels, poorMask],
	run: answerPockets,
} as const satisfies PackCall<PocketQuery, PocketAnswer>;
