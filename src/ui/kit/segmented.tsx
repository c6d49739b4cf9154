import { type ReactNode, useId } from "react";
import { classes } from "./classes.ts";
import styles from "./segmented.module.css";

export type Segment<T extends string> = {
	readonly value: T;
	readonly label: string;
	/** What is spoken when the visible label is too short to stand alone. */
	readonly spoken?: string;
	readonly disabled?: boolean;
	readonly tone?: "has" | "lacks" | "neutral";
};

type SegmentedProps<T extends string> = {
	readonly label: string;
	readonly value: T;
	readonly segments: readonly Segment<T>[];
	readonly onChange: (value: T) => void;
	readonly size?: "small" | "normal";
	readonly disabled?: boolean;
};

/** One of a few, side by side: native radio buttons, so arrow keys and screen readers work as everywhere. */
export function Segmented<T extends string>({
	label,
	value,
	segments,
	onChange,
	size = "normal",
	disabled = false,
}: SegmentedProps<T>): ReactNode {
	const name = useId();
	return (
		<fieldset className={classes(styles.segmented, styles[size])} disabled={disabled}>
			<legend className="visually-hidden">{label}</legend>
			{segments.map((segment) => (
				<label key={segment.value} className={classes(styles.segment, segment.tone && styles[segment.tone])}>
					<input
						type="radio"
						className={styles.input}
						name={name}
						value={segment.value}
						checked={segment.value === value}
						disabled={segment.disabled}
						aria-label={segment.spoken}
						onChange={() => onChange(segment.value)}
					/>
					<span className={styles.face}>{segment.label}</span>
				</label>
			))}
		</fieldset>
	);
}
