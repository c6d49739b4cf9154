import { type ReactNode, useEffect, useRef } from "react";
import { breakLines } from "#core/base/break-lines.ts";
import { downloadSvgPng } from "../page/svg-png.ts";
import styles from "./picture-sheet.module.css";

export const SHEET = { width: 900, margin: 24 } as const;
const TITLE_LINE = 26;
const NOTE_LINE = 16;
/** Letters per line of the title (20 px) and of the notes (12 px) at this width. */
const TITLE_LETTERS = 78;
const NOTE_LETTERS = 144;

type PictureSheetProps = {
	readonly title: string;
	/** Paragraphs under the picture; "" is left out. */
	readonly notes: readonly string[];
	/** The picture under the title: how high it is, and what is drawn `top` pixels from the edge. */
	readonly height: number;
	readonly children: (top: number) => ReactNode;
	/** Everything that is drawn has its figures. */
	readonly ready?: boolean;
	readonly fileParts: readonly string[];
	readonly onDone: () => void;
};

/** A picture with everything it needs to travel, title, source and notes. Drawn out of sight, handed over as a file, gone. */
export function PictureSheet(props: PictureSheetProps): ReactNode {
	const { title, notes, height, children, ready = true, fileParts, onDone } = props;
	const drawing = useRef<SVGSVGElement>(null);
	const parts = fileParts.join("\n");
	useEffect(() => {
		if (!ready || drawing.current === null) return;
		void downloadSvgPng(drawing.current, parts.split("\n")).finally(onDone);
	}, [ready, parts, onDone]);
	const head = breakLines(title, TITLE_LETTERS);
	const foot = notes.filter((note) => note !== "").flatMap((note) => breakLines(note, NOTE_LETTERS));
	const top = SHEET.margin + head.length * TITLE_LINE + 8;
	const footTop = top + height;
	const whole = footTop + foot.length * NOTE_LINE + SHEET.margin - 8;
	return (
		<div className={styles.hidden} data-theme="light" aria-hidden data-screen>
			<svg ref={drawing} role="img" aria-label={title} viewBox={`0 0 ${SHEET.width} ${whole}`} width={SHEET.width} height={whole}>
				{head.map((line, i) => (
					<text key={line} className={styles.title} x={SHEET.margin} y={SHEET.margin + 16 + i * TITLE_LINE}>
						{line}
					</text>
				))}
				{children(top)}
				{foot.map((line, i) => (
					<text key={line} className={styles.note} x={SHEET.margin} y={footTop + i * NOTE_LINE}>
						{line}
					</text>
				))}
			</svg>
		</div>
	);
}
