import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CoverAnswer } from "#core/choice/cover-task.ts";
import { cumulative } from "#core/choice/running-total.ts";
import type { Measure } from "#core/measure/measure.ts";
import { valuesOf } from "#core/measure/measure-table.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { formatCount, formatList, formatPercent } from "#i18n/format.ts";
import { insideSentence } from "#i18n/letter-case.ts";
import { listIdentity } from "#i18n/say/identity/list-identity.ts";
import { at, type Candidates } from "#state/tasks/candidates.ts";
import { IdentifiedText } from "../../figure/figure.tsx";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { useMeasureNames } from "../../figure/use-measure-names.ts";
import { NumberTable } from "../../kit/number-table.tsx";
import { StaticMap } from "../../kit/static-map.tsx";
import { CoverCurve } from "./cover-curve.tsx";
import { ListFigure } from "./list-figure.tsx";
import { MeasureFigure } from "./measure-figure.tsx";

type CoverResultProps = {
	readonly candidates: Candidates;
	readonly answer: CoverAnswer;
	readonly measure: Measure;
	readonly share: number;
	readonly unitCost: number;
	readonly areas: AreaTable;
};

export function CoverResult({ candidates, answer, measure, share, unitCost, areas }: CoverResultProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const names = useMeasureNames();
	const context = useIdentityContext();
	const { units, table, rows } = candidates;
	const load = useMemo(() => valuesOf(table, measure.id, rows), [table, measure, rows]);
	const chosen = new Set(answer.chosen.map((i) => units[i]?.kode));
	const name = insideSentence(names(measure).name);
	const facts = {
		n: formatCount(answer.chosen.length),
		covered: formatCount(answer.covered),
		total: formatCount(answer.total),
		share: formatPercent(answer.total > 0 ? answer.covered / answer.total : Number.NaN),
		wanted: formatPercent(share, 0),
		name,
		cost: formatCount(answer.cost),
		bound: formatCount(answer.bound),
	};
	const running = cumulative(answer.chosen.map((i) => at(load, i)));
	/** The first `n` areas of the set together. */
	const coveredBy = (n: number) => ({
		label: t("ktp.covered", { name, n: formatCount(n) }),
		value: running[n - 1] ?? 0,
		unit: "keluarga" as const,
		numerator: { value: running[n - 1] ?? 0, unit: "keluarga" as const, label: name, universe: "registry" as const },
		denominator: { value: answer.total, unit: "keluarga" as const, label: name, universe: "registry" as const },
		definition: t("ktp.coveredDefinition", {
			definition: names(measure).definition,
			names: formatList(answer.chosen.slice(0, n).map((i) => units[i]?.nama ?? "")),
		}),
	});
	const sentence = answer.feasible ? t("cover.found", facts) : t("cover.short", facts);
	return (
		<>
			<p className="lead">
				<IdentifiedText
					text={sentence}
					own={facts.covered}
					identity={context && listIdentity(coveredBy(answer.chosen.length), context)}
				/>{" "}
				{answer.reason === undefined ? "" : t(`cover.reason.${answer.reason}`)} {unitCost > 0 ? t("cover.costs", facts) : ""}
			</p>
			<p className="note">
				{answer.method === "exact" ? t("cover.exact") : t(answer.feasible ? "cover.greedyFound" : "cover.greedyShort", facts)}{" "}
				{answer.tied.length > 0 ? t("cover.tied", { names: formatList(answer.tied.map((i) => units[i]?.nama ?? "")) }) : ""}
			</p>
			<div className="beside">
				<NumberTable
					heads={[
						t("table.area"),
						t("table.families"),
						t("table.running"),
						t("table.runningShare"),
						...(unitCost > 0 ? [t("table.rupiah")] : []),
					]}
				>
					{answer.chosen.map((i, n) => (
						<tr key={units[i]?.kode}>
							<th scope="row">{units[i]?.nama}</th>
							<td>
								<MeasureFigure candidates={candidates} position={i} measure={measure} />
							</td>
							<td>
								<ListFigure context={context} own={coveredBy(n + 1)}>
									{formatCount(running[n] ?? Number.NaN)}
								</ListFigure>
							</td>
							<td>{formatPercent((running[n] ?? Number.NaN) / answer.total)}</td>
							{unitCost > 0 ? <td>{formatCount(at(load, i) * unitCost)}</td> : null}
						</tr>
					))}
				</NumberTable>
				<StaticMap
					areas={areas}
					fill={(area) => (chosen.has(areas.kode[area] ?? "") ? "var(--accent)" : null)}
					width={240}
					height={220}
					label={t("cover.map", { names: formatList(answer.chosen.map((i) => units[i]?.nama ?? "")) })}
				/>
			</div>
			<h2 className="label">{t("cover.curveTitle", { name })}</h2>
			<CoverCurve load={load} share={share} label={t("cover.curve", { ...facts, name })} />
		</>
	);
}
