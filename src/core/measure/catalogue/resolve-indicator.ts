import { appError } from "../../base/errors.ts";
import { fail, ok, type Result } from "../../base/result.ts";
import type { ColumnTypes } from "../../families/columns.ts";
import type { Clause } from "../../families/filter/clause.ts";
import { eligibilityOf, type Programme } from "../../families/programme.ts";
import type { DenominatorKind, IndicatorId, IndicatorInfo } from "./indicator.ts";

/** What the data in hand can answer. */
export type IndicatorContext = {
	readonly types: ColumnTypes;
	readonly programmes: readonly Programme[];
	/** The layer lists every family of the region (rung A). */
	readonly complete: boolean;
	/** Names of the areas' statistics: `penduduk`, `keluarga_total`, `luas_km2` … */
	readonly statistics: readonly string[] | ReadonlySet<string>;
	/** Programme ids counted by `belum_terjangkau`; those without a column in the layer are left out. */
	readonly chosenProgrammes: readonly string[];
	/** A family meets the poverty rule when `fm_indikator` ≥ this. */
	readonly povertyThreshold?: number | undefined;
};

/** Something counted per area. */
export type Quantity =
	| { readonly type: "all_families" }
	/** Families passing the filter and `where`; null = no narrowing. */
	| { readonly type: "selected_families"; readonly where: Clause | null }
	| { readonly type: "persons"; readonly among: "all" | "selected" }
	| { readonly type: "statistic"; readonly name: "keluarga_total" | "penduduk" }
	/** `luas_km2`, or where that is missing the polygon's own size. */
	| { readonly type: "square_kilometres" }
	/** All families of the list, the same number for every area. */
	| { readonly type: "list_total" };

export type ResolvedIndicator = {
	readonly info: IndicatorInfo;
	readonly numerator: Quantity;
	/** null = only a count exists. */
	readonly denominator: Quantity | null;
};

const SELECTED: Quantity = { type: "selected_families", where: null };
const DECILE_LIMIT = { desil1: 1, desil1_2: 2, desil1_4: 4 } as const;
const PLAIN_IDS: readonly IndicatorId[] = [
	"terdaftar",
	"terpilih",
	"jiwa",
	"desil1",
	"desil1_2",
	"desil1_4",
	"miskin",
	"belum_terjangkau",
	"kepadatan",
];

/** The indicators this data can show, in the order of the picker; coverage once per programme with a column and a usable rule. */
export function availableIndicators(context: IndicatorContext): IndicatorInfo[] {
	const ids: IndicatorId[] = [...PLAIN_IDS, ...context.programmes.map(({ id }): IndicatorId => `cakupan:${id}`)];
	return ids.flatMap((id) => {
		const resolved = resolveIndicator(id, context);
		return resolved.ok ? [resolved.value.info] : [];
	});
}

/**
 * Numerator and denominator of an indicator on this data, exactly as `indicator.ts` words them. Errors: MISSING_COLUMN
 * (params.column) when the layer or the manifest lacks what it needs, FILTER_* when a programme's target rule does not fit.
 */
export function resolveIndicator(id: IndicatorId, context: IndicatorContext): Result<ResolvedIndicator> {
	switch (id) {
		case "terdaftar":
			return listed(context);
		case "terpilih":
			return ok(extent(id, "keluarga", SELECTED, familyTotal(context)));
		case "jiwa":
			return needs(context, "anggota", "number", () =>
				ok(extent(id, "jiwa", { type: "persons", among: "selected" }, population(context))),
			);
		case "desil1":
		case "desil1_2":
		case "desil1_4":
			return needs(context, "desil", "number", () => ok(composition(id, decileClause(DECILE_LIMIT[id]))));
		case "miskin":
			return poor(context);
		case "belum_terjangkau":
			return unreached(context);
		case "kepadatan":
			return ok({
				info: { id, direction: "extent", unit: "keluarga", denominator: "square_kilometres", hasCount: false },
				numerator: SELECTED,
				denominator: { type: "square_kilometres" },
			});
		default:
			return coverage(id.slice("cakupan:".length), context);
	}
}

type Denominator = { readonly kind: DenominatorKind; readonly quantity: Quantity } | null;

function extent(id: IndicatorId, unit: IndicatorInfo["unit"], numerator: Quantity, denominator: Denominator): ResolvedIndicator {
	return {
		info: { id, direction: "extent", unit, denominator: denominator?.kind ?? null, hasCount: true },
		numerator,
		denominator: denominator?.quantity ?? null,
	};
}

function composition(id: IndicatorId, where: Clause): ResolvedIndicator {
	return {
		info: { id, direction: "burden", unit: "keluarga", denominator: "selected_families", hasCount: true },
		numerator: { type: "selected_families", where },
		denominator: SELECTED,
	};
}

/** Rung A: the layer itself; rung B: `keluarga_total`; rung C: the list, a share. */
function familyTotal(context: IndicatorContext): Denominator {
	if (context.complete) return { kind: "all_families", quantity: { type: "all_families" } };
	if (hasStatistic(context, "keluarga_total"))
		return { kind: "all_families", quantity: { type: "statistic", name: "keluarga_total" } };
	return { kind: "list_total", quantity: { type: "list_total" } };
}

function population(context: IndicatorContext): Denominator {
	if (hasStatistic(context, "penduduk")) return { kind: "population", quantity: { type: "statistic", name: "penduduk" } };
	return context.complete ? { kind: "population", quantity: { type: "persons", among: "all" } } : null;
}

/** A list of poor families without the column holds listed families only; a complete layer must say who is listed. */
function listed(context: IndicatorContext): Result<ResolvedIndicator> {
	if (context.types.get("terdaftar") === "boolean") {
		const numerator: Quantity = { type: "selected_families", where: { type: "is", column: "terdaftar" } };
		return ok(extent("terdaftar", "keluarga", numerator, familyTotal(context)));
	}
	if (context.complete) return fail(appError("MISSING_COLUMN", { column: "terdaftar", found: "" }));
	return ok(extent("terdaftar", "keluarga", SELECTED, familyTotal(context)));
}

function decileClause(limit: number): Clause {
	if (limit === 1) return { type: "compare", column: "desil", operator: "=", value: 1 };
	return { type: "in", column: "desil", values: Array.from({ length: limit }, (_, i) => i + 1) };
}

function poor(context: IndicatorContext): Result<ResolvedIndicator> {
	const { povertyThreshold } = context;
	if (povertyThreshold === undefined) return fail(appError("MISSING_COLUMN", { column: "povertyThreshold", found: "" }));
	return needs(context, "fm_indikator", "number", () =>
		ok(composition("miskin", { type: "compare", column: "fm_indikator", operator: ">=", value: povertyThreshold })),
	);
}

function unreached(context: IndicatorContext): Result<ResolvedIndicator> {
	const columns = context.chosenProgrammes.map((id) => `p_${id}`).filter((column) => context.types.get(column) === "boolean");
	if (columns.length === 0) return fail(appError("MISSING_COLUMN", { column: "p_*", found: "" }));
	const items = columns.map((column): Clause => ({ type: "not", item: { type: "is", column } }));
	return ok(composition("belum_terjangkau", items.length === 1 ? items[0] : { type: "and", items }));
}

function coverage(id: string, context: IndicatorContext): Result<ResolvedIndicator> {
	const programme = context.programmes.find((candidate) => candidate.id === id);
	if (programme === undefined) return fail(appError("MISSING_COLUMN", { column: `p_${id}`, found: "" }));
	return needs(context, `p_${id}`, "boolean", () => {
		const eligible = eligibilityOf(programme, context.types);
		if (!eligible.ok) return eligible;
		const receives: Clause = { type: "is", column: `p_${id}` };
		const everyone = eligible.value.type === "all";
		return ok({
			info: {
				id: `cakupan:${id}`,
				direction: "coverage",
				unit: "keluarga",
				denominator: "eligible_families",
				hasCount: true,
				programme: id,
			},
			numerator: { type: "selected_families", where: everyone ? receives : { type: "and", items: [eligible.value, receives] } },
			denominator: everyone ? SELECTED : { type: "selected_families", where: eligible.value },
		});
	});
}

function needs(
	context: IndicatorContext,
	column: string,
	kind: "number" | "boolean",
	then: () => Result<ResolvedIndicator>,
): Result<ResolvedIndicator> {
	return context.types.get(column) === kind
		? then()
		: fail(appError("MISSING_COLUMN", { column, found: context.types.get(column) ?? "" }));
}

function hasStatistic(context: IndicatorContext, name: string): boolean {
	for (const candidate of context.statistics) if (candidate === name) return true;
	return false;
}
