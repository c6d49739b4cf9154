// biome-ignore-all lint/a11y/useSemanticElements: the rows of this grid are no table elements
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons in it take the focus
import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TableColumn } from "#i18n/say/sheet/table-columns.ts";
import { ViewFigureInfo } from "../figure/view-figure.tsx";
import { classes } from "../kit/classes.ts";
import styles from "./grid-header.module.css";
import { SortMark } from "./sort-mark.tsx";
import type { SortableHeader } from "./use-sort.ts";

type GridHeaderProps = {
	readonly columns: readonly TableColumn[];
	readonly headers: readonly SortableHeader[];
	readonly layout: CSSProperties;
};

export function GridHeader({ columns, headers, layout }: GridHeaderProps): ReactNode {
	const { t } = useTranslation("table");
	return (
		<div role="row" aria-rowindex={1} className={styles.header} style={layout}>
			{headers.map(({ id, direction, toggle }, index) => {
				const column = columns[index];
				return column === undefined ? null : (
					<span
						key={id}
						role="columnheader"
						aria-colindex={index + 1}
						aria-sort={direction}
						className={classes(styles.cell, column.align === "end" && styles.end)}
					>
						<button type="button" title={t("sort", { column: column.label })} onClick={toggle}>
							<span>
								{column.label}
								{column.unit === "" ? null : <small> {column.unit}</small>}
							</span>
							<SortMark direction={direction} />
						</button>
						{column.about === undefined ? null : <ViewFigureInfo about={column.about} name={column.label} />}
					</span>
				);
			})}
		</div>
	);
}
