import type { ReactNode } from "react";
import type { Bar } from "#i18n/say/meeting/slide.ts";
import { classes } from "../../kit/classes.ts";
import styles from "./ranked-bars.module.css";

/** A few large bars with their names and numbers as text. */
export function RankedBars({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }): ReactNode {
	return (
		<ol className={styles.bars} aria-label={label}>
			{bars.map(({ kode, name, text, part }, index) => (
				<li key={kode}>
					<span>{name}</span>
					<b>{text}</b>
					<i className={classes(styles.bar, index === 0 && styles.first)} style={{ width: `${Math.max(1, part * 100)}%` }} />
				</li>
			))}
		</ol>
	);
}
