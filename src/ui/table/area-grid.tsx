// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn on demand and placed by hand, which table elements cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys
import {
	createSortedRowModel,
	rowSortingFeature,
	type SortFn,
	type SortingState,
	tableFeatures,
	useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useActions, useApp } from "../shared/app-context.tsx";
import { classes } from "../shared/classes.ts";
import { PHONE, useMedia } from "../shared/use-media.ts";
import styles from "./table.module.css";
import type { TableColumn } from "./table-columns.ts";
import { useGridKeys } from "./use-grid-keys.ts";

const VIRTUAL_FROM = 60;
const ROW_HEIGHT = { mouse: 32, touch: 44 };

const collator = new Intl.Collator("id", { numeric: true, sensitivity: "base" });
type Row = { readonly area: number };

const byValue: SortFn<object, Row> = (a, b, columnId) => {
	const [left, right] = [a.getValue<string | number>(columnId), b.getValue<string | number>(columnId)];
	if (typeof left === "number" && typeof right === "number") return left - right;
	return collator.compare(String(left), String(right));
};
/** The model holds row numbers only; the figures stay in the answer's arrays. */
const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: { byValue } });

type AreaGridProps = {
	readonly label: string;
	readonly columns: readonly TableColumn[];
	readonly rows: readonly number[];
	readonly kode: readonly string[];
	readonly busy: boolean;
	readonly totalName: string;
	readonly totalNote: string;
	readonly empty: string;
	/** The rows as sorted on screen, for the exported file. */
	readonly onOrder: (order: readonly number[]) => void;
};

/** Missing figures sort last either way. */
function sortable(value: string | number): string | number | undefined {
	return value === "" || (typeof value === "number" && Number.isNaN(value)) ? undefined : value;
}

export function AreaGrid({ label, columns, rows, kode, busy, totalName, totalNote, empty, onOrder }: AreaGridProps): ReactNode {
	const { t } = useTranslation("table");
	const { areaSelected, areaHovered } = useActions();
	const selectedKode = useApp((state) => state.view.selectedKode);
	const hoveredKode = useApp((state) => state.hoveredKode);
	const touch = useMedia(PHONE);
	const id = useId();
	const scroller = useRef<HTMLDivElement>(null);
	const [sorting, setSorting] = useState<SortingState>([{ id: "rank", desc: false }]);

	const shown = useMemo(() => columns.filter(({ where }) => where !== "file"), [columns]);
	const definitions = useMemo(
		() =>
			shown.map((column) => ({
				id: column.id,
				accessorFn: ({ area }: Row) => sortable(column.value(area)),
				sortFn: "byValue" as const,
				sortUndefined: "last" as const,
				sortDescFirst: column.align === "end" && column.id !== "rank",
			})),
		[shown],
	);
	const data = useMemo(() => rows.map((area): Row => ({ area })), [rows]);
	const table = useTable({
		features,
		columns: definitions,
		data,
		state: { sorting },
		onSortingChange: setSorting,
		enableSortingRemoval: false,
	});
	const order = table.getRowModel().rows.map((row) => row.original.area);
	useEffect(() => onOrder(order));

	const virtual = order.length > VIRTUAL_FROM;
	const height = touch ? ROW_HEIGHT.touch : ROW_HEIGHT.mouse;
	const virtualizer = useVirtualizer({
		count: virtual ? order.length : 0,
		getScrollElement: () => scroller.current,
		estimateSize: () => height,
		overscan: 10,
		scrollMargin: height,
		scrollPaddingStart: height,
		scrollPaddingEnd: height,
		initialRect: { width: 800, height: 400 },
	});
	const keys = useGridKeys(
		order.length,
		shown.length,
		({ row, column }) => {
			areaHovered(kode[order[row] ?? -1] ?? null);
			if (virtual) virtualizer.scrollToIndex(row);
			else
				scroller.current
					?.querySelector(`[data-row="${row}"][data-column="${column}"]`)
					?.scrollIntoView({ block: "nearest", inline: "nearest" });
		},
		(row) => areaSelected(kode[order[row] ?? -1] ?? null),
	);

	const template = shown.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(" ");
	const total = kode.length;

	function line(row: number, top?: number): ReactNode {
		const area = order[row];
		if (area === undefined) return null;
		const own = kode[area] ?? "";
		return (
			<div
				key={own}
				role="row"
				aria-rowindex={row + 2}
				aria-selected={own === selectedKode}
				className={classes(
					styles.row,
					own === selectedKode && styles.selected,
					own === hoveredKode && styles.hovered,
					top !== undefined && styles.placed,
				)}
				style={{ gridTemplateColumns: template, ...(top === undefined ? {} : { transform: `translateY(${top}px)` }) }}
				onClick={() => areaSelected(own)}
				onPointerEnter={(event) => event.pointerType !== "touch" && areaHovered(own)}
			>
				{shown.map((column, index) => (
					<span
						key={column.id}
						id={`${id}-${row}-${index}`}
						role="gridcell"
						aria-colindex={index + 1}
						data-row={row}
						data-column={index}
						className={classes(
							styles.cell,
							column.align === "end" && styles.end,
							keys.active.row === row && keys.active.column === index && styles.active,
						)}
					>
						{column.text(area)}
					</span>
				))}
			</div>
		);
	}

	const items = virtual ? virtualizer.getVirtualItems() : [];
	const drawn = !virtual || items.some(({ index }) => index === keys.active.row);
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
			aria-activedescendant={order.length > 0 && drawn ? `${id}-${keys.active.row}-${keys.active.column}` : undefined}
			tabIndex={0}
			onKeyDown={(event) => {
				if (event.target === event.currentTarget) keys.onKeyDown(event);
			}}
			onPointerLeave={() => areaHovered(null)}
			onBlur={() => areaHovered(null)}
		>
			<div role="row" aria-rowindex={1} className={classes(styles.row, styles.header)} style={{ gridTemplateColumns: template }}>
				{table.getFlatHeaders().map((header, index) => {
					const column = shown[index];
					const direction = header.column.getIsSorted();
					return column === undefined ? null : (
						<span
							key={header.id}
							role="columnheader"
							aria-colindex={index + 1}
							aria-sort={direction === false ? "none" : direction === "asc" ? "ascending" : "descending"}
							className={classes(styles.cell, column.align === "end" && styles.end)}
						>
							<button type="button" title={t("sort", { column: column.label })} onClick={() => header.column.toggleSorting()}>
								<span>
									{column.label}
									{column.unit === "" ? null : <small> {column.unit}</small>}
								</span>
								{direction === false ? null : direction === "asc" ? (
									<ArrowUp size={13} aria-hidden />
								) : (
									<ArrowDown size={13} aria-hidden />
								)}
							</button>
						</span>
					);
				})}
			</div>
			{order.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
			{virtual ? (
				<div role="presentation" className={styles.tall} style={{ height: virtualizer.getTotalSize() }}>
					{items.map(({ index, start }) => line(index, start - height))}
				</div>
			) : (
				order.map((_, row) => line(row))
			)}
			<div
				role="row"
				aria-rowindex={order.length + 2}
				className={classes(styles.row, styles.total)}
				style={{ gridTemplateColumns: template }}
			>
				{shown.map((column, index) => (
					<span
						key={column.id}
						role="gridcell"
						aria-colindex={index + 1}
						className={classes(styles.cell, column.align === "end" && styles.end)}
						title={totalNote || undefined}
					>
						{column.id === "nama" ? totalName : column.text(total)}
					</span>
				))}
			</div>
		</div>
	);
}
