import type { ReactNode } from "react";
import { periodIdentity } from "#i18n/say/identity/period-identity.ts";
import type { PeriodNumber, Periods } from "#i18n/say/periods.ts";
import { Figure } from "../../../figure/figure.tsx";

type FigureProps = { readonly periods: Periods; readonly number: PeriodNumber; readonly children: ReactNode };

/** A number of two periods, with its identity one press away; what is no number is text. */
export function PeriodFigure({ periods, number, children }: FigureProps): ReactNode {
	return Number.isFinite(number.value) ? <Figure identity={periodIdentity(number, periods)}>{children}</Figure> : children;
}
