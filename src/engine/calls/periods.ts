import { appError } from "#core/base/errors.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { columnTypes } from "#core/families/columns.ts";
import { compileFilter } from "#core/families/filter/compile.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import { comparePeriods, type PeriodComparison } from "#core/time/lists/compare-periods.ts";
import type { PackCall } from "../call.ts";
import type { EarlierList, EarlierLists, EarlierSource } from "../earlier-lists.ts";
import type { LoadedPack } from "../loaded-pack.ts";
import { CANCELLED, cancelled, type StepOptions } from "../steps.ts";

export type PeriodsQuery = {
	readonly earlier: EarlierSource;
	/** Areas are counted at this level. */
	readonly level: AdminLevel;
	/** Filter sentence of the families on the list, in both periods. */
	readonly listed: string;
	/** Filter sentence of the funnel's last stage, on the later list. */
	readonly extreme: string;
};

/** `count`: families it is about; for RULE, the earlier list's threshold. */
export type PeriodWarning = {
	readonly code:
		| "UNIVERSE" // one layer lists every family, the other only the listed ones
		| "RULE" // another number of criteria makes a family poor
		| "LISTED_ASSUMED" // the earlier list cannot answer the sentence: all its rows count as listed
		| "FEW_MATCHES"
		| "REPEATED_BEFORE"
		| "REPEATED_AFTER"
		| "WITHOUT_ID_BEFORE"
		| "WITHOUT_ID_AFTER"
		| "PART_OPEN" // whoever moved between parts is in one list only: looks gone, or new
		| "OTHER_PARTS" // left out with a part open: the earlier list's families of other parts
		| "NO_PART" // left out with a part open: those in no area whose code names no part
		| "OUTSIDE_AREAS";
	readonly count: number;
};

export type PeriodsAnswer = {
	readonly query: Omit<PeriodsQuery, "earlier">;
	/** "" where a file says no period. */
	readonly periode: { readonly before: string; readonly after: string };
	/** What the earlier pack asks to be shown with it (synthetic data). */
	readonly notice: string;
	readonly units: readonly { readonly kode: string; readonly nama: string; readonly induk: string }[];
	readonly comparison: PeriodComparison;
	readonly warnings: readonly PeriodWarning[];
};

/** Under this share of the earlier list's families found again, their pseudonyms may have been made anew. */
const FEW_MATCHES = 0.5;

/** The open pack against an earlier list of its region, in counts: no family leaves the engine. */
export async function answerPeriods(
	pack: LoadedPack,
	earlierLists: EarlierLists,
	query: PeriodsQuery,
	options: StepOptions,
): Promise<Result<PeriodsAnswer>> {
	const groups = pack.groups.find(({ level }) => level === query.level);
	if (!groups) return fail(appError("INTERNAL", { detail: `no groups of level ${query.level}` }));
	if (pack.types.get("id") !== "text") return fail(appError("MISSING_COLUMN", { column: "id" }));
	const after = pack.select(query.listed);
	if (!after.ok) return after;
	const extreme = pack.select(query.extreme);
	if (!extreme.ok) return extreme;
	const earlier = await earlierLists(query.earlier, options.signal);
	if (!earlier.ok) return earlier;
	if (await cancelled(options)) return CANCELLED;
	const before = listedBefore(earlier.value, query.listed);
	if (!before.ok) return before;
	const inGroups = (areaOf: Int32Array) => areaOf.map((area) => (area < 0 ? -1 : (groups.groupOf[area] ?? -1)));
	const comparison = comparePeriods({
		before: earlier.value.households,
		after: pack.households,
		areaOfBefore: inGroups(earlier.value.areaOf),
		areaOfAfter: inGroups(pack.areaOf),
		areaCount: groups.kode.length,
		isListedBefore: before.value.mask,
		isListedAfter: after.value.mask,
		isExtremeAfter: extreme.value.mask,
		programmes: pack.manifest.programmes.map(({ id }) => id),
	});
	if (comparison.matched === 0) {
		const name = query.earlier.type === "file" ? query.earlier.name : (pack.manifest.sebelumnya?.url ?? "");
		return fail(appError("PERIOD_NO_MATCH", { families: earlier.value.households.length }, name));
	}
	const { level, listed, extreme: extremeSentence } = query;
	return ok({
		query: { level, listed, extreme: extremeSentence },
		periode: { before: earlier.value.periode, after: pack.manifest.periode },
		notice: earlier.value.notice,
		units: groups.kode.map((kode, i) => ({ kode, nama: groups.nama[i] ?? "", induk: groups.induk[i] ?? "" })),
		comparison,
		warnings: warningsOf(pack, earlier.value, comparison, before.value.assumed),
	});
}

/** A list that lacks a column of the sentence is a list all through: every row of it is listed. */
function listedBefore(list: EarlierList, sentence: string): Result<{ readonly mask: Uint8Array; readonly assumed: boolean }> {
	const { households, manifest } = list;
	const clause = parseFilter(sentence, columnTypes(households));
	const mask = clause.ok ? compileFilter(clause.value, households) : clause;
	if (mask.ok) return ok({ mask: mask.value, assumed: false });
	if (mask.error.code !== "FILTER_COLUMN" || manifest?.layers.households?.complete === true) return mask;
	return ok({ mask: new Uint8Array(households.length).fill(1), assumed: true });
}

function warningsOf(
	pack: LoadedPack,
	list: EarlierList,
	comparison: PeriodComparison,
	assumed: boolean,
): readonly PeriodWarning[] {
	const warnings: PeriodWarning[] = [];
	const note = (code: PeriodWarning["code"], count: number): void => {
		if (count > 0) warnings.push({ code, count });
	};
	const { manifest } = list;
	const complete = manifest?.layers.households?.complete ?? false;
	if (complete !== (pack.manifest.layers.households?.complete ?? false)) note("UNIVERSE", list.households.length);
	const { povertyThreshold: earlierRule } = manifest?.indicators ?? {};
	const { povertyThreshold: laterRule } = pack.manifest.indicators;
	if (earlierRule !== undefined && laterRule !== undefined && earlierRule !== laterRule) note("RULE", earlierRule);
	if (assumed) note("LISTED_ASSUMED", list.households.length);
	if (comparison.matched < FEW_MATCHES * list.households.length) note("FEW_MATCHES", comparison.matched);
	note("REPEATED_BEFORE", comparison.repeatedBefore);
	note("REPEATED_AFTER", comparison.repeatedAfter);
	note("WITHOUT_ID_BEFORE", comparison.withoutIdBefore);
	note("WITHOUT_ID_AFTER", comparison.withoutIdAfter);
	note("PART_OPEN", pack.part === null ? 0 : list.households.length);
	note("OTHER_PARTS", list.leftOut.elsewhere);
	note("NO_PART", list.leftOut.nobodys);
	note(
		"OUTSIDE_AREAS",
		list.areaOf.reduce((count, area) => count + (area < 0 ? 1 : 0), 0),
	);
	return warnings;
}

export const periodsCall = {
	name: "periods",
	transfer: () => [],
	run: (pack, query, options) => answerPeriods(pack, options.earlierLists, query, options),
} as const satisfies PackCall<PeriodsQuery, PeriodsAnswer>;
