import type { ReactNode } from "react";
import { DECILES } from "#core/periods/compare-periods.ts";
import { formatCount, formatPercent } from "#i18n/format.ts";
import styles from "./periode.module.css";
import { type AreaRow, areaRows, type Periods, ratio } from "./periods.ts";
import { SortableTable, type TableColumn } from "./sortable-table.tsx";

/** Where the families that stayed stood before and stand now, and who moved far. */
export function DecileSection({ periods }: { readonly periods: Periods }): ReactNode {
	const { answer, region, t, language } = periods;
	const { ranked, rose, fell, stayed } = answer.comparison;
	const n = (values: Float64Array, index = region) => formatCount(values[index] ?? Number.NaN, language);
	if ((stayed[region] ?? 0) === 0)
		return (
			<section className={styles.section}>
				<h2>{t("decile.title")}</h2>
				<p>{t("decile.none")}</p>
			</section>
		);
	const { rows, total } = areaRows(periods);
	const count = (id: string, title: string, values: Float64Array): TableColumn<AreaRow> => ({
		id,
		title,
		value: ({ index }) => values[index] ?? Number.NaN,
		cell: ({ index }) => n(values, index),
	});
	const share = (id: string, title: string, values: Float64Array): TableColumn<AreaRow> => {
		const value = ({ index }: AreaRow) => ratio(values[index] ?? 0, ranked[index] ?? 0);
		return { id, title, value, cell: (row) => formatPercent(value(row), language) };
	};
	return (
		<section className={styles.section}>
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
	const { answer, before, after, t, language } = periods;
	const { transitions } = answer.comparison;
	const at = (from: number, to: number) => transitions[from * DECILES + to] ?? 0;
	const all = Array.from({ length: DECILES }, (_, decile) => decile);
	const rowSum = (from: number) => all.reduce((sum, to) => sum + at(from, to), 0);
	const columnSum = (to: number) => all.reduce((sum, from) => sum + at(from, to), 0);
	const highest = Math.max(...all.filter((decile) => rowSum(decile) + columnSum(decile) > 0));
	const deciles = all.filter((decile) => decile <= highest && (decile > 0 || rowSum(0) + columnSum(0) > 0));
	const name = (decile: number) => (decile === 0 ? t("decile.unranked") : formatCount(decile, language));
	return (
		<>
			<div className={styles.box}>
				<table className={styles.table}>
					<caption className="visually-hidden">{t("decile.caption", { before, after })}</caption>
					<thead>
						<tr>
							<th scope="col">{t("decile.from", { before })}</th>
							{deciles.map((to) => (
								<th key={to} scope="col">
									{name(to)}
								</th>
							))}
							<th scope="col">{t("decile.total")}</th>
						</tr>
					</thead>
					<tbody>
						{deciles.map((from) => (
							<tr key={from}>
								<th scope="row">{name(from)}</th>
								{deciles.map((to) => {
									const own = ratio(at(from, to), rowSum(from));
									const tint = Number.isFinite(own) ? Math.sqrt(own) * 34 : 0;
									return (
										<td
											key={to}
											className={styles.tint}
											data-same={from === to || undefined}
											style={{ background: `color-mix(in srgb, var(--accent) ${tint.toFixed(0)}%, var(--surface))` }}
										>
											{formatPercent(own, language)}
											<small>{t("decile.cell", { n: formatCount(at(from, to), language) })}</small>
										</td>
									);
								})}
								<td>{formatCount(rowSum(from), language)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<p className={styles.small}>{t("decile.caption", { before, after })}</p>
		</>
	);
}
