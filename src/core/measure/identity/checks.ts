import type { NumberIdentity, NumberPart, Universe } from "./number-identity.ts";

/** What is wrong, or has to be said, about putting numbers together. `refused`: the result would be meaningless and is NaN. */
export type NumberCaution = {
	readonly code:
		| "PERSONS_OVER_FAMILIES" // jiwa ÷ KK
		| "FAMILIES_OVER_PERSONS" // KK ÷ jiwa
		| "UNITS_DIFFER" // params.from, to: the two units
		| "UNIVERSES_DIFFER" // params.from, to: the two universes
		| "OVER_WHOLE" // a part larger than its whole
		| "REGISTRY_AS_P0"; // a share of a list called a poverty rate
	readonly refused: boolean;
	readonly params: Readonly<Record<string, string | number>>;
};

function caution(code: NumberCaution["code"], refused: boolean, params: NumberCaution["params"] = {}): NumberCaution {
	return { code, refused, params };
}

/** a ÷ b, NaN when refused or when b is not above zero. Families per square kilometre are the one ratio of unlike units. */
export function checkRatio(
	a: NumberPart,
	b: NumberPart,
): { readonly ratio: number; readonly cautions: readonly NumberCaution[] } {
	const cautions: NumberCaution[] = [];
	if (a.unit === "jiwa" && b.unit === "keluarga") cautions.push(caution("PERSONS_OVER_FAMILIES", true));
	else if (a.unit === "keluarga" && b.unit === "jiwa") cautions.push(caution("FAMILIES_OVER_PERSONS", true));
	else if (a.unit !== b.unit && b.unit !== "km2") cautions.push(unitsDiffer(a, b));
	cautions.push(...universesDiffer(a.universe, b.universe));
	if (a.unit === b.unit && a.value > b.value && b.unit !== "persen") cautions.push(caution("OVER_WHOLE", false));
	const refused = cautions.some((one) => one.refused);
	return { ratio: refused || !(b.value > 0) ? Number.NaN : a.value / b.value, cautions };
}

/**
 * How a change is said. Two rates differ by percentage points; anything else by its own unit and by per cent of the first
 * (`percent` NaN when the first is not above zero).
 */
export type Difference =
	| { readonly form: "percent_points"; readonly points: number }
	| { readonly form: "percent"; readonly absolute: number; readonly percent: number }
	| { readonly form: "refused" };

/** From a to b: `b − a`. Different units are refused, different universes warned of. */
export function checkDifference(
	a: NumberPart,
	b: NumberPart,
): { readonly difference: Difference; readonly cautions: readonly NumberCaution[] } {
	if (a.unit !== b.unit) return { difference: { form: "refused" }, cautions: [unitsDiffer(a, b)] };
	const cautions = universesDiffer(a.universe, b.universe);
	const change = b.value - a.value;
	if (a.unit === "persen" || a.unit === "persen_poin")
		return { difference: { form: "percent_points", points: change }, cautions };
	return {
		difference: { form: "percent", absolute: change, percent: a.value > 0 ? (change / a.value) * 100 : Number.NaN },
		cautions,
	};
}

/** Half a unit of the second decimal, the precision figures are quoted in. */
const QUOTED = 0.005 + 1e-9;

/**
 * What a change between two rates that is quoted in per cent ("turun 0,43 persen") really gives: the change in percentage
 * points, per cent of the first rate, or neither. A number that fits both is per cent.
 */
export function quotedChangeReading(a: NumberPart, b: NumberPart, said: number): "points" | "percent" | "neither" {
	const { difference } = checkDifference(a, b);
	if (difference.form !== "percent_points") return "neither";
	const percent = a.value > 0 ? (difference.points / a.value) * 100 : Number.NaN;
	const is = (value: number) => Math.abs(Math.abs(value) - Math.abs(said)) <= QUOTED;
	return is(percent) ? "percent" : is(difference.points) ? "points" : "neither";
}

/** One series, one universe: each further one that is mixed in, in the order met. */
export function checkSeriesUniverses(universes: readonly Universe[]): readonly NumberCaution[] {
	const [first, ...others] = new Set(universes);
	return others.flatMap((other) => universesDiffer(first, other));
}

const CALLED_POVERTY_RATE =
	/(?:^|[^\p{L}\p{N}])p0(?:$|[^\p{L}\p{N}])|(?:tingkat|angka|persentase|rasio) (?:kemiskinan|penduduk miskin)|poverty (?:rate|headcount)/iu;

/** Only BPS's estimate of every inhabitant is P0; a share of a list must not be called so. */
export function registryShareLabelledP0(label: string, universe: Universe): NumberCaution | null {
	return universe !== "bps" && CALLED_POVERTY_RATE.test(label) ? caution("REGISTRY_AS_P0", true) : null;
}

/** Everything above that a number's own identity shows. */
export function identityCautions({ label, universe, numerator, denominator }: NumberIdentity): readonly NumberCaution[] {
	const called = registryShareLabelledP0(label, universe);
	const ratio = numerator && denominator ? checkRatio(numerator, denominator).cautions : [];
	return called === null ? ratio : [called, ...ratio];
}

function unitsDiffer(a: NumberPart, b: NumberPart): NumberCaution {
	return caution("UNITS_DIFFER", true, { from: a.unit, to: b.unit });
}

function universesDiffer(from: Universe | undefined, to: Universe | undefined): readonly NumberCaution[] {
	return from === undefined || to === undefined || from === to ? [] : [caution("UNIVERSES_DIFFER", false, { from, to })];
}
