import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./toggle-chip.module.css";

type ToggleChipProps = {
	readonly pressed: boolean;
	readonly onToggle: () => void;
	readonly children: ReactNode;
	readonly label?: string;
	readonly disabled?: boolean;
	readonly className?: string | undefined;
};

/** On or off, several may be on. */
export function ToggleChip({ pressed, onToggle, children, label, disabled = false, className }: ToggleChipProps): ReactNode {
	return (
		<button
			type="button"
			aria-pressed={pressed}
			aria-label={label}
			title={label}
			disabled={disabled}
			onClick={onToggle}
			className={classes(styles.chip, className)}
		>
			{children}
		</button>
	);
}
