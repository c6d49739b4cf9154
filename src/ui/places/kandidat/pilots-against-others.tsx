import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { baselineMeasures, pooled } from "#core/choice/baseline.ts";
import { compareCells } from "#core/choice/compare/compare-pair.ts";
import type { Cell } from "#core/measure/cell.ts";
import type { Measure } from "#core/measure/measure.ts";
import { formatCount } from "#i18n/format.ts";
import { formatGap, formatMeasure } from "#i18n/measure-words.ts";
import { measureIdentity } from "#i18n/say/identity/measure-identity.ts";
import { pilotOf } from "#state/pilots.ts";
import type { Candidates } from "#state/tasks/candidates.ts";
import { Figure } from "../../figure/figure.tsx";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { useApp } from "../../page/app-context.tsx";
import { unitWords } from "./candidate-card.tsx";

/** All pilots together against all other areas: shares of pooled families, and families per area. */
export function PilotsAgainstOthers({ candidates }: { readonly candidates: Candidates }): ReactNode {
	const { t } = useTranslation("kandidat");
	const names = useMeasureNames();
	const context = useIdentityContext();
	const pilots = useApp((state) => state.pilots);
	const { table } = candidates;
	const picked = [...table.units.keys()].filter((row) => pilotOf(pilots, table.units[row]?.kode ?? "").dipilih);
	const others = [...table.units.keys()].filter((row) => !picked.includes(row));
	if (picked.length === 0 || others.length === 0) return null;
	return (
		<>
			<h2 className="label">{t("against.title")}</h2>
			<div className="scroller">
				<table className="numbers">
					<thead>
						<tr>
							<th scope="col">{t("match.measure")}</th>
							<th scope="col">{t("against.pilots", { n: formatCount(picked.length) })}</th>
							<th scope="col">{t("against.others", { n: formatCount(others.length) })}</th>
							<th scope="col">{t("against.gap")}</th>
						</tr>
					</thead>
					<tbody>
						{baselineMeasures(table).map((measure) => {
							const [own, other] = [pooled(table, measure, picked), pooled(table, measure, others)];
							const alike = compareCells(own, other, measure).verdict === "alike";
							return (
								<tr key={measure.id}>
									<th scope="row">
										{names(measure).name}
										<small>{measure.form === "count" ? t("against.perArea") : unitWords(names(measure))}</small>
									</th>
									<td>{figure(own, measure, t("against.pilots", { n: formatCount(picked.length) }))}</td>
									<td>{figure(other, measure, t("against.others", { n: formatCount(others.length) }))}</td>
									<td>{alike ? t("against.alike") : formatGap(own.value - other.value, measure)}</td>
								</tr>
							);
						})}
					</tbody>
				</table>
			</div>
			<p className="note">{t("against.note")}</p>
		</>
	);

	function figure(cell: Cell, measure: Measure, unitName: string): ReactNode {
		const text = formatMeasure(cell.value, measure);
		if (context === null) return text;
		// a count is shown as the mean of the areas
		const mean = measure.form === "count" ? { ...cell, numerator: cell.value } : cell;
		const identity = measureIdentity({ cell: mean, measure, unitName, context });
		const label = measure.form === "count" ? t("ktp.perArea", { name: identity.label }) : identity.label;
		return <Figure identity={{ ...identity, label }}>{text}</Figure>;
	}
}
