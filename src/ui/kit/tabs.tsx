import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import styles from "./tabs.module.css";

export type Tab<T extends string> = { readonly value: T; readonly label: string };

type TabsProps<T extends string> = {
	readonly label: string;
	readonly tabs: readonly Tab<T>[];
	readonly value: T;
	readonly onChange: (value: T) => void;
	/** The panel of the chosen tab. What two tabs share keeps its place, and with it the focus. */
	readonly children: ReactNode;
};

/** Tabs with one stop in the tab order: arrows, Home and End move and choose. */
export function Tabs<T extends string>({ label, tabs, value, onChange, children }: TabsProps<T>): ReactNode {
	const id = useId();
	const list = useRef<HTMLDivElement>(null);
	const current = Math.max(
		0,
		tabs.findIndex((tab) => tab.value === value),
	);

	function pressed(event: KeyboardEvent): void {
		const last = tabs.length - 1;
		const moves: Record<string, number> = {
			ArrowRight: current === last ? 0 : current + 1,
			ArrowLeft: current === 0 ? last : current - 1,
			Home: 0,
			End: last,
		};
		const next = moves[event.key];
		const tab = next === undefined ? undefined : tabs[next];
		if (tab === undefined) return;
		event.preventDefault();
		onChange(tab.value);
		(list.current?.children[next ?? 0] as HTMLElement | undefined)?.focus();
	}

	return (
		<>
			<div ref={list} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={pressed}>
				{tabs.map((tab, index) => (
					<button
						key={tab.value}
						type="button"
						role="tab"
						id={`${id}-${tab.value}`}
						aria-selected={index === current}
						aria-controls={`${id}-panel`}
						tabIndex={index === current ? 0 : -1}
						className={styles.tab}
						onClick={() => onChange(tab.value)}
					>
						{tab.label}
					</button>
				))}
			</div>
			<div className={styles.panel} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tabs[current]?.value}`}>
				{children}
			</div>
		</>
	);
}
