// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn on demand and placed by hand, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { screenColumns, type TableColumn } from "#i18n/say/sheet/table-columns.ts";
import { ViewFigure } from "../figure/view-figure.tsx";
import { classes } from "../kit/classes.ts";
import { useActions, useApp } from "../page/app-context.tsx";
import { PHONE, useMedia } from "../page/use-media.ts";
import styles from "./area-grid.module.css";
import { GridHeader } from "./grid-header.tsx";
import { useGridKeys } from "./use-grid-keys.ts";
import { useSort } from "./use-sort.ts";

const VIRTUAL_FROM = 60;
const ROW_HEIGHT = { mouse: 32, touch: 44 };

type AreaGridProps = {
	readonly label: string;
	readonly columns: readonly TableColumn[];
	/** Row numbers to show; the figures stay in the answer's arrays. */
	readonly rows: readonly number[];
	readonly kode: readonly string[];
	readonly busy: boolean;
	readonly totalName: string;
	readonly totalNote: string;
	readonly empty: string;
	/** The rows as sorted on screen, for the exported file. */
	readonly onOrder: (order: readonly number[]) => void;
};

/** Sorted by any column, walked with the arrow keys; a row is its area, on the map as here. */
export function AreaGrid({ label, columns, rows, kode, busy, totalName, totalNote, empty, onOrder }: AreaGridProps): ReactNode {
	const { t } = useTranslation("table");
	const { areaSelected, areaHovered } = useActions();
	const touch = useMedia(PHONE);
	const id = useId();
	const scroller = useRef<HTMLDivElement>(null);
	const shown = useMemo(() => screenColumns(columns), [columns]);
	const sortable = useMemo(
		() => shown.map((column) => ({ ...column, largestFirst: column.align === "end" && column.id !== "rank" })),
		[shown],
	);
	const { order, headers } = useSort(sortable, rows, { id: "rank", descending: false });
	useEffect(() => onOrder(order));

	const virtual = order.length > VIRTUAL_FROM;
	const height = touch ? ROW_HEIGHT.touch : ROW_HEIGHT.mouse;
	// oxlint-disable-next-line react/incompatible-library -- no React Compiler in this build
	const virtualizer = useVirtualizer({
		count: virtual ? order.length : 0,
		getScrollElement: () => scroller.current,
		estimateSize: () => height,
		overscan: 10,
		// the header above and the total below stay in view
		scrollPaddingStart: 44,
		scrollPaddingEnd: height,
		initialRect: { width: 800, height: 400 },
	});
	const kodeAt = (row: number) => kode[order[row] ?? -1] ?? null;
	const keys = useGridKeys(
		order.length,
		shown.length,
		({ row, column }) => {
			areaHovered(kodeAt(row));
			if (virtual) virtualizer.scrollToIndex(row);
			else cellAt(scroller.current, row, column)?.scrollIntoView({ block: "nearest", inline: "nearest" });
		},
		(row) => areaSelected(kodeAt(row)),
	);

	// one template for header, rows and total, so that the columns stand under each other
	const layout: CSSProperties = {
		gridTemplateColumns: shown.map(({ width }) => `minmax(0, ${width}fr)`).join(" "),
		minWidth: shown.reduce((sum, { width }) => sum + width, 0),
	};
	const items = virtual ? virtualizer.getVirtualItems() : [];
	const drawn = !virtual || items.some(({ index }) => index === keys.active.row);
	const line = (row: number, top?: number) => {
		const area = order[row];
		return area === undefined ? null : (
			<GridRow
				key={kode[area]}
				id={id}
				row={row}
				kode={kode[area] ?? ""}
				columns={shown}
				area={area}
				activeColumn={keys.active.row === row ? keys.active.column : -1}
				layout={top === undefined ? layout : { ...layout, transform: `translateY(${top}px)` }}
				placed={top !== undefined}
			/>
		);
	};
	return (
		<div
			ref={scroller}
			className={styles.grid}
			role="grid"
			aria-label={label}
			aria-description={t("help")}
			aria-busy={busy}
			aria-rowcount={order.length + 2}
			aria-colcount={shown.length}
			aria-activedescendant={order.length > 0 && drawn ? cellId(id, keys.active.row, keys.active.column) : undefined}
			tabIndex={0}
			onKeyDown={(event) => {
				if (event.target === event.currentTarget) keys.onKeyDown(event);
			}}
			onPointerLeave={() => areaHovered(null)}
			onBlur={() => areaHovered(null)}
		>
			<GridHeader columns={shown} headers={headers} layout={layout} />
			{order.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
			{virtual ? (
				<div role="presentation" className={styles.tall} style={{ height: virtualizer.getTotalSize() }}>
					{items.map(({ index, start }) => line(index, start))}
				</div>
			) : (
				order.map((_, row) => line(row))
			)}
			<div role="row" aria-rowindex={order.length + 2} className={classes(styles.row, styles.total)} style={layout}>
				{shown.map((column, index) => (
					<span
						key={column.id}
						role="gridcell"
						aria-colindex={index + 1}
						className={classes(styles.cell, column.align === "end" && styles.end)}
						title={totalNote || undefined}
					>
						{column.id === "nama" ? (
							totalName
						) : column.about === undefined ? (
							column.text(kode.length)
						) : (
							<ViewFigure about={column.about}>{column.text(kode.length)}</ViewFigure>
						)}
					</span>
				))}
			</div>
		</div>
	);
}

const cellId = (grid: string, row: number, column: number) => `${grid}-${row}-${column}`;

function cellAt(grid: HTMLElement | null, row: number, column: number): Element | null | undefined {
	return grid?.querySelector(`[data-row="${row}"][data-column="${column}"]`);
}

type GridRowProps = {
	readonly id: string;
	readonly row: number;
	readonly kode: string;
	readonly columns: readonly TableColumn[];
	readonly area: number;
	/** −1 = none of this row. */
	readonly activeColumn: number;
	readonly layout: CSSProperties;
	readonly placed: boolean;
};

function GridRow({ id, row, kode, columns, area, activeColumn, layout, placed }: GridRowProps): ReactNode {
	const { areaSelected, areaHovered } = useActions();
	const selected = useApp((state) => state.view.selectedKode === kode);
	const hovered = useApp((state) => state.hoveredKode === kode);
	return (
		<div
			role="row"
			aria-rowindex={row + 2}
			aria-selected={selected}
			className={classes(styles.row, selected && styles.selected, hovered && styles.hovered, placed && styles.placed)}
			style={layout}
			onClick={() => areaSelected(kode)}
			onPointerEnter={(event) => event.pointerType !== "touch" && areaHovered(kode)}
		>
			{columns.map((column, index) => (
				<span
					key={column.id}
					id={cellId(id, row, index)}
					role="gridcell"
					aria-colindex={index + 1}
					data-row={row}
					data-column={index}
					className={classes(styles.cell, column.align === "end" && styles.end, activeColumn === index && styles.active)}
				>
					{column.text(area)}
				</span>
			))}
		</div>
	);
}
