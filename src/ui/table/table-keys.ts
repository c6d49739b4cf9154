import type { FocusEvent, KeyboardEvent } from "react";

type Box = FocusEvent<HTMLElement> | KeyboardEvent<HTMLElement>;

/** Handlers of the box around a table of numbers: Tab stops once in it, arrows, Home and End walk from number to number. */
export const tableKeys = { onFocus: leaveOneStop, onKeyDown: walk } as const;

function buttonsOf({ currentTarget }: Box): readonly HTMLButtonElement[] {
	return [...currentTarget.querySelectorAll<HTMLButtonElement>("td button")];
}

function leaveOneStop(event: FocusEvent<HTMLElement>): void {
	const buttons = buttonsOf(event);
	const focused = buttons.find((button) => button === event.target);
	if (focused === undefined) return;
	for (const button of buttons) button.tabIndex = button === focused ? 0 : -1;
}

function walk(event: KeyboardEvent<HTMLElement>): void {
	const buttons = buttonsOf(event);
	const focused = buttons.find((button) => button === event.target);
	if (focused === undefined) return;
	const next = target(event.key, focused, buttons);
	if (next === null) return;
	event.preventDefault();
	next?.focus();
}

/** Null: not a key of the table; undefined: the table ends here. */
function target(
	key: string,
	focused: HTMLButtonElement,
	buttons: readonly HTMLButtonElement[],
): HTMLButtonElement | undefined | null {
	const row = buttons.filter((button) => button.closest("tr") === focused.closest("tr"));
	const column = buttons.filter((button) => columnOf(button) === columnOf(focused));
	switch (key) {
		case "ArrowRight":
			return row[row.indexOf(focused) + 1];
		case "ArrowLeft":
			return row[row.indexOf(focused) - 1];
		case "ArrowDown":
			return column[column.indexOf(focused) + 1];
		case "ArrowUp":
			return column[column.indexOf(focused) - 1];
		case "Home":
			return row[0];
		case "End":
			return row.at(-1);
		default:
			return null;
	}
}

function columnOf(button: HTMLButtonElement): number {
	return button.closest("td")?.cellIndex ?? -1;
}
