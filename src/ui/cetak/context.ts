import type { SeriesRow } from "#core/series/row.ts";
import type { Pilot } from "#state/pilots.ts";
import type { Candidates } from "../kandidat/candidates.ts";
import type { ClassFills } from "./class-fills.tsx";
import type { PaperFinding } from "./findings.ts";
import type { MapMeasure } from "./map-measure.ts";
import type { PaperSubject } from "./subjects.ts";
import type { PaperData } from "./use-paper-data.ts";
import type { Voice } from "./voice.ts";

/** Everything the parts of a paper are made from. */
export type PaperContext = {
	readonly data: PaperData;
	readonly subject: PaperSubject;
	readonly shown: MapMeasure;
	readonly fills: ClassFills;
	readonly voice: Voice;
	/** Of a page's content, pixels. */
	readonly width: number;
	/** Pixels a page of this paper is higher than A4. */
	readonly extraHeight: number;
	readonly grid: boolean;
	readonly candidates: Candidates | null;
	readonly pilots: readonly Pilot[];
	readonly series: readonly SeriesRow[];
	/** As computed, or as a person has changed it. */
	readonly title: string;
	readonly lead: string;
	readonly findings: readonly PaperFinding[];
};
