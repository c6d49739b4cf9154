import type { Measure } from "#core/measure/measure.ts";
import type { SeriesRow } from "#core/time/series/row.ts";
import type { NeedOffices } from "#state/need-offices.ts";
import type { ComputedWords, PaperFinding } from "#state/paper-edits.ts";
import type { Pilot } from "#state/pilots.ts";
import type { Candidates } from "#state/tasks/candidates.ts";
import type { PaperData } from "#state/tasks/paper-data.ts";
import type { PaperSubject } from "#state/tasks/paper-subjects.ts";
import type { MapMeasure } from "./map-measure.ts";
import type { Voice } from "./voice.ts";

/** How the classes of a paper's maps look: by colour, or in greys with hatching that survive a photocopier. */
export type ClassFills = {
	readonly mono: boolean;
	readonly direction: Measure["direction"];
	readonly count: number;
};

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
	/** Who answers for a need, where a person has said so. */
	readonly needOffices: NeedOffices;
	/** Before a person changed anything. */
	readonly computed: ComputedWords;
	/** As computed, or as a person has changed it. */
	readonly title: string;
	readonly lead: string;
	readonly findings: readonly PaperFinding[];
};
