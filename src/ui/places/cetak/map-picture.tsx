import type { ReactNode } from "react";
import type { PaperContext } from "#i18n/say/paper/context.ts";
import { legendWords, mapLabel } from "#i18n/say/paper/map-words.ts";
import { paperFrame } from "#map/paper-frame.ts";
import { PictureSheet, SHEET } from "../../kit/picture-sheet.tsx";
import { LegendBar } from "./map-legend.tsx";
import { PaperMap } from "./paper-map.tsx";

const MAP = { width: SHEET.width - 2 * SHEET.margin, height: 600 } as const;
const LEGEND = { gap: 12, height: 44 } as const;

/** The map alone with title, legend, scale, north and source. */
export function MapPicture({ context, onDone }: { readonly context: PaperContext; readonly onDone: () => void }): ReactNode {
	const { data, subject, shown, fills, grid, title, voice } = context;
	const { manifest, areas } = data.opened;
	const source = voice.t("map.source", { source: manifest.sources.map(({ nama }) => nama).join("; ") });
	const about = [source, voice.t("list", { period: manifest.periode }), manifest.notice];
	return (
		<PictureSheet
			title={title}
			notes={[legendWords(context), about.filter((text) => text !== "").join(" · ")]}
			height={MAP.height + LEGEND.gap + LEGEND.height}
			fileParts={["peta", manifest.kode, subject.nama, manifest.periode]}
			onDone={onDone}
		>
			{(top) => (
				<>
					<g transform={`translate(${SHEET.margin} ${top})`}>
						<PaperMap
							opened={data.opened}
							shown={shown}
							fills={fills}
							{...paperFrame(subject, areas, data.pockets?.pockets ?? [])}
							{...MAP}
							grid={grid}
							label={mapLabel(context)}
							pockets={data.pockets}
						/>
					</g>
					<g transform={`translate(${SHEET.margin} ${top + MAP.height + LEGEND.gap})`}>
						<LegendBar shown={shown} fills={fills} width={MAP.width} />
					</g>
				</>
			)}
		</PictureSheet>
	);
}
