import type { ReactNode } from "react";
import type { NumberIdentity, NumberPart } from "#core/measure/identity/number-identity.ts";
import type { PeriodNumber, Periods } from "#i18n/say/periods.ts";
import { Figure } from "../../../figure/figure.tsx";

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

type FigureProps = { readonly periods: Periods; readonly number: PeriodNumber; readonly children: ReactNode };

/** A number of two periods, with its identity one press away; what is no number is text. */
export function PeriodFigure({ periods, number, children }: FigureProps): ReactNode {
	return Number.isFinite(number.value) ? <Figure identity={periodIdentity(number, periods)}>{children}</Figure> : children;
}
