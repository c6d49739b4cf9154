import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { subjectOf } from "#core/families/subject.ts";
import { errorMessage } from "#i18n/error-message.ts";
import { headlineWords } from "#i18n/say/headline.ts";
import { levelWord } from "#i18n/say/level-word.ts";
import { selectPackFacts } from "#state/pack-facts.ts";
import { selectFigures, selectHeadline, selectPackError, selectPreview, selectTotals } from "#state/selectors.ts";
import { classes } from "../kit/classes.ts";
import { useApp } from "../page/app-context.tsx";
import styles from "./headline.module.css";
import { MarkedText } from "./view-figure.tsx";

/** The answer first: one sentence to read aloud, and the figures under it. Stays until its successor is whole. */
export function Headline(): ReactNode {
	const { t } = useTranslation("headline");
	const facts = useApp(selectHeadline);
	const figures = useApp(selectFigures);
	const totals = useApp(selectTotals);
	const pack = useApp(selectPackFacts);
	const busy = useApp((state) => state.answerBusy);
	// the words belong to the answer on screen, not to the view that is being computed
	const where = useApp((state) => state.answer?.query.where ?? selectPreview(state)?.filter ?? "");
	const failed = useApp(selectPackError);

	if (facts === null || figures === null) {
		if (failed) return <HeadlineFrame title={errorMessage(failed).title} />;
		return <HeadlineFrame title={t("waiting")} waiting />;
	}
	const words = headlineWords(facts, {
		t,
		pack,
		subject: subjectOf(where),
		level: levelWord(figures.groups.level, figures.groups.kode, t),
		households: totals?.households ?? Number.NaN,
	});
	const preview = figures.source === "preview";
	return (
		<HeadlineFrame
			title={words.title}
			figures={preview ? words.figures : <MarkedText text={words.figures} marks={words.marks} />}
			busy={busy}
			busyLabel={t("busy")}
		>
			{preview ? (
				<span className={styles.preview} title={t("preview_detail")}>
					{t("preview")}
				</span>
			) : null}
		</HeadlineFrame>
	);
}

type FrameProps = {
	readonly title: string;
	readonly figures?: ReactNode;
	readonly busy?: boolean;
	readonly busyLabel?: string;
	readonly waiting?: boolean;
	readonly children?: ReactNode;
};

/** Shared by the places that open with a sentence. */
export function HeadlineFrame({ title, figures, busy = false, busyLabel, waiting = false, children }: FrameProps): ReactNode {
	return (
		<div className={classes(styles.headline, waiting && styles.waiting)} aria-busy={busy || waiting}>
			<h1>{title}</h1>
			{waiting ? <span className={styles.bone} aria-hidden /> : null}
			{figures === undefined && !children ? null : (
				<p>
					{figures} {children}
				</p>
			)}
			{busy ? (
				<span className={styles.busy}>
					<span className="visually-hidden">{busyLabel}</span>
				</span>
			) : null}
		</div>
	);
}
