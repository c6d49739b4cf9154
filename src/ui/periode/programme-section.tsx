import type { ReactNode } from "react";
import type { ProgrammeChange } from "#core/periods/programme-change.ts";
import { formatCount, formatPercent, formatSigned } from "#i18n/format.ts";
import styles from "./periode.module.css";
import { type AreaRow, areaRows, type Periods, ratio } from "./periods.ts";
import { SortableTable, type TableColumn } from "./sortable-table.tsx";

const coverage = (programme: ProgrammeChange, index: number) => {
	const families = programme.families[index] ?? 0;
	const before = ratio(programme.before[index] ?? 0, families);
	const after = ratio(programme.after[index] ?? 0, families);
	return { before, after, points: 100 * (after - before) };
};

/** What the programmes reached then and now, among families that were there both times. */
export function ProgrammeSection({ periods }: { readonly periods: Periods }): ReactNode {
	const { answer, before, after, region, programmeName, t, language } = periods;
	const { programmes } = answer.comparison;
	const families = formatCount(Math.max(0, ...programmes.map((programme) => programme.families[region] ?? 0)), language);
	const { rows, total } = areaRows(periods);
	const columns = programmes.map(
		(programme): TableColumn<AreaRow> => ({
			id: programme.id,
			title: programmeName(programme.id),
			value: ({ index }) => coverage(programme, index).after,
			cell: ({ index }) => {
				const own = coverage(programme, index);
				return (
					<>
						{formatPercent(own.after, language)}
						<small>
							{t("programme.cell", {
								value: formatPercent(own.before, language),
								gap: formatSigned(own.points, language, 1),
							})}
						</small>
					</>
				);
			},
		}),
	);
	return (
		<section className={styles.section}>
			<h2>{t("programme.title")}</h2>
			{programmes.length === 0 ? (
				<p>{t("programme.none")}</p>
			) : (
				<>
					<p className={styles.small}>{t("programme.caption", { n: families, before, after })}</p>
					<RegionTable periods={periods} />
					<h3>{t("programme.perArea")}</h3>
					<SortableTable
						caption={t("programme.perArea")}
						nameTitle={t("area.name")}
						rows={rows}
						total={total}
						columns={columns}
					/>
				</>
			)}
		</section>
	);
}

function RegionTable({ periods }: { readonly periods: Periods }): ReactNode {
	const { answer, before, after, region, programmeName, t, language } = periods;
	const n = (values: Float64Array) => formatCount(values[region] ?? Number.NaN, language);
	const titles = [
		t("programme.families"),
		t("programme.before", { before }),
		t("programme.after", { after }),
		t("programme.coverageBefore", { before }),
		t("programme.coverageAfter", { after }),
		t("programme.gap"),
		t("programme.gained"),
		t("programme.lost"),
	];
	return (
		<div className={styles.box}>
			<table className={styles.table}>
				<caption className="visually-hidden">{t("programme.title")}</caption>
				<thead>
					<tr>
						<th scope="col">{t("programme.name")}</th>
						{titles.map((title) => (
							<th key={title} scope="col">
								{title}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{answer.comparison.programmes.map((programme) => {
						const own = coverage(programme, region);
						return (
							<tr key={programme.id}>
								<th scope="row">{programmeName(programme.id)}</th>
								<td>{n(programme.families)}</td>
								<td>{n(programme.before)}</td>
								<td>{n(programme.after)}</td>
								<td>{formatPercent(own.before, language)}</td>
								<td>{formatPercent(own.after, language)}</td>
								<td>{formatSigned(own.points, language, 1)}</td>
								<td>{n(programme.gained)}</td>
								<td>{n(programme.lost)}</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}
