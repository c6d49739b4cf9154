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
import { NumberTable } from "../../kit/number-table.tsx";
import { useApp } from "../../page/app-context.tsx";
import { MeasureHead } from "./measure-figure.tsx";

/** All pilots together against all other areas: shares of pooled families, and families per area. */
export function PilotsAgainstOthers({ candidates }: { readonly candidates: Candidates }): ReactNode {
	const { t } = useTranslation("kandidat");
	const context = useIdentityContext();
	const pilots = useApp((state) => state.pilots);
	const { table } = candidates;
	const picked = [...table.units.keys()].filter((row) => pilotOf(pilots, table.units[row]?.kode ?? "").dipilih);
	const others = [...table.units.keys()].filter((row) => !picked.includes(row));
	if (picked.length === 0 || others.length === 0) return null;
	const sides = [
		t("against.pilots", { n: formatCount(picked.length) }),
		t("against.others", { n: formatCount(others.length) }),
	] as const;
	return (
		<>
			<h2 className="label">{t("against.title")}</h2>
			<NumberTable heads={[t("match.measure"), ...sides, t("against.gap")]}>
				{baselineMeasures(table).map((measure) => {
					const [own, other] = [pooled(table, measure, picked), pooled(table, measure, others)];
					const alike = compareCells(own, other, measure).verdict === "alike";
					return (
						<tr key={measure.id}>
							<MeasureHead measure={measure} pooled />
							<td>{figure(own, measure, sides[0])}</td>
							<td>{figure(other, measure, sides[1])}</td>
							<td>{alike ? t("against.alike") : formatGap(own.value - other.value, measure)}</td>
						</tr>
					);
				})}
			</NumberTable>
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
