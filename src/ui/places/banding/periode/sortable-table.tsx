import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { compareNames } from "#i18n/format.ts";
import { useLanguage } from "../../../page/use-language.ts";
import styles from "./periode.module.css";

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
	const language = useLanguage();
	const [sort, setSort] = useState({ id: first ?? "", descending: first !== undefined });
	const column = columns.find(({ id }) => id === sort.id);
	const byName = (a: Row, b: Row) => compareNames(a.nama, b.nama, language);
	const sorted = [...rows].sort((a, b) => {
		if (column === undefined) return byName(a, b) * (sort.descending ? -1 : 1);
		const [x, y] = [column.value(a), column.value(b)];
		if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
		return (sort.descending ? y - x : x - y) || byName(a, b);
	});
	const head = (id: string, title: string) => {
		const active = sort.id === id;
		const Icon = sort.descending ? ArrowDown : ArrowUp;
		return (
			<th key={id} scope="col" aria-sort={active ? (sort.descending ? "descending" : "ascending") : undefined}>
				<button
					type="button"
					className={styles.sort}
					title={t("area.sort", { column: title })}
					onClick={() => setSort({ id, descending: active ? !sort.descending : id !== "" })}
				>
					{title}
					{active ? <Icon size={13} aria-hidden /> : null}
				</button>
			</th>
		);
	};
	const line = (row: Row) => (
		<tr key={row.kode}>
			<th scope="row">{row.nama}</th>
			{columns.map(({ id, cell }) => (
				<td key={id}>{cell(row)}</td>
			))}
		</tr>
	);
	return (
		<div className={styles.box}>
			<table className={styles.table}>
				<caption className="visually-hidden">{caption}</caption>
				<thead>
					<tr>
						{head("", nameTitle)}
						{columns.map(({ id, title }) => head(id, title))}
					</tr>
				</thead>
				<tbody>{sorted.map(line)}</tbody>
				{total === undefined ? null : <tfoot>{line(total)}</tfoot>}
			</table>
		</div>
	);
}
