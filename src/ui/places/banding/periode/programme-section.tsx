import type { ReactNode } from "react";
import { formatCount, formatPercent, formatSigned } from "#i18n/format.ts";
import { type AreaRow, areaRows, type Periods } from "#i18n/say/periods.ts";
import { coverage, programmeNumbers } from "#i18n/say/programme-change-words.ts";
import { NumberTable } from "../../../kit/number-table.tsx";
import { PeriodFigure } from "./period-figure.tsx";
import { SortableTable, type TableColumn } from "./sortable-table.tsx";

/** What the programmes reached then and now, among families that were there both times. */
export function ProgrammeSection({ periods }: { readonly periods: Periods }): ReactNode {
	const { answer, before, after, region, programmeName, t } = periods;
	const { programmes } = answer.comparison;
	const families = formatCount(Math.max(0, ...programmes.map((programme) => programme.families[region] ?? 0)));
	const { rows, total } = areaRows(periods);
	const columns = programmes.map(
		(programme): TableColumn<AreaRow> => ({
			id: programme.id,
			title: programmeName(programme.id),
			value: ({ index }) => coverage(programme, index).after,
			cell: ({ index, nama }) => {
				const own = coverage(programme, index);
				return (
					<>
						<PeriodFigure
							periods={periods}
							number={{
								label: t("figure.of", {
									name: t("programme.coverageOf", { programme: programmeName(programme.id) }),
									area: nama,
								}),
								value: 100 * own.after,
								unit: "persen",
								part: { value: programme.after[index] ?? 0, label: t("programme.after", { after }) },
								whole: { value: programme.families[index] ?? 0, label: t("programme.whole") },
								definition: t("programme.definition"),
								when: "after",
							}}
						>
							{formatPercent(own.after)}
						</PeriodFigure>
						<small>
							{t("programme.cell", {
								value: formatPercent(own.before),
								gap: formatSigned(own.points, 1),
							})}
						</small>
					</>
				);
			},
		}),
	);
	return (
		<section className="section" data-ruled>
			<h2>{t("programme.title")}</h2>
			{programmes.length === 0 ? (
				<p>{t("programme.none")}</p>
			) : (
				<>
					<p className="remark">{t("programme.caption", { n: families, before, after })}</p>
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
	const { answer, before, after, programmeName, t } = periods;
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
		<NumberTable label={t("programme.title")} caption={t("programme.title")} heads={[t("programme.name"), ...titles]}>
			{answer.comparison.programmes.map((programme) => (
				<tr key={programme.id}>
					<th scope="row">{programmeName(programme.id)}</th>
					{programmeNumbers(programme, titles, periods).map(({ number, text }) => (
						<td key={number.label}>
							<PeriodFigure periods={periods} number={number}>
								{text}
							</PeriodFigure>
						</td>
					))}
				</tr>
			))}
		</NumberTable>
	);
}
