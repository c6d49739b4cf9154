import type { CSSProperties, ReactNode } from "react";
import styles from "./bars.module.css";

export type BarRow = {
	readonly id: string;
	readonly name: string;
	readonly note: string;
	readonly value: number;
	/** The value as it is written. */
	readonly text: string;
	readonly isOwn: boolean;
};

/** Names, bars from a common zero, values: real text, so it needs no other description. */
export function Bars({ label, rows }: { readonly label: string; readonly rows: readonly BarRow[] }): ReactNode {
	const values = rows.map(({ value }) => value);
	const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
	const span = most - least || 1;
	return (
		<ul className={styles.bars} aria-label={label}>
			{rows.map((row) => {
				const place = {
					"--from": `${((Math.min(0, row.value) - least) / span) * 100}%`,
					"--size": `${(Math.abs(row.value) / span) * 100}%`,
					"--zero": `${(-least / span) * 100}%`,
				} as CSSProperties;
				return (
					<li key={row.id} data-own={row.isOwn || undefined}>
						<span className={styles.name}>
							{row.name}
							{row.note === "" ? null : <small>{row.note}</small>}
						</span>
						<span className={styles.track} style={place} aria-hidden>
							<i />
						</span>
						<span className={styles.value}>{row.text}</span>
					</li>
				);
			})}
		</ul>
	);
}
