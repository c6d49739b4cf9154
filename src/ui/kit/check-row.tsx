import type { ReactNode } from "react";
import styles from "./check-row.module.css";
import { classes } from "./classes.ts";

type CheckRowProps = {
	readonly checked: boolean;
	readonly onChange: (checked: boolean) => void;
	readonly label: string;
	readonly hint?: string | undefined;
	/** A figure at the right edge. */
	readonly figure?: string | undefined;
	readonly kind?: "checkbox" | "switch";
	readonly disabled?: boolean;
	readonly indent?: boolean;
};

/** A whole row that can be ticked (one of several) or switched (on or off at once). */
export function CheckRow(props: CheckRowProps): ReactNode {
	const { checked, onChange, label, hint, figure, kind = "checkbox", disabled = false, indent = false } = props;
	return (
		<label className={classes(styles.row, indent && styles.indent)}>
			<input
				type="checkbox"
				role={kind === "switch" ? "switch" : undefined}
				className={kind === "switch" ? styles.switch : styles.box}
				checked={checked}
				disabled={disabled}
				onChange={(event) => onChange(event.currentTarget.checked)}
			/>
			<span className={styles.words}>
				<span>{label}</span>
				{hint === undefined ? null : <small>{hint}</small>}
			</span>
			{figure === undefined ? null : <span className={styles.figure}>{figure}</span>}
		</label>
	);
}
