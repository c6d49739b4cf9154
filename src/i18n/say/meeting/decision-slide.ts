import { calendarDay } from "#core/base/calendar-day.ts";
import type { Pilot } from "#state/pilots.ts";
import { formatCount, formatDate, formatList } from "../../format.ts";
import { areaNames } from "../pocket-words.ts";
import { plainly, type Slide } from "./slide.ts";
import type { MeetingSource } from "./source.ts";

/** The areas a person has chosen with their reasons, and the minutes of all questions with what the secretary typed. */
export function decisionSlide(
	source: MeetingSource,
	pilots: readonly Pilot[],
	{ notes, before }: { readonly notes: string; readonly before: readonly Slide[] },
): Slide {
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
	const minutes = minutesOf([...before, { question: t("decided.question"), answer: plainly(plain) }], lines, notes, source);
	return {
		id: "decided",
		question: t("decided.question"),
		answer: plainly(plain),
		picture: { type: "minutes", lines, minutes },
		why: [plainly(t("decided.why"))],
		source: "",
	};
}

function decisionLine({ alasan, tahun }: Pilot, area: string, { t }: MeetingSource): string {
	const year = tahun === null ? "" : `, ${t("decided.year", { year: String(tahun) })}`;
	return t("decided.reason", { area: `${area}${year}`, reason: alasan.trim() === "" ? t("decided.noReason") : alasan.trim() });
}

type Answered = Pick<Slide, "question" | "answer">;

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
		...answered.map(({ question, answer }) => `${question}\n${answer.text}`),
		...(decisions.length === 0 ? [] : [decisions.map((line) => `- ${line}`).join("\n")]),
		...(notes.trim() === "" ? [] : [`${t("decided.notes")}:\n${notes.trim()}`]),
		[context.filterWords === "" ? "" : context.t("quoted.filter", { filter: context.filterWords }), source, manifest.notice]
			.filter((part) => part !== "")
			.join("\n"),
	].join("\n\n");
}
