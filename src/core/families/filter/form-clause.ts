import type { Clause, Comparison } from "./clause.ts";
import { EMPTY_FORM, type FilterForm, type ProgrammeChoice } from "./form.ts";
import { normalClause } from "./print.ts";
import { unrankedValue } from "./unranked.ts";

/** Columns of the panel's own controls; programmes are `p_<id>`, housing items `r_<item>`. */
const LISTED = "terdaftar";
const DECILE = "desil";
const STATUS = "status";
const KECAMATAN = "kecamatan";
const KELURAHAN = "kelurahan";
/** What the column can hold: 0 = not ranked, 1 = poorest. */
const LARGEST_DECILE = 10;

/**
 * The clause of the panel's controls, in a fixed order; the form's empty lists mean "all" and say nothing.
 * A family passes the areas when it lies in any of the kecamatan or kelurahan.
 */
export function formToClause(form: FilterForm): Clause {
	const items: Clause[] = [];
	if (form.listed !== null) items.push(choice(LISTED, form.listed));
	if (form.deciles.length > 0) items.push({ type: "in", column: DECILE, values: form.deciles });
	if (form.statuses.length > 0) items.push({ type: "in", column: STATUS, values: form.statuses });
	for (const [id, receives] of Object.entries(form.programmes)) items.push(choice(`p_${id}`, receives === "receives"));
	const places: Clause[] = [];
	if (form.kecamatan.length > 0) places.push({ type: "in", column: KECAMATAN, values: form.kecamatan });
	if (form.kelurahan.length > 0) places.push({ type: "in", column: KELURAHAN, values: form.kelurahan });
	if (places.length > 0) items.push({ type: "or", items: places });
	for (const [column, values] of Object.entries(form.housing)) if (values.length > 0) items.push({ type: "in", column, values });
	return normalClause({ type: "and", items });
}

function choice(column: string, yes: boolean): Clause {
	return yes ? { type: "is", column } : { type: "not", item: { type: "is", column } };
}

type Draft = {
	listed: boolean | null;
	statuses: readonly string[];
	kecamatan: readonly string[];
	kelurahan: readonly string[];
	readonly decileConditions: Clause[];
	readonly programmes: Map<string, ProgrammeChoice>;
	readonly housing: Map<string, readonly number[]>;
};

/**
 * The panel's controls for a clause, or null when the clause says something they cannot show. Order does not matter, and any
 * conditions on `desil` alone are understood together: `desil>=1 and desil<=4` is [1, 2, 3, 4], `desil<=4` is the same
 * because families without a rank (0) have no place in an order.
 */
export function clauseToForm(clause: Clause): FilterForm | null {
	const flat = normalClause(clause);
	const items = flat.type === "all" ? [] : flat.type === "and" ? flat.items : [flat];
	const draft: Draft = {
		listed: null,
		statuses: [],
		kecamatan: [],
		kelurahan: [],
		decileConditions: [],
		programmes: new Map(),
		housing: new Map(),
	};
	if (!items.every((item) => place(item, draft))) return null;
	const deciles = decilesOf(draft.decileConditions);
	if (deciles === null) return null;
	const { listed, statuses, kecamatan, kelurahan } = draft;
	// fromEntries defines own properties, so a column named p___proto__ is a programme like any other.
	const programmes = Object.fromEntries(draft.programmes);
	return {
		...EMPTY_FORM,
		listed,
		programmes,
		deciles,
		statuses,
		kecamatan,
		kelurahan,
		housing: Object.fromEntries(draft.housing),
	};
}

/** Puts one condition on its control; false when there is none for it, or it is taken already. */
function place(item: Clause, draft: Draft): boolean {
	if (isDecileCondition(item)) {
		draft.decileConditions.push(item);
		return true;
	}
	return placeChoice(item, draft) || placeList(item, draft) || placeAreas(item, draft);
}

function placeChoice(item: Clause, draft: Draft): boolean {
	let yes = true;
	let inner = item;
	while (inner.type === "not") {
		yes = !yes;
		inner = inner.item;
	}
	if (inner.type !== "is") return false;
	if (inner.column === LISTED && draft.listed === null) {
		draft.listed = yes;
		return true;
	}
	const id = inner.column.slice(2);
	if (!inner.column.startsWith("p_") || draft.programmes.has(id)) return false;
	draft.programmes.set(id, yes ? "receives" : "lacks");
	return true;
}

function placeList(item: Clause, draft: Draft): boolean {
	const list = valuesOf(item);
	if (list === null) return false;
	if (list.column === STATUS && draft.statuses.length === 0 && areTexts(list.values)) {
		draft.statuses = list.values;
		return true;
	}
	if (!list.column.startsWith("r_") || draft.housing.has(list.column) || !areNumbers(list.values)) return false;
	draft.housing.set(list.column, list.values);
	return true;
}

/** `kecamatan in […]`, `kelurahan in […]`, or the two joined by `or`; joined by `and` they mean their overlap, which has no control. */
function placeAreas(item: Clause, draft: Draft): boolean {
	if (draft.kecamatan.length > 0 || draft.kelurahan.length > 0) return false;
	const lists = (item.type === "or" ? item.items : [item]).map(valuesOf);
	let kecamatan: readonly string[] = [];
	let kelurahan: readonly string[] = [];
	for (const list of lists) {
		if (list === null || !areTexts(list.values)) return false;
		if (list.column === KECAMATAN) kecamatan = [...kecamatan, ...list.values];
		else if (list.column === KELURAHAN) kelurahan = [...kelurahan, ...list.values];
		else return false;
	}
	draft.kecamatan = kecamatan;
	draft.kelurahan = kelurahan;
	return true;
}

/** `x=v` and `x in [v, …]` alike; an empty list passes nobody and is no choice of the panel. */
function valuesOf(item: Clause): { readonly column: string; readonly values: readonly (string | number)[] } | null {
	if (item.type === "compare" && item.operator === "=") return { column: item.column, values: [item.value] };
	return item.type === "in" && item.values.length > 0 ? { column: item.column, values: item.values } : null;
}

function areTexts(values: readonly (string | number)[]): values is readonly string[] {
	return values.every((value) => typeof value === "string");
}

function areNumbers(values: readonly (string | number)[]): values is readonly number[] {
	return values.every((value) => typeof value === "number");
}

function isDecileCondition(clause: Clause): boolean {
	if (clause.type === "not") return isDecileCondition(clause.item);
	if ("items" in clause) return clause.items.every(isDecileCondition);
	return (clause.type === "compare" || clause.type === "in") && clause.column === DECILE;
}

/** Deciles 0–10 that pass every condition; [] without conditions, null when none passes. */
function decilesOf(conditions: readonly Clause[]): number[] | null {
	if (conditions.length === 0) return [];
	const all = Array.from({ length: LARGEST_DECILE + 1 }, (_, decile) => decile);
	const passing = all.filter((decile) => conditions.every((condition) => truth(condition, decile) === true));
	return passing.length > 0 ? passing : null;
}

/** True, false, or null where the condition cannot say: `desil<=4` of a family without a rank. */
function truth(clause: Clause, decile: number): boolean | null {
	if (clause.type === "not") {
		const inner = truth(clause.item, decile);
		return inner === null ? null : !inner;
	}
	if (clause.type === "and" || clause.type === "or") {
		const decisive = clause.type === "or";
		const parts = clause.items.map((item) => truth(item, decile));
		return parts.includes(decisive) ? decisive : parts.includes(null) ? null : !decisive;
	}
	if (clause.type === "in") return clause.values.includes(decile);
	if (clause.type !== "compare" || typeof clause.value !== "number") return false;
	return decile === unrankedValue(clause.column, clause.operator) ? null : compare(decile, clause.operator, clause.value);
}

function compare(left: number, operator: Comparison, right: number): boolean {
	switch (operator) {
		case "=":
			return left === right;
		case "!=":
			return left !== right;
		case "<":
			return left < right;
		case "<=":
			return left <= right;
		case ">":
			return left > right;
		case ">=":
			return left >= right;
	}
}
