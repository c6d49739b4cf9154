import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { compileFilter } from "#core/families/filter/compile.ts";
import { eligibilityOf } from "#core/families/programme.ts";
import { programmeColumn, receiverMask, unreachedMask } from "#core/families/programme-bits.ts";
import { personWeights } from "#core/measure/count/area-counts.ts";
import { countRows, narrowMask, type UnitCounts, withRegion } from "#core/measure/count/count-rows.ts";
import { CRITERIA, readRule } from "#core/programme/rules/kepmensos-262.ts";
import { mendDeprivations } from "#core/programme/rules/mend.ts";
import type { PackCall } from "../call.ts";
import type { LoadedPack } from "../loaded-pack.ts";
import { CANCELLED, cancelled, type StepOptions } from "../steps.ts";
import { type TallyAnswer, type TallyUnit, unitsOf } from "./tally.ts";

/**
 * "What if": deprivations mended and programmes given to the families of `where`. The others stay as they are.
 */
export type EffectQuery = {
	/** Families that are reached by the intervention. */
	readonly where: string;
	/** Families counted before and after; "" or absent = every family. */
	readonly base?: string;
	readonly unit: TallyUnit;
	/** Deprivations mended: "ind_1" … "ind_8" of Kepmensos 262. */
	readonly remove: readonly string[];
	/** Programmes given to every eligible family of `where` that is known not to receive them. */
	readonly fill: readonly string[];
	/** A family with none of these is unreached. */
	readonly chosenProgrammes: readonly string[];
};

/** Every array: one entry per unit, then the whole region (families outside every unit included), families of `base` only. */
export type EffectAnswer = {
	readonly query: EffectQuery;
	readonly units: TallyAnswer["units"];
	/** Least number of criteria met by a family that meets the rule; NaN when the pack has no rule, and all of `rule*` with it. */
	readonly threshold: number;
	/** Code book the toilet codes were read by: the one that agrees with `fm_indikator` in more families. */
	readonly codeBook: "bontang" | "dtsen";
	/** In the whole file: families whose eight criteria are all known, and those among them whose sum is not `fm_indikator`. */
	readonly consistency: { readonly compared: number; readonly conflicting: number };
	readonly families: Float64Array;
	/** Of them those of `where`. */
	readonly touched: Float64Array;
	/** Families and persons meeting the rule; persons NaN without `anggota`. */
	readonly ruleFamiliesBefore: Float64Array;
	readonly ruleFamiliesAfter: Float64Array;
	readonly rulePersonsBefore: Float64Array;
	readonly rulePersonsAfter: Float64Array;
	/** Families that lose at least one deprivation, and per entry of `remove`. */
	readonly mended: Float64Array;
	readonly mendedBy: readonly Float64Array[];
	/**
	 * Touched families that cannot be scored anew, because `fm_indikator` or one of the deprivations to be mended is unknown: they
	 * count after as before. Those among them that meet the rule now are `notRescoredMeeting`.
	 */
	readonly notRescored: Float64Array;
	readonly notRescoredMeeting: Float64Array;
	/** Families with none of the chosen programmes. */
	readonly unreachedBefore: Float64Array;
	readonly unreachedAfter: Float64Array;
	/** Per entry of `fill`; what is given anew is the difference. */
	readonly receiversBefore: readonly Float64Array[];
	readonly receiversAfter: readonly Float64Array[];
	/** Families given at least one programme anew. */
	readonly newlyServed: Float64Array;
};

/** Who receives a programme before and after it is given to all eligible touched families; one byte per family. */
type Filled = { readonly id: string; readonly before: Uint8Array; readonly after: Uint8Array };

/**
 * Counts before and after an intervention. Deprivations are mended by the official rule (`mendDeprivations`); eligibility is that
 * of today: a mended home does not make a family ineligible for what it is given in the same step. Errors: those of the filter;
 * INTERNAL for a criterion or programme that the pack does not have.
 */
export async function answerEffect(pack: LoadedPack, query: EffectQuery, options: StepOptions): Promise<Result<EffectAnswer>> {
	const unknown = query.remove.find((name) => !(CRITERIA as readonly string[]).includes(name));
	if (unknown !== undefined) return fail(appError("INTERNAL", { detail: `no criterion ${unknown}` }));
	const found = await unitsOf(pack, query.unit, options);
	if (!found.ok) return found;
	const base = pack.select(query.base ?? "");
	if (!base.ok) return base;
	const where = pack.select(query.where);
	if (!where.ok) return where;
	const touched = both(base.value.mask, where.value.mask);
	const filled: Filled[] = [];
	for (const id of query.fill) {
		const given = fillProgramme(pack, id, touched);
		if (!given.ok) return given;
		filled.push(given.value);
	}
	if (await cancelled(options)) return CANCELLED;

	const { units, unitOf } = found.value;
	const weights = personWeights(pack.households);
	const counter = createCounter({ base: base.value.mask, unitOf, unitCount: units.length, weights });
	const families = (passes: (row: number) => boolean): Float64Array => counter(passes).families;
	return ok({
		query,
		units,
		families: families(() => true),
		touched: families((row) => touched[row] === 1),
		...ruleCounts({ pack, query, touched, counter }),
		...reachCounts({ pack, query, filled, families }),
	});
}

type Counter = (passes: (row: number) => boolean) => UnitCounts;

/** Families and persons of `base` that pass, per unit, the region last. */
function createCounter(task: {
	base: Uint8Array;
	unitOf: Int32Array;
	unitCount: number;
	weights: ArrayLike<number> | null;
}): Counter {
	const { base, ...units } = task;
	return (passes) => withRegion(countRows({ ...units, masks: [narrowMask(base, passes)] }));
}

function ruleCounts(task: { pack: LoadedPack; query: EffectQuery; touched: Uint8Array; counter: Counter }) {
	const { pack, query, touched, counter } = task;
	const { book, deprivations, compared, conflicting } = readRule(pack.households);
	const { before, after, mended, unknown } = mendDeprivations(pack.households, deprivations, { touched, remove: query.remove });
	const threshold = pack.households.columns.has("fm_indikator")
		? (pack.manifest.indicators.povertyThreshold ?? Number.NaN)
		: Number.NaN;
	const hasRule = !Number.isNaN(threshold);
	const meets = (met: Float64Array) => (row: number) => (met[row] as number) >= threshold;
	const known = (counts: Float64Array): Float64Array => (hasRule ? counts : counts.fill(Number.NaN));
	const ruleBefore = counter(meets(before));
	const ruleAfter = counter(meets(after));
	return {
		threshold,
		codeBook: book.id,
		consistency: { compared, conflicting },
		ruleFamiliesBefore: known(ruleBefore.families),
		ruleFamiliesAfter: known(ruleAfter.families),
		rulePersonsBefore: known(ruleBefore.persons),
		rulePersonsAfter: known(ruleAfter.persons),
		mended: counter((row) => mended.some((column) => column[row] === 1)).families,
		mendedBy: mended.map((column) => counter((row) => column[row] === 1).families),
		notRescored: counter((row) => unknown[row] === 1).families,
		notRescoredMeeting: known(counter((row) => unknown[row] === 1 && (before[row] as number) >= threshold).families),
	};
}

function reachCounts(task: {
	pack: LoadedPack;
	query: EffectQuery;
	filled: readonly Filled[];
	families: (passes: (row: number) => boolean) => Float64Array;
}) {
	const { pack, query, filled, families } = task;
	const given = filled.flatMap(({ id, after }) => (query.chosenProgrammes.includes(id) ? [after] : []));
	const unreached = unreachedMask(pack.households, query.chosenProgrammes);
	const isUnreached = (row: number): boolean => unreached?.[row] === 1;
	const staysUnreached = (row: number): boolean => isUnreached(row) && given.every((after) => after[row] !== 1);
	const none = (passes: (row: number) => boolean): Float64Array =>
		unreached === null ? families(() => false).fill(Number.NaN) : families(passes);
	return {
		unreachedBefore: none(isUnreached),
		unreachedAfter: none(staysUnreached),
		receiversBefore: filled.map(({ before }) => families((row) => before[row] === 1)),
		receiversAfter: filled.map(({ after }) => families((row) => after[row] === 1)),
		newlyServed: families((row) => filled.some(({ before, after }) => after[row] !== before[row])),
	};
}

function fillProgramme(pack: LoadedPack, id: string, touched: Uint8Array): Result<Filled> {
	const programme = pack.manifest.programmes.find((own) => own.id === id);
	const column = programmeColumn(pack.households, id);
	if (programme === undefined || column === null) return fail(appError("INTERNAL", { detail: `no programme ${id}` }));
	const rule = eligibilityOf(programme, pack.types);
	if (!rule.ok) return rule;
	const eligible = compileFilter(rule.value, pack.households);
	if (!eligible.ok) return eligible;
	const before = receiverMask(column);
	const after = before.slice();
	for (let row = 0; row < after.length; row++)
		if (touched[row] === 1 && eligible.value[row] === 1 && column.values[row] === 0) after[row] = 1;
	return ok({ id, before, after });
}

function both(a: Uint8Array, b: Uint8Array): Uint8Array {
	return a.map((value, row) => value & (b[row] as number));
}

export const effectCall = {
	name: "effect",
	transfer: () => [],
	run: answerEffect,
} as const satisfies PackCall<EffectQuery, EffectAnswer>;
