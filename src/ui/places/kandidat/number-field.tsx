import { type ReactNode, useId, useState } from "react";
import styles from "./number-field.module.css";

type NumberFieldProps = {
	readonly label: string;
	readonly unit: string;
	/** NaN = empty. */
	readonly value: number;
	readonly least: number;
	readonly most: number;
	readonly step?: number;
	readonly onChange: (value: number) => void;
};

/** A number that is taken over while it is being typed, as long as it is within its bounds. */
export function NumberField({ label, unit, value, least, most, step = 1, onChange }: NumberFieldProps): ReactNode {
	const id = useId();
	const [draft, setDraft] = useState<string | null>(null);
	const shown = draft ?? (Number.isFinite(value) ? String(value) : "");
	const fits = (text: string) => text !== "" && Number(text) >= least && Number(text) <= most;
	return (
		<>
			<label htmlFor={id}>{label}</label>
			<span className={styles.number}>
				<input
					id={id}
					type="number"
					inputMode="numeric"
					min={least}
					max={most}
					step={step}
					value={shown}
					aria-invalid={draft !== null && draft !== "" && !fits(draft)}
					onChange={(event) => {
						const text = event.currentTarget.value;
						setDraft(text);
						if (text === "") onChange(Number.NaN);
						else if (fits(text)) onChange(Number(text));
					}}
					onBlur={() => setDraft(null)}
				/>
				<span>{unit}</span>
			</span>
		</>
	);
}
