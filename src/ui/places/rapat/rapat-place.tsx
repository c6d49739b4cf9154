import { ChevronLeft, ChevronRight, Maximize, Minimize, X } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import type { Slide } from "#i18n/say/meeting/slide.ts";
import { selectOpened } from "#state/selectors.ts";
import { type MeetingEvent, stepAfter } from "#state/view/meeting-keys.ts";
import { IdentifiedNumbers } from "../../figure/figure.tsx";
import { Button, IconButton } from "../../kit/button.tsx";
import { useActions, useApp } from "../../page/app-context.tsx";
import { MeetingMap } from "./meeting-map.tsx";
import { type MeetingNotes, Minutes } from "./minutes.tsx";
import { PathChart } from "./path-chart.tsx";
import { RankedBars } from "./ranked-bars.tsx";
import styles from "./rapat-place.module.css";
import { useFullscreen } from "./use-fullscreen.ts";
import { useMeetingKeys } from "./use-meeting-keys.ts";
import { useMeetingSlides } from "./use-meeting-slides.ts";
/** One question per screen, in large type, stepped through by keys: nothing on it names a family or shows where one lives. */
export function RapatPlace(): ReactNode {
	const { t } = useTranslation("rapat");
	const { placeChanged, meetingStepped, householdClosed } = useActions();
	const [notes, setNotes] = useState("");
	/** The step whose "why" is open; every other question starts closed, however it was reached. */
	const [explainedStep, setExplainedStep] = useState(-1);
	const slides = useMeetingSlides(notes);
	const asked = useApp((state) => state.view.meetingStep);
	const step = Math.min(asked, Math.max(0, (slides?.length ?? asked + 1) - 1));
	const slide = slides?.[step];
	const explained = explainedStep === step;
	useEffect(householdClosed, [householdClosed]);
	// whoever leaves by a key goes on in the place that comes back
	useEffect(() => () => document.getElementById("isi")?.focus(), []);

	function happened(event: MeetingEvent): void {
		if (event === "leave") placeChanged("peta");
		else if (event === "why") setExplainedStep(explained ? -1 : step);
		else if (slides !== null) {
			setExplainedStep(-1);
			meetingStepped(stepAfter(event, step, slides.length));
		}
	}
	useMeetingKeys(happened);
	if (slides === null || slide === undefined)
		return (
			<div className={styles.meeting} aria-busy>
				<Bar happened={happened} />
				<h1 className={styles.waiting}>{t("waiting")}</h1>
			</div>
		);
	return (
		<div className={styles.meeting}>
			<Bar happened={happened} progress={{ step, of: slides.length }} />
			<Question key={slide.id} slide={slide} explained={explained} notes={{ text: notes, setText: setNotes }} />
			<Foot slides={slides} step={step} slide={slide} explained={explained} happened={happened} />
		</div>
	);
}

type BarProps = {
	readonly happened: (event: MeetingEvent) => void;
	readonly progress?: { readonly step: number; readonly of: number };
};

function Bar({ happened, progress }: BarProps): ReactNode {
	const { t } = useTranslation("rapat");
	const notice = useApp((state) => (state.pack.status === "open" ? state.pack.opened.manifest.notice : ""));
	const region = useApp((state) => (state.pack.status === "open" ? state.pack.opened.manifest.nama : ""));
	const screen = useFullscreen();
	const words = progress && { step: formatCount(progress.step + 1), of: formatCount(progress.of) };
	return (
		<header className={styles.bar}>
			{words === undefined ? null : (
				<p className={styles.progress}>
					<span aria-hidden>{t("progress", words)}</span>
					<span className="visually-hidden">{t("progressSpoken", words)}</span>
				</p>
			)}
			<p className={styles.region}>{region}</p>
			{notice === "" ? null : <p className={styles.notice}>{notice}</p>}
			<div className={styles.tools}>
				{screen === null ? null : (
					<IconButton label={t(screen.full ? "windowed" : "fullscreen")} onClick={screen.toggle}>
						{screen.full ? <Minimize size={20} aria-hidden /> : <Maximize size={20} aria-hidden />}
					</IconButton>
				)}
				<IconButton label={t("leave")} shortcut="Escape" onClick={() => happened("leave")}>
					<X size={22} aria-hidden />
				</IconButton>
			</div>
		</header>
	);
}

type QuestionProps = { readonly slide: Slide; readonly explained: boolean; readonly notes: MeetingNotes };

function Question({ slide, explained, notes }: QuestionProps): ReactNode {
	const heading = useRef<HTMLHeadingElement>(null);
	// a new question is read out
	useEffect(() => heading.current?.focus({ preventScroll: true }), []);
	return (
		<section className={styles.question} data-slide={slide.id}>
			<div className={styles.words}>
				<h1 ref={heading} tabIndex={-1}>
					{slide.question}
				</h1>
				<p className={styles.answer}>
					<IdentifiedNumbers {...slide.answer} />
				</p>
				{explained ? (
					<ul id="mengapa" className={styles.why}>
						{slide.why.map((line, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: the lines of one explanation keep their order
							<li key={index}>
								<IdentifiedNumbers {...line} />
							</li>
						))}
					</ul>
				) : null}
			</div>
			<div className={styles.picture}>
				<Picture picture={slide.picture} notes={notes} />
			</div>
		</section>
	);
}

type PictureProps = { readonly picture: Slide["picture"]; readonly notes: MeetingNotes };

function Picture({ picture, notes }: PictureProps): ReactNode {
	const opened = useApp(selectOpened);
	switch (picture.type) {
		case "map":
			return opened && <MeetingMap {...picture} opened={opened} />;
		case "bars":
			return <RankedBars {...picture} />;
		case "path":
			return <PathChart {...picture} />;
		case "minutes":
			return <Minutes {...picture} notes={notes} />;
	}
}

type FootProps = {
	readonly slides: readonly Slide[];
	readonly step: number;
	readonly slide: Slide;
	readonly explained: boolean;
	readonly happened: (event: MeetingEvent) => void;
};

function Foot({ slides, step, slide, explained, happened }: FootProps): ReactNode {
	const { t } = useTranslation("rapat");
	const manifest = useApp((state) => (state.pack.status === "open" ? state.pack.opened.manifest : null));
	const { meetingStepped } = useActions();
	const own =
		slide.source !== "" || manifest === null
			? slide.source
			: t("source", { source: manifest.sources[0]?.nama ?? manifest.nama, period: manifest.periode });
	return (
		<footer className={styles.foot}>
			<p className={styles.source}>{own}</p>
			<nav className={styles.steps} aria-label={t("title")}>
				{slides.map(({ id, question }, index) => (
					<button
						key={id}
						type="button"
						className={styles.dot}
						aria-current={index === step ? "step" : undefined}
						aria-label={t("goto", { step: formatCount(index + 1), question })}
						onClick={() => meetingStepped(index)}
					/>
				))}
			</nav>
			<div className={styles.buttons}>
				<Button
					variant="outline"
					aria-expanded={explained}
					aria-controls={explained ? "mengapa" : undefined}
					aria-keyshortcuts="M"
					disabled={slide.why.length === 0}
					onClick={() => happened("why")}
				>
					{t(explained ? "whyHide" : "why")}
				</Button>
				<Button variant="outline" aria-keyshortcuts="ArrowLeft PageUp" disabled={step === 0} onClick={() => happened("back")}>
					<ChevronLeft size={22} aria-hidden />
					{t("back")}
				</Button>
				<Button
					variant="primary"
					aria-keyshortcuts="ArrowRight Space PageDown"
					disabled={step === slides.length - 1}
					onClick={() => happened("next")}
				>
					{t("next")}
					<ChevronRight size={22} aria-hidden />
				</Button>
			</div>
		</footer>
	);
}
