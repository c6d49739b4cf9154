import { type ReactNode, useEffect, useRef } from "react";
import { breakLines } from "#core/base/break-lines.ts";
import type { PaperContext } from "#i18n/say/paper/context.ts";
import { legendWords, mapLabel } from "#i18n/say/paper/map-words.ts";
import { paperFrame } from "#map/paper-frame.ts";
import { downloadSvgPng } from "../../page/svg-png.ts";
import { LegendBar } from "./map-legend.tsx";
import styles from "./map-picture.module.css";
import { PaperMap } from "./paper-map.tsx";

const WIDTH = 900;
const MAP_HEIGHT = 600;
const MARGIN = 24;
const LINE = 24;
const SMALL_LINE = 16;
/** Letters per line of the title (20 px) and of the notes (12 px) at this width. */
const TITLE_LETTERS = 78;
const NOTE_LETTERS = 144;

/** The map alone with everything it needs to travel: title, legend, scale, north, source. Drawn once, handed over, gone. */
export function MapPicture({ context, onDone }: { readonly context: PaperContext; readonly onDone: () => void }): ReactNode {
	const drawing = useRef<SVGSVGElement>(null);
	const { data, subject, title, voice } = context;
	const { manifest } = data.opened;
	useEffect(() => {
		if (drawing.current === null) return;
		const parts = ["peta", manifest.kode, subject.nama, manifest.periode];
		void downloadSvgPng(drawing.current, parts).finally(onDone);
	}, [manifest, subject, onDone]);
	const head = breakLines(title, TITLE_LETTERS);
	const sources = manifest.sources.map(({ nama }) => nama).join("; ");
	const foot = [
		...breakLines(legendWords(context), NOTE_LETTERS),
		...breakLines(
			[voice.t("map.source", { source: sources }), voice.t("list", { period: manifest.periode }), manifest.notice]
				.filter((text) => text !== "")
				.join(" · "),
			NOTE_LETTERS,
		),
	];
	const top = MARGIN + head.length * LINE + 8;
	const legendTop = top + MAP_HEIGHT + 12;
	const footTop = legendTop + 44;
	const height = footTop + foot.length * SMALL_LINE + MARGIN - 8;
	const inner = WIDTH - 2 * MARGIN;
	return (
		<div className={styles.hidden} data-theme="light" aria-hidden data-screen>
			<svg ref={drawing} role="img" aria-label={title} viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height}>
				{head.map((line, i) => (
					<text key={line} className={styles.title} x={MARGIN} y={MARGIN + 14 + i * LINE}>
						{line}
					</text>
				))}
				<g transform={`translate(${MARGIN} ${top})`}>
					<PaperMap
						opened={data.opened}
						shown={context.shown}
						fills={context.fills}
						{...paperFrame(context.subject, context.data.opened.areas, context.data.pockets?.pockets ?? [])}
						width={inner}
						height={MAP_HEIGHT}
						grid={context.grid}
						label={mapLabel(context)}
						pockets={data.pockets}
					/>
				</g>
				<g transform={`translate(${MARGIN} ${legendTop})`}>
					<LegendBar shown={context.shown} fills={context.fills} width={inner} />
				</g>
				{foot.map((line, i) => (
					<text key={line} className={styles.note} x={MARGIN} y={footTop + i * SMALL_LINE}>
						{line}
					</text>
				))}
			</svg>
		</div>
	);
}
