import { type ReactNode, useId } from "react";
import styles from "./field.module.css";

type FieldProps = {
	readonly label: string;
	readonly value: string;
	/** What can be said of the words: whose they are. */
	readonly mark?: string;
	readonly rows?: number;
	readonly most?: number;
	readonly onChange: (value: string) => void;
};

const LINE = 120;
const PARAGRAPH = 400;

export function Field({ label, value, mark, rows = 1, most, onChange }: FieldProps): ReactNode {
	const id = useId();
	const shared = { id, className: "wide", value };
	return (
		<div>
			<label className="label" htmlFor={id}>
				{label}
				{mark === undefined ? null : <span className={styles.mark}>{mark}</span>}
			</label>
			{rows === 1 ? (
				<input {...shared} maxLength={most ?? LINE} onChange={(event) => onChange(event.currentTarget.value)} />
			) : (
				<textarea
					{...shared}
					rows={rows}
					maxLength={most ?? PARAGRAPH}
					onChange={(event) => onChange(event.currentTarget.value)}
				/>
			)}
		</div>
	);
}
