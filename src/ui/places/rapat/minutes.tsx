import { Copy } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../kit/button.tsx";
import { copyText } from "../../page/share-link.ts";
import styles from "./minutes.module.css";

export type MeetingNotes = { readonly text: string; readonly setText: (text: string) => void };

type MinutesProps = { readonly lines: readonly string[]; readonly notes: MeetingNotes; readonly minutes: string };

/** What was decided, room for notes, and the minutes to copy. */
export function Minutes({ lines, notes, minutes }: MinutesProps): ReactNode {
	const { t } = useTranslation("rapat");
	const id = useId();
	const [copied, setCopied] = useState<boolean | null>(null);
	return (
		<div className={styles.minutes}>
			{lines.length === 0 ? null : (
				<ul className={styles.decisions}>
					{lines.map((line) => (
						<li key={line}>{line}</li>
					))}
				</ul>
			)}
			<label htmlFor={id}>{t("decided.notes")}</label>
			<textarea
				id={id}
				className={styles.notes}
				aria-describedby={`${id}-hint`}
				value={notes.text}
				onChange={(event) => notes.setText(event.currentTarget.value)}
			/>
			<p id={`${id}-hint`} className={styles.hint}>
				{t("decided.notesHint")}
			</p>
			<Button variant="primary" className={styles.copy} onClick={() => void copyText(minutes, null).then(setCopied)}>
				<Copy size={20} aria-hidden />
				{t("decided.copy")}
			</Button>
			<p role="status" className={styles.hint}>
				{copied === null ? "" : t(copied ? "decided.copied" : "decided.copyFailed")}
			</p>
			{copied === false ? <textarea readOnly className={styles.notes} aria-label={t("decided.minutes")} value={minutes} /> : null}
		</div>
	);
}
