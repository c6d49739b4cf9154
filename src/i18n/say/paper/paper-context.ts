import type { PaperEdits } from "#state/paper-edits.ts";
import { wordsOf } from "#state/paper-edits.ts";
import type { Paper } from "#state/view/paper.ts";
import type { View } from "#state/view/view.ts";
import type { PaperContext } from "./context.ts";
import { findingsOf } from "./findings.ts";
import { headingOf } from "./headings.ts";
import { mapMeasure } from "./map-measure.ts";
import { count } from "./voice.ts";

/** Millimetres of each paper, and what its margins leave in pixels. */
const WIDTH_MM: Readonly<Record<Paper, number>> = { a4: 210, f4: 215 };
const MARGINS_MM = 26;
/** F4 is this much higher than A4. */
const EXTRA_MM = 33;
export const PIXELS_PER_MM = 96 / 25.4;

/** Pixels of a sheet. */
export function paperWidth(paper: Paper): number {
	return WIDTH_MM[paper] * PIXELS_PER_MM;
}

export type PaperFacts = Pick<PaperContext, "data" | "subject" | "voice" | "candidates" | "pilots" | "series" | "needOffices"> & {
	readonly view: View;
	/** The sentence the Peta place opens with. */
	readonly regionTitle: string;
	readonly edits: PaperEdits;
};

/** Everything the parts of a paper are made from; null where no measure can be shown on its maps. */
export function paperContext(facts: PaperFacts): PaperContext | null {
	const { data, subject, view, voice, regionTitle, candidates, pilots, series, needOffices, edits } = facts;
	const shown = mapMeasure(data.kelurahan, data.resolved.indicator, view);
	if (shown === null) return null;
	const { measure, classification } = shown;
	const atlas = view.printTemplate === "atlas";
	const title = atlas
		? voice.t("heading.atlas", { region: voice.pack.nama, n: count(data.kelurahan.units.length) })
		: regionTitle;
	const heading = headingOf(subject, data, title, voice);
	const computed = { title: heading.title, findings: atlas ? [] : findingsOf(subject, data, voice) };
	return {
		data,
		subject,
		shown,
		fills: { mono: view.printMono, direction: measure.direction, count: Math.max(1, classification.breaks.length - 1) },
		voice,
		width: Math.floor((WIDTH_MM[view.paper] - MARGINS_MM) * PIXELS_PER_MM),
		extraHeight: view.paper === "f4" ? EXTRA_MM * PIXELS_PER_MM : 0,
		grid: view.printGrid,
		candidates,
		pilots,
		series,
		needOffices,
		computed,
		lead: heading.lead,
		...wordsOf(edits, computed),
	};
}
