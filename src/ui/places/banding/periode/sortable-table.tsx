import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { compareNames } from "#i18n/format.ts";
import { SortMark } from "../../../table/sort-mark.tsx";
import { type SortColumn, useSort } from "../../../table/use-sort.ts";
import styles from "./sortable-table.module.css";

export type TableColumn<Row> = {
	readonly id: string;
	readonly title: string;
	/** What the column is sorted by; NaN goes last. */
	readonly value: (row: Row) => number;
	readonly cell: (row: Row) => ReactNode;
};

type SortableTableProps<Row> = {
	readonly caption: string;
	/** Heading of the column of names. */
	readonly nameTitle: string;
	readonly rows: readonly Row[];
	/** Stands at the foot whatever the order. */
	readonly total?: Row;
	readonly columns: readonly TableColumn<Row>[];
	/** Column sorted by at first, largest first; by name without it. */
	readonly first?: string;
};

type Named = { readonly kode: string; readonly nama: string };

/** Areas down, numbers across; a heading sorts, and sorts the other way when pressed again. */
export function SortableTable<Row extends Named>(props: SortableTableProps<Row>): ReactNode {
	const { caption, nameTitle, rows, total, columns, first } = props;
	const { t } = useTranslation("periode");
	const sortable: readonly SortColumn<Row>[] = [
		{ id: "", value: ({ nama }) => nama },
		...columns.map(({ id, value }) => ({ id, value, largestFirst: true })),
	];
	const byName = [...rows].sort((a, b) => compareNames(a.nama, b.nama));
	const { order, headers } = useSort(sortable, byName, { id: first ?? "", descending: first !== undefined });
	const titles = [nameTitle, ...columns.map(({ title }) => title)];
	const line = (row: Row) => (
		<tr key={row.kode}>
			<th scope="row">{row.nama}</th>
			{columns.map(({ id, cell }) => (
				<td key={id}>{cell(row)}</td>
			))}
		</tr>
	);
	return (
		<div className="scroller boxed">
			<table className="numbers">
				<caption className="visually-hidden">{caption}</caption>
				<thead>
					<tr>
						{headers.map(({ id, direction, toggle }, i) => (
							<th key={id} scope="col" aria-sort={direction}>
								<button
									type="button"
									className={styles.sort}
									title={t("area.sort", { column: titles[i] ?? "" })}
									onClick={toggle}
								>
									{titles[i]}
									<SortMark direction={direction} />
								</button>
							</th>
						))}
					</tr>
				</thead>
				<tbody>{order.map(line)}</tbody>
				{total === undefined ? null : <tfoot>{line(total)}</tfoot>}
			</table>
		</div>
	);
}
