import {
	createSortedRowModel,
	rowSortingFeature,
	type SortDirection,
	type SortFn,
	type SortingState,
	tableFeatures,
	useTable,
} from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { compareNames } from "#i18n/format.ts";
import type { TableColumn } from "./table-columns.ts";

type Row = { readonly area: number };

const byValue: SortFn<object, Row> = (a, b, columnId) => {
	const [left, right] = [a.getValue<string | number>(columnId), b.getValue<string | number>(columnId)];
	if (typeof left === "number" && typeof right === "number") return left - right;
	return compareNames(String(left), String(right), "id");
};

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: { byValue } });

/** Missing figures are undefined to the table, which puts them last either way. */
function sortable(value: string | number): string | number | undefined {
	return value === "" || (typeof value === "number" && Number.isNaN(value)) ? undefined : value;
}

export type SortableHeader = { readonly id: string; readonly direction: SortDirection | false; readonly toggle: () => void };

/** The row numbers in the chosen order, opening by rank, and what each heading needs to change it. */
export function useSortedRows(
	columns: readonly TableColumn[],
	rows: readonly number[],
): { readonly order: readonly number[]; readonly headers: readonly SortableHeader[] } {
	const [sorting, setSorting] = useState<SortingState>([{ id: "rank", desc: false }]);
	const definitions = useMemo(
		() =>
			columns.map((column) => ({
				id: column.id,
				accessorFn: ({ area }: Row) => sortable(column.value(area)),
				sortFn: "byValue" as const,
				sortUndefined: "last" as const,
				sortDescFirst: column.align === "end" && column.id !== "rank",
			})),
		[columns],
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
	return {
		order: table.getRowModel().rows.map((row) => row.original.area),
		headers: table.getFlatHeaders().map(({ id, column }) => ({
			id,
			direction: column.getIsSorted(),
			toggle: () => column.toggleSorting(),
		})),
	};
}
