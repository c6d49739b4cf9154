import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PaperColumn } from "#i18n/say/paper/table-block.ts";
import { classes } from "../../kit/classes.ts";
import styles from "./blocks.module.css";

export type PaperRow = { readonly key: string; readonly cells: readonly ReactNode[]; readonly strong?: boolean };

/** A part of a paper. A table may be split between its rows; anything else stays whole. */
export type PaperBlock = {
	readonly key: string;
	/** Pixels, for parts of known height, which then need not be measured. */
	readonly height?: number;
	readonly breakBefore?: boolean;
	readonly keepWithNext?: boolean;
	/** What stands there; under the heading of a table, above its rows. */
	readonly node?: ReactNode;
	readonly title?: string;
	readonly columns?: readonly PaperColumn[];
	readonly rows?: readonly PaperRow[];
	readonly note?: string;
};

type BlockViewProps = { readonly block: PaperBlock; readonly from: number; readonly to: number };

export function BlockView({ block, from, to }: BlockViewProps): ReactNode {
	const { t } = useTranslation("cetak");
	const { title, node, columns, rows, note, height } = block;
	if (rows === undefined || columns === undefined)
		return (
			<section className={title === undefined ? undefined : styles.section} style={height === undefined ? undefined : { height }}>
				{title === undefined ? null : <h2 className={styles.title}>{title}</h2>}
				{node}
				{note === undefined ? null : <p className={styles.note}>{note}</p>}
			</section>
		);
	return (
		<section className={styles.section}>
			{title === undefined ? null : <h2 className={styles.title}>{from === 0 ? title : t("continued", { title })}</h2>}
			{from === 0 ? node : null}
			<PaperTable columns={columns} rows={rows.slice(from, to)} />
			{note === undefined || to < rows.length ? null : <p className={styles.note}>{note}</p>}
		</section>
	);
}

export function PaperTable({
	columns,
	rows,
}: {
	readonly columns: readonly PaperColumn[];
	readonly rows: readonly PaperRow[];
}): ReactNode {
	return (
		<table className={styles.table}>
			<colgroup>
				{columns.map(({ label, width }) => (
					<col key={label} style={{ width }} />
				))}
			</colgroup>
			<thead>
				<tr>
					{columns.map(({ label, right }) => (
						<th key={label} scope="col" className={right ? styles.right : undefined}>
							{label}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ key, cells, strong }) => (
					<tr key={key} data-row className={classes(strong && styles.strong)}>
						{cells.map((cell, i) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
							<td key={i} className={columns[i]?.right ? styles.right : undefined}>
								{cell}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}
