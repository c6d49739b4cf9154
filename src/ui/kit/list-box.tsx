import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { classes } from "./classes.ts";
import styles from "./list-box.module.css";

export type ListItem<T extends string> = {
	readonly value: T;
	readonly label: string;
	readonly hint?: string | undefined;
	/** Items of one group stand together under its heading. */
	readonly group?: string | undefined;
};

type ListBoxProps<T extends string> = {
	readonly label: string;
	readonly items: readonly ListItem<T>[];
	readonly value: T | null;
	readonly onChoose: (value: T) => void;
};

/** One of many: arrows, Home, End and typing move, Enter or Space chooses. */
export function ListBox<T extends string>({ label, items, value, onChoose }: ListBoxProps<T>): ReactNode {
	const id = useId();
	const list = useRef<HTMLDivElement>(null);
	const [active, setActive] = useState(() =>
		Math.max(
			0,
			items.findIndex((item) => item.value === value),
		),
	);
	const typed = useRef({ text: "", time: 0 });

	useEffect(() => {
		list.current?.focus({ preventScroll: true });
	}, []);
	useEffect(() => {
		list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: "nearest" });
	}, [active]);

	function pressed(event: KeyboardEvent): void {
		const last = items.length - 1;
		const moves: Record<string, number> = {
			ArrowDown: Math.min(last, active + 1),
			ArrowUp: Math.max(0, active - 1),
			Home: 0,
			End: last,
		};
		const next = moves[event.key];
		if (next !== undefined) {
			event.preventDefault();
			setActive(next);
			return;
		}
		if (event.key === "Enter" || event.key === " ") {
			event.preventDefault();
			const item = items[active];
			if (item !== undefined) onChoose(item.value);
			return;
		}
		if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
			event.stopPropagation();
			const now = event.timeStamp;
			typed.current = { text: (now - typed.current.time < 800 ? typed.current.text : "") + event.key.toLowerCase(), time: now };
			const found = items.findIndex((item) => item.label.toLowerCase().startsWith(typed.current.text));
			if (found >= 0) setActive(found);
		}
	}

	return (
		<div
			ref={list}
			role="listbox"
			tabIndex={0}
			aria-label={label}
			aria-activedescendant={`${id}-${active}`}
			className={styles.list}
			onKeyDown={pressed}
		>
			{items.map((item, index) => (
				<Fragment key={item.value}>
					{item.group !== undefined && item.group !== items[index - 1]?.group ? (
						<div className={styles.group} role="presentation">
							{item.group}
						</div>
					) : null}
					{/* biome-ignore lint/a11y/useKeyWithClickEvents: the listbox holds the focus and handles the keys */}
					<div
						id={`${id}-${index}`}
						data-index={index}
						role="option"
						tabIndex={-1}
						aria-selected={item.value === value}
						className={classes(styles.item, index === active && styles.active)}
						onClick={() => onChoose(item.value)}
						onPointerMove={() => setActive(index)}
					>
						<span className={styles.label}>{item.label}</span>
						{item.hint === undefined ? null : <small>{item.hint}</small>}
					</div>
				</Fragment>
			))}
		</div>
	);
}
