import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Measure } from "#core/measure/measure.ts";
import { cellsOf } from "#core/measure/measure-table.ts";
import { formatMeasure } from "#i18n/measure-words.ts";
import { measureIdentity } from "#i18n/say/identity/measure-identity.ts";
import type { ScoredCandidates } from "#state/tasks/candidates.ts";
import { Figure } from "../../figure/figure.tsx";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";

type MeasureFigureProps = {
	readonly candidates: Pick<ScoredCandidates, "table" | "rows" | "units">;
	readonly position: number;
	readonly measure: Measure;
};

/** What a measure is in one area, and says of itself when pressed. */
export function MeasureFigure({ candidates, position, measure }: MeasureFigureProps): ReactNode {
	const context = useIdentityContext();
	const { table, rows, units } = candidates;
	const cell = cellsOf(table, measure.id)[rows[position] ?? -1];
	const words = formatMeasure(cell?.value ?? Number.NaN, measure);
	if (cell === undefined || context === null) return words;
	const unitName = units[position]?.nama ?? "";
	return <Figure identity={measureIdentity({ cell, measure, unitName, context })}>{words}</Figure>;
}

/** The head of a measure's row: its name and its unit; of several areas together a count is said per area. */
export function MeasureHead({ measure, pooled = false }: { readonly measure: Measure; readonly pooled?: boolean }): ReactNode {
	const { t } = useTranslation("kandidat");
	const { name, unit, denominator } = useMeasureNames()(measure);
	const units = denominator === "" || unit.includes("km²") ? unit : `${unit} ${denominator}`;
	return (
		<th scope="row">
			{name}
			<small>{pooled && measure.form === "count" ? t("against.perArea") : units}</small>
		</th>
	);
}
