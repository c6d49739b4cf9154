import { type KeyboardEvent, useState } from "react";

export type Cell = { readonly row: number; readonly column: number };

type GridKeys = {
	readonly active: Cell;
	readonly moveTo: (cell: Cell) => void;
	readonly onKeyDown: (event: KeyboardEvent) => void;
};

const PAGE = 10;

/** The active cell of a grid of `rows` × `columns`, moved by arrows, Home, End, Page and Ctrl with Home and End. */
export function useGridKeys(
	rows: number,
	columns: number,
	onMove: (cell: Cell) => void,
	onEnter: (row: number) => void,
): GridKeys {
	const [cell, setCell] = useState<Cell>({ row: 0, column: 0 });
	const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
	const active: Cell = { row: within(cell.row, rows), column: within(cell.column, columns) };

	function target({ key, ctrlKey }: KeyboardEvent): Cell | null {
		const { row, column } = active;
		switch (key) {
			case "ArrowDown":
				return { row: row + 1, column };
			case "ArrowUp":
				return { row: row - 1, column };
			case "ArrowRight":
				return { row, column: column + 1 };
			case "ArrowLeft":
				return { row, column: column - 1 };
			case "PageDown":
				return { row: row + PAGE, column };
			case "PageUp":
				return { row: row - PAGE, column };
			case "Home":
				return { row: ctrlKey ? 0 : row, column: 0 };
			case "End":
				return { row: ctrlKey ? rows - 1 : row, column: columns - 1 };
			default:
				return null;
		}
	}

	function moveTo(next: Cell): void {
		const inside = { row: within(next.row, rows), column: within(next.column, columns) };
		setCell(inside);
		onMove(inside);
	}

	return {
		active,
		moveTo,
		onKeyDown(event) {
			const next = target(event);
			if (next !== null) {
				event.preventDefault();
				moveTo(next);
			} else if (event.key === "Enter" && rows > 0) {
				event.preventDefault();
				onEnter(active.row);
			}
		},
	};
}
