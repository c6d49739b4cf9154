import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { baselineMeasures } from "#core/choice/baseline.ts";
import { type MatchedUnit, matchedComparisons } from "#core/choice/matched-comparison.ts";
import { valuesOf } from "#core/measure/measure-table.ts";
import { formatDecimal, formatList } from "#i18n/format.ts";
import { pilotOf } from "#state/pilots.ts";
import type { Candidates } from "#state/tasks/candidates.ts";
import { useIdentityContext } from "../../figure/use-identity-context.ts";
import { NumberTable } from "../../kit/number-table.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import { AreaSelect } from "./area-select.tsx";
import { ListFigure } from "./list-figure.tsx";
import styles from "./match-tab.module.css";
import { MeasureFigure, MeasureHead } from "./measure-figure.tsx";

type MatchTabProps = { readonly candidates: Candidates; readonly focus: number };
const SHOWN = 3;

/** The areas most like a pilot before it starts, for judging it later. */
export function MatchTab({ candidates, focus }: MatchTabProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const pilots = useApp((state) => state.pilots);
	const { units, table, rows, order } = candidates;
	const [kode, setKode] = useState<string | null>(null);
	const own = units.findIndex((unit) => unit.kode === kode);
	const unit = own >= 0 ? own : order.includes(focus) ? focus : (order[0] ?? -1);
	if (unit < 0) return <p className="note">{t("headline.none")}</p>;
	const measures = baselineMeasures(table);
	const baseline = measures.map(({ id }) => valuesOf(table, id, rows));
	const isPilot = (position: number) => {
		const pilot = pilotOf(pilots, units[position]?.kode ?? "");
		return pilot.dipilih || pilot.tahun !== null;
	};
	const excluded = [...units.keys()].filter((position) => position !== unit && isPilot(position));
	const { matches, isFar, incomplete } = matchedComparisons({ baseline, unit, excluded, count: SHOWN });
	const name = units[unit]?.nama ?? "";
	const nearest = matches[0];
	return (
		<section className="section">
			<div className="fields">
				<AreaSelect candidates={candidates} label={t("match.pilot")} value={units[unit]?.kode ?? ""} onChange={setKode} />
			</div>
			<p className="lead">
				{nearest === undefined
					? t("match.none", { name })
					: t("match.nearest", {
							name,
							other: units[nearest.unit]?.nama ?? "",
							distance: formatDecimal(nearest.perMeasure, 1),
						})}{" "}
				{isFar ? t("match.far") : ""}
			</p>
			{nearest === undefined ? null : <MatchTable candidates={candidates} unit={unit} matches={matches} measures={measures} />}
			{incomplete.length > 0 ? (
				<p className="note">{t("match.incomplete", { names: formatList(incomplete.map((i) => units[i]?.nama ?? "")) })}</p>
			) : null}
			{excluded.length > 0 ? (
				<p className="note">{t("match.excluded", { names: formatList(excluded.map((i) => units[i]?.nama ?? "")) })}</p>
			) : null}
			<p className="note">{t("match.caution")}</p>
		</section>
	);
}

type MatchTableProps = {
	readonly candidates: Candidates;
	readonly unit: number;
	readonly matches: readonly MatchedUnit[];
	readonly measures: ReturnType<typeof baselineMeasures>;
};

function MatchTable({ candidates, unit, matches, measures }: MatchTableProps): ReactNode {
	const { t } = useTranslation("kandidat");
	const { pilotChanged } = useActions();
	const { units } = candidates;
	const context = useIdentityContext();
	const kode = units[unit]?.kode ?? "";
	const agreed = useApp((state) => pilotOf(state.pilots, kode).pembanding);
	const columns = [unit, ...matches.map((match) => match.unit)];
	return (
		<NumberTable heads={[t("match.measure"), ...columns.map((position) => units[position]?.nama)]}>
			{measures.map((measure) => (
				<tr key={measure.id}>
					<MeasureHead measure={measure} />
					{columns.map((position) => (
						<td key={position}>
							<MeasureFigure candidates={candidates} position={position} measure={measure} />
						</td>
					))}
				</tr>
			))}
			<tr>
				<th scope="row">
					{t("match.distance")}
					<small>{t("match.distanceUnit")}</small>
				</th>
				<td>–</td>
				{matches.map((match) => (
					<td key={match.unit}>
						<ListFigure
							context={context}
							own={{
								label: t("ktp.distance", { name: `${units[unit]?.nama ?? ""}–${units[match.unit]?.nama ?? ""}` }),
								value: match.perMeasure,
								unit: "indeks",
								definition: t("match.distanceUnit"),
							}}
						>
							{formatDecimal(match.perMeasure, 2)}
						</ListFigure>
					</td>
				))}
			</tr>
			<tr>
				<th scope="row">{t("match.agree")}</th>
				<td />
				{matches.map((match) => {
					const other = units[match.unit]?.kode ?? "";
					const taken = agreed.includes(other);
					return (
						<td key={match.unit}>
							<label className={styles.tick24}>
								<input
									type="checkbox"
									checked={taken}
									aria-label={t("match.agreeOn", { name: units[match.unit]?.nama ?? "" })}
									onChange={() =>
										pilotChanged(kode, {
											pembanding: taken ? agreed.filter((one) => one !== other) : [...agreed, other],
										})
									}
								/>
							</label>
						</td>
					);
				})}
			</tr>
		</NumberTable>
	);
}
