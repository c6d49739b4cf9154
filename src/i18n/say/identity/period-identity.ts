import type { NumberIdentity, NumberPart } from "#core/measure/identity/number-identity.ts";
import type { PeriodNumber, Periods } from "../periods.ts";

/** What a number of two periods carries with it. */
export function periodIdentity(number: PeriodNumber, { before, after, filter, source }: Periods): NumberIdentity {
	const { label, value, unit, part, whole, definition, when } = number;
	const families = (own: { readonly value: number; readonly label: string }): NumberPart => ({
		...own,
		unit: "keluarga",
		universe: "registry",
	});
	return {
		label,
		value,
		unit,
		...(unit === "persen_poin" ? { digits: 1 } : {}),
		...(part && whole ? { numerator: families(part), denominator: families(whole) } : {}),
		universe: "registry",
		definition,
		filter,
		source,
		period: when === "before" ? before : when === "after" ? after : `${before} → ${after}`,
		warnings: [],
	};
}
