import { type ReactNode, useState } from "react";
import styles from "./note-field.module.css";

type NoteFieldProps = {
	readonly id: string;
	readonly value: string;
	readonly placeholder: string;
	readonly onChange: (value: string) => void;
	readonly describedBy?: string | undefined;
};

const LONGEST = 2000;

/** A text that is kept as it is typed. */
export function NoteField({ id, value, placeholder, onChange, describedBy }: NoteFieldProps): ReactNode {
	const [draft, setDraft] = useState(value);
	const [known, setKnown] = useState(value);
	// a decisions file may bring another text
	if (value !== known) {
		setKnown(value);
		setDraft(value);
	}
	return (
		<textarea
			id={id}
			className={styles.textarea}
			rows={2}
			maxLength={LONGEST}
			value={draft}
			placeholder={placeholder}
			aria-describedby={describedBy}
			onChange={(event) => {
				setDraft(event.currentTarget.value);
				onChange(event.currentTarget.value);
			}}
		/>
	);
}
