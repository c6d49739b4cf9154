import { currentLanguage } from "#i18n/current-language.ts";
import "./print.css";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { paperWidth } from "#i18n/say/paper/paper-context.ts";
import type { PaperEdits } from "#state/paper-edits.ts";
import { chosenSubject, subjectsOf } from "#state/tasks/paper-subjects.ts";
import { HeadlineFrame } from "../../figure/headline.tsx";
import { useCandidates } from "../../figure/use-candidates.ts";
import { PlaceFrame } from "../../kit/place-frame.tsx";
import { useApp } from "../../page/app-context.tsx";
import { useElementSize } from "../../page/use-element-size.ts";
import { useOpened } from "../../page/use-opened.ts";
import styles from "./cetak-place.module.css";
import { Controls } from "./controls.tsx";
import { documentOf, pageCountWords } from "./documents.tsx";
import { useKeptEdits } from "./kept-edits.ts";
import { MapPicture } from "./map-picture.tsx";
import { Pages } from "./pages.tsx";
import { usePaperContext, useSheetFrame, useVoice } from "./use-paper-context.ts";

/** The paper as it will come out of the printer, beside what can be chosen about it. */
export function CetakPlace(): ReactNode {
	const { t } = useTranslation("cetak");
	const voice = useVoice();
	const opened = useOpened();
	const view = useApp((state) => state.view);
	const pockets = useApp((state) => state.pockets);
	const { candidates } = useCandidates();
	const [ownOffice, setOffice] = useState<string | null>(null);
	const [edits, setEdits] = useKeptEdits();
	const [pages, setPages] = useState(0);
	usePaperMark();
	const [picturing, setPicturing] = useState(false);

	const subjects = useMemo(
		() => (opened ? subjectsOf(view.printTemplate, opened, pockets) : []),
		[view.printTemplate, opened, pockets],
	);
	const ranked = useMemo(
		() => (candidates?.order ?? []).map((position) => candidates?.units[position]?.kode ?? ""),
		[candidates],
	);
	const subject = useMemo(() => chosenSubject(subjects, view, ranked), [subjects, view, ranked]);
	// words in one language about one subject
	const editKey = `${currentLanguage()} ${view.printTemplate} ${subject?.kode ?? ""}`;
	const context = usePaperContext(subject, edits[editKey]);
	const office = ownOffice ?? t("officeDefault", { nama: opened?.part?.of.nama ?? voice.pack.nama });
	const frame = useSheetFrame(context, office, useToday());
	const blocks = useMemo(() => (context ? documentOf(view.printTemplate, context) : []), [context, view.printTemplate]);

	function changed(next: PaperEdits | undefined): void {
		const { [editKey]: _, ...rest } = edits;
		setEdits(next === undefined ? rest : { ...rest, [editKey]: next });
	}

	const ready = context !== null && frame !== null;
	const sub = pages > 0 ? `${pageCountWords(voice, pages, view.paper)}. ${t("sub")}` : t("sub");
	return (
		<PlaceFrame
			leftLabel={t("controls")}
			rightLabel={t("preview")}
			left={
				<Controls
					context={context}
					subjects={subjects}
					subject={subject}
					office={office}
					onOffice={setOffice}
					edits={edits[editKey]}
					onEdits={changed}
					onPicture={() => setPicturing(true)}
				/>
			}
			headline={
				<div data-screen>
					<HeadlineFrame title={t("title")} figures={sub} />
				</div>
			}
		>
			{opened?.householdCount === 0 ? (
				<p className={styles.waiting}>{t("noHouseholds")}</p>
			) : ready ? (
				<Preview>{(scale) => <Pages frame={frame} blocks={blocks} scale={scale} onPages={setPages} />}</Preview>
			) : (
				<p className={styles.waiting} aria-busy>
					{t("waiting")}
				</p>
			)}
			{picturing && context ? <MapPicture context={context} onDone={() => setPicturing(false)} /> : null}
		</PlaceFrame>
	);
}

const LARGEST = 1;

/** As large as the room allows, never larger than paper. */
function Preview({ children }: { readonly children: (scale: number) => ReactNode }): ReactNode {
	const { t } = useTranslation("cetak");
	const paper = useApp((state) => state.view.paper);
	const room = useRef<HTMLElement>(null);
	const size = useElementSize(room);
	const scale = size ? Math.min(LARGEST, size.width / paperWidth(paper)) : LARGEST;
	return (
		// the pages hold nothing to focus: the preview itself takes the focus, so that keys can scroll it
		// biome-ignore lint/a11y/noNoninteractiveTabindex: see above
		<section ref={room} className={styles.preview} data-preview aria-label={t("preview")} tabIndex={0}>
			{children(scale)}
		</section>
	);
}

/** Marks the page for the print rules, which hide everything but the sheets. */
function usePaperMark(): void {
	useEffect(() => {
		document.documentElement.dataset.paper = "";
		return () => {
			delete document.documentElement.dataset.paper;
		};
	}, []);
}

/** Today's date where the page stands; the paper says when it was printed. */
function useToday(): string {
	const [today, setToday] = useState(isoToday);
	useEffect(() => {
		const update = () => setToday(isoToday());
		window.addEventListener("beforeprint", update);
		return () => window.removeEventListener("beforeprint", update);
	}, []);
	return today;
}

function isoToday(): string {
	const now = new Date();
	const two = (part: number) => String(part).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
