import type { ReactNode } from "react";
import type { Cell } from "#core/measure/cell.ts";
import type { Measure } from "#core/measure/measure.ts";
import { formatMeasure } from "#i18n/measure-words.ts";
import { type IdentityContext, measureIdentity } from "#i18n/say/identity/measure-identity.ts";
import { Figure } from "../../figure/figure.tsx";

type MeasureFigureProps = {
	readonly cell: Cell | undefined;
	readonly measure: Measure;
	readonly unitName: string;
	readonly context: IdentityContext | null;
};

/** A value of a measure that says what it is when pressed. */
export function MeasureFigure({ cell, measure, unitName, context }: MeasureFigureProps): ReactNode {
	const words = formatMeasure(cell?.value ?? Number.NaN, measure);
	if (cell === undefined || context === null) return words;
	return <Figure identity={measureIdentity({ cell, measure, unitName, context })}>{words}</Figure>;
}
