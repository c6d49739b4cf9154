import { type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "#core/base/errors.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { selectFilterSentence } from "#state/selectors.ts";
import { Button } from "../../../kit/button.tsx";
import { useActions, useApp } from "../../../page/app-context.tsx";
import styles from "./sentence-editor.module.css";

/** The filter sentence itself. A sentence that does not parse is kept here, with the place of the fault marked. */
export function SentenceEditor(): ReactNode {
	const { t } = useTranslation("filter");
	const { filterChanged } = useActions();
	const sentence = useApp(selectFilterSentence);
	const [draft, setDraft] = useState<{ readonly of: string; readonly text: string } | null>(null);
	const [fault, setFault] = useState<{ readonly text: string; readonly error: AppError } | null>(null);
	const field = useRef<HTMLTextAreaElement>(null);
	const id = useId();
	// a sentence changed elsewhere (a chip, the back button) replaces what was being typed
	const text = draft !== null && draft.of === sentence ? draft.text : sentence;
	const shownFault = fault !== null && fault.text === text ? fault : null;

	function apply(): void {
		const answer = filterChanged(text);
		if (answer.ok) {
			setDraft(null);
			setFault(null);
			return;
		}
		setFault({ text, error: answer.error });
		const position = positionOf(answer.error, text);
		field.current?.focus();
		field.current?.setSelectionRange(position, Math.min(text.length, position + 1));
	}

	return (
		<section>
			<label className="label" htmlFor={`${id}-text`}>
				{t("advanced")}
			</label>
			<textarea
				ref={field}
				className={styles.text}
				rows={3}
				spellCheck={false}
				autoCapitalize="off"
				value={text}
				id={`${id}-text`}
				aria-describedby={shownFault === null ? `${id}-hint` : `${id}-fault`}
				aria-invalid={shownFault !== null}
				onChange={(event) => setDraft({ of: sentence, text: event.currentTarget.value })}
				onKeyDown={(event) => {
					if (event.key !== "Enter" || event.shiftKey) return;
					event.preventDefault();
					apply();
				}}
			/>
			{shownFault === null ? (
				<p id={`${id}-hint`} className={styles.hint}>
					{t("advancedHint")}
				</p>
			) : (
				<div id={`${id}-fault`} className={styles.fault} role="alert">
					<FaultPlace text={text} position={positionOf(shownFault.error, text)} label={t("here")} />
					<p>{errorMessage(shownFault.error).detail}</p>
				</div>
			)}
			<div className={styles.buttons}>
				<Button variant="outline" onClick={apply} disabled={text === sentence}>
					{t("apply")}
				</Button>
				{text === sentence ? null : <Button onClick={() => setDraft(null)}>{t("revert")}</Button>}
			</div>
		</section>
	);
}

function positionOf(error: AppError, text: string): number {
	const position = error.params?.position;
	return typeof position === "number" ? Math.max(0, Math.min(position, text.length)) : text.length;
}

/** The sentence with the word at the fault marked; the end of the text is marked as an empty place. */
function FaultPlace({
	text,
	position,
	label,
}: {
	readonly text: string;
	readonly position: number;
	readonly label: string;
}): ReactNode {
	const rest = text.slice(position);
	const word = /^(\s*\S+)/.exec(rest)?.[1] ?? "";
	return (
		<code className={styles.place}>
			{text.slice(0, position)}
			<mark title={label}>{word === "" ? "\u00a0" : word}</mark>
			{rest.slice(word.length)}
		</code>
	);
}
