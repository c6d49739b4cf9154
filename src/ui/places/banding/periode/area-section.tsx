import type { ReactNode } from "react";
import { formatCount } from "#i18n/format.ts";
import type { PeriodNumber } from "#i18n/say/periods.ts";
import { type AreaRow, areaRows, type Periods, signedCount } from "#i18n/say/periods.ts";
import { PeriodFigure } from "./period-figure.tsx";
import { RealChangeMap } from "./real-change-map.tsx";
import { SortableTable, type TableColumn } from "./sortable-table.tsx";

/** Where families came and went: a table, and the real part of it as a map. */
export function AreaSection({ periods }: { readonly periods: Periods }): ReactNode {
	const { answer, before, after, region, t } = periods;
	const { rows, total } = areaRows(periods);
	const column = (
		id: keyof typeof definitions,
		title: string,
		value: (row: AreaRow) => number,
		format: (value: number) => string,
		when: PeriodNumber["when"] = "both",
	): TableColumn<AreaRow> => ({
		id,
		title,
		value,
		cell: (row) => (
			<PeriodFigure
				periods={periods}
				number={{
					label: t("figure.of", { name: title, area: row.nama }),
					value: value(row),
					unit: "keluarga",
					definition: definitions[id],
					when,
				}}
			>
				{format(value(row))}
			</PeriodFigure>
		),
	});
	const classed = `${t("workbook.define.class")} ${t("bridge.mapping")}`;
	const definitions = {
		before: t("workbook.define.before"),
		entered: t("workbook.define.entered"),
		left: t("workbook.define.left"),
		moved: t("workbook.define.moved"),
		after: t("workbook.define.after"),
		change: t("figure.delta", { before, after }),
		real: classed,
		cleaning: classed,
		unknown: classed,
	};
	const caption = t("area.caption", { moved: formatCount(answer.comparison.movedIn[region] ?? 0) });
	return (
		<section className="section" data-ruled>
			<h2>{t("area.title")}</h2>
			<RealChangeMap periods={periods} rows={rows} />
			<SortableTable
				caption={t("area.title")}
				nameTitle={t("area.name")}
				rows={rows}
				total={total}
				first="left"
				columns={[
					column("before", t("area.before", { before }), ({ change }) => change.before, formatCount, "before"),
					column("entered", t("area.entered"), ({ change }) => change.entered, formatCount),
					column("left", t("area.left"), ({ change }) => change.left, formatCount),
					column("moved", t("area.moved"), ({ change }) => change.moved, signedCount),
					column("after", t("area.after", { after }), ({ change }) => change.after, formatCount, "after"),
					column("change", t("area.change"), ({ change }) => change.after - change.before, signedCount),
					column("real", t("area.real"), ({ change }) => change.byClass.nyata, signedCount),
					column("cleaning", t("area.cleaning"), ({ change }) => change.byClass.pembersihan, signedCount),
					column("unknown", t("area.unknown"), ({ change }) => change.byClass.tidak_diketahui, signedCount),
				]}
			/>
			<p className="remark">{caption}</p>
		</section>
	);
}
