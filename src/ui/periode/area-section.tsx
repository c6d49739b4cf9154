import type { ReactNode } from "react";
import { formatCount } from "#i18n/format.ts";
import styles from "./periode.module.css";
import { type AreaRow, areaRows, type Periods, signedCount } from "./periods.ts";
import { RealChangeMap } from "./real-change-map.tsx";
import { SortableTable, type TableColumn } from "./sortable-table.tsx";

/** Where families came and went: a table, and the real part of it as a map. */
export function AreaSection({ periods }: { readonly periods: Periods }): ReactNode {
	const { answer, before, after, region, t, language } = periods;
	const { rows, total } = areaRows(periods);
	const count = (id: string, title: string, value: (row: AreaRow) => number): TableColumn<AreaRow> => ({
		id,
		title,
		value,
		cell: (row) => formatCount(value(row), language),
	});
	const signed = (id: string, title: string, value: (row: AreaRow) => number): TableColumn<AreaRow> => ({
		id,
		title,
		value,
		cell: (row) => signedCount(value(row), language),
	});
	const caption = t("area.caption", { moved: formatCount(answer.comparison.movedIn[region] ?? 0, language) });
	return (
		<section className={styles.section}>
			<h2>{t("area.title")}</h2>
			<RealChangeMap periods={periods} rows={rows} />
			<SortableTable
				caption={t("area.title")}
				nameTitle={t("area.name")}
				rows={rows}
				total={total}
				first="left"
				columns={[
					count("before", t("area.before", { before }), ({ change }) => change.before),
					count("entered", t("area.entered"), ({ change }) => change.entered),
					count("left", t("area.left"), ({ change }) => change.left),
					signed("moved", t("area.moved"), ({ change }) => change.moved),
					count("after", t("area.after", { after }), ({ change }) => change.after),
					signed("change", t("area.change"), ({ change }) => change.after - change.before),
					signed("real", t("area.real"), ({ change }) => change.byClass.nyata),
					signed("cleaning", t("area.cleaning"), ({ change }) => change.byClass.pembersihan),
					signed("unknown", t("area.unknown"), ({ change }) => change.byClass.tidak_diketahui),
				]}
			/>
			<p className={styles.small}>{caption}</p>
		</section>
	);
}
