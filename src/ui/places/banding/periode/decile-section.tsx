import type { CSSProperties, ReactNode } from "react";
import { DECILES } from "#core/time/lists/compare-periods.ts";
import { formatCount, formatPercent } from "#i18n/format.ts";
import { type AreaRow, areaRows, type Periods, ratio } from "#i18n/say/periods.ts";
import { NumberTable } from "../../../kit/number-table.tsx";
import styles from "./decile-section.module.css";
import { PeriodFigure } from "./period-figure.tsx";
import { SortableTable, type TableColumn } from "./sortable-table.tsx";

/** Opacity of the accent behind a cell that holds its whole row. */
const MOST_TINT = 0.34;

/** Where the families that stayed stood before and stand now, and who moved far. */
export function DecileSection({ periods }: { readonly periods: Periods }): ReactNode {
	const { answer, region, t } = periods;
	const { ranked, rose, fell, stayed } = answer.comparison;
	const n = (values: Float64Array, index = region) => formatCount(values[index] ?? Number.NaN);
	if ((stayed[region] ?? 0) === 0)
		return (
			<section className="section" data-ruled>
				<h2>{t("decile.title")}</h2>
				<p>{t("decile.none")}</p>
			</section>
		);
	const { rows, total } = areaRows(periods);
	const count = (id: string, title: string, values: Float64Array): TableColumn<AreaRow> => ({
		id,
		title,
		value: ({ index }) => values[index] ?? Number.NaN,
		cell: ({ index, nama }) => (
			<PeriodFigure
				periods={periods}
				number={{
					label: t("figure.of", { name: title, area: nama }),
					value: values[index] ?? Number.NaN,
					unit: "keluarga",
					definition: t("decile.definition"),
					when: "both",
				}}
			>
				{n(values, index)}
			</PeriodFigure>
		),
	});
	const share = (id: string, title: string, values: Float64Array): TableColumn<AreaRow> => {
		const value = ({ index }: AreaRow) => ratio(values[index] ?? 0, ranked[index] ?? 0);
		return {
			id,
			title,
			value,
			cell: (row) => (
				<PeriodFigure
					periods={periods}
					number={{
						label: t("figure.of", { name: title, area: row.nama }),
						value: 100 * value(row),
						unit: "persen",
						part: { value: values[row.index] ?? 0, label: title },
						whole: { value: ranked[row.index] ?? 0, label: t("decile.ranked") },
						definition: t("decile.definition"),
						when: "both",
					}}
				>
					{formatPercent(value(row))}
				</PeriodFigure>
			),
		};
	};
	return (
		<section className="section" data-ruled>
			<h2>{t("decile.title")}</h2>
			<p>{t("decile.lead", { ranked: n(ranked), rose: n(rose), fell: n(fell) })}</p>
			<TransitionMatrix periods={periods} />
			<h3>{t("decile.moved")}</h3>
			<SortableTable
				caption={t("decile.moved")}
				nameTitle={t("area.name")}
				rows={rows}
				total={total}
				first="fell"
				columns={[
					count("ranked", t("decile.ranked"), ranked),
					count("rose", t("decile.rose"), rose),
					count("fell", t("decile.fell"), fell),
					share("roseShare", t("decile.roseShare"), rose),
					share("fellShare", t("decile.fellShare"), fell),
				]}
			/>
		</section>
	);
}

/** Row shares with the counts under them; deciles above the highest one that occurs are left out. */
function TransitionMatrix({ periods }: { readonly periods: Periods }): ReactNode {
	const { answer, before, after, t } = periods;
	const { transitions } = answer.comparison;
	const at = (from: number, to: number) => transitions[from * DECILES + to] ?? 0;
	const all = Array.from({ length: DECILES }, (_, decile) => decile);
	const rowSum = (from: number) => all.reduce((sum, to) => sum + at(from, to), 0);
	const columnSum = (to: number) => all.reduce((sum, from) => sum + at(from, to), 0);
	const highest = Math.max(...all.filter((decile) => rowSum(decile) + columnSum(decile) > 0));
	const deciles = all.filter((decile) => decile <= highest && (decile > 0 || rowSum(0) + columnSum(0) > 0));
	const name = (decile: number) => (decile === 0 ? t("decile.unranked") : formatCount(decile));
	return (
		<>
			<NumberTable
				label={t("decile.title")}
				caption={t("decile.caption", { before, after })}
				heads={[t("decile.from", { before }), ...deciles.map(name), t("decile.total")]}
			>
				{deciles.map((from) => (
					<tr key={from}>
						<th scope="row">{name(from)}</th>
						{deciles.map((to) => {
							const own = ratio(at(from, to), rowSum(from));
							const tint = Number.isFinite(own) ? Math.sqrt(own) * MOST_TINT : 0;
							return (
								<td
									key={to}
									className={styles.tint}
									data-same={from === to || undefined}
									style={{ "--tint": tint } as CSSProperties}
								>
									<PeriodFigure
										periods={periods}
										number={{
											label: t("figure.transition", { from: name(from), to: name(to), before, after }),
											value: 100 * own,
											unit: "persen",
											part: { value: at(from, to), label: name(to) },
											whole: { value: rowSum(from), label: t("decile.rowWhole", { decile: name(from), before }) },
											definition: t("decile.caption", { before, after }),
											when: "both",
										}}
									>
										{formatPercent(own)}
									</PeriodFigure>
									<small>{t("decile.cell", { n: formatCount(at(from, to)) })}</small>
								</td>
							);
						})}
						<td>{formatCount(rowSum(from))}</td>
					</tr>
				))}
			</NumberTable>
			<p className="remark">{t("decile.caption", { before, after })}</p>
		</>
	);
}
