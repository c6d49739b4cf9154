import { Copy } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { calendarDay } from "#core/base/calendar-day.ts";
import { formatCount, formatDate, formatList } from "#i18n/format.ts";
import { areaNames } from "#i18n/say/pocket-words.ts";
import type { Pilot } from "#state/pilots.ts";
import { Button } from "../../kit/button.tsx";
import { useApp } from "../../page/app-context.tsx";
import { copyText } from "../../page/share-link.ts";
import styles from "./decision-slide.module.css";
import type { Slide } from "./slide.ts";
import type { MeetingSource } from "./use-meeting-source.ts";

export type MeetingNotes = { readonly text: string; readonly setText: (text: string) => void };

/** The areas a person has chosen with their reasons, what the secretary typed, and the minutes of all questions. */
export function useDecisionSlide(source: MeetingSource | null, notes: MeetingNotes, before: readonly Slide[]): Slide | null {
	const pilots = useApp((state) => state.pilots);
	if (source === null) return null;
	const { t, opened } = source;
	const names = areaNames(opened.areas);
	// what was decided for other parts of the region is theirs
	const chosen = pilots.filter(({ dipilih, kode }) => dipilih && (opened.part === null || names.has(kode)));
	const lines = chosen.map((pilot) => decisionLine(pilot, names.get(pilot.kode) ?? pilot.kode, source));
	const plain =
		chosen.length === 0
			? t("decided.none")
			: t("decided.answer", {
					n: formatCount(chosen.length),
					names: formatList(
						chosen.map(({ kode }) => names.get(kode) ?? kode),
						"and",
					),
				});
	const minutes = minutesOf([...before, { question: t("decided.question"), plain }], lines, notes.text, source);
	return {
		id: "decided",
		question: t("decided.question"),
		plain,
		answer: plain,
		picture: <Minutes lines={lines} notes={notes} minutes={minutes} />,
		why: [t("decided.why")],
		source: "",
	};
}

function decisionLine({ alasan, tahun }: Pilot, area: string, { t }: MeetingSource): string {
	const year = tahun === null ? "" : `, ${t("decided.year", { year: String(tahun) })}`;
	return t("decided.reason", { area: `${area}${year}`, reason: alasan.trim() === "" ? t("decided.noReason") : alasan.trim() });
}

type Answered = Pick<Slide, "question" | "plain">;

/** Plain text: heading, each question with its answer, the decisions, the notes, the source. */
export function minutesOf(
	answered: readonly Answered[],
	decisions: readonly string[],
	notes: string,
	{ t, opened, context }: Pick<MeetingSource, "t" | "opened" | "context">,
): string {
	const { manifest } = opened;
	const source = t("source", { source: manifest.sources[0]?.nama ?? manifest.nama, period: manifest.periode });
	return [
		t("decided.heading", { region: manifest.nama, date: formatDate(calendarDay()) }),
		...answered.map(({ question, plain }) => `${question}\n${plain}`),
		...(decisions.length === 0 ? [] : [decisions.map((line) => `- ${line}`).join("\n")]),
		...(notes.trim() === "" ? [] : [`${t("decided.notes")}:\n${notes.trim()}`]),
		[context.filterWords === "" ? "" : context.t("quoted.filter", { filter: context.filterWords }), source, manifest.notice]
			.filter((part) => part !== "")
			.join("\n"),
	].join("\n\n");
}

type MinutesProps = { readonly lines: readonly string[]; readonly notes: MeetingNotes; readonly minutes: string };

function Minutes({ lines, notes, minutes }: MinutesProps): ReactNode {
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
