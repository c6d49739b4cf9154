import type { SeriesRow } from "#core/time/series/row.ts";
import type { MapMeasure } from "#i18n/say/paper/map-measure.ts";
import type { Voice } from "#i18n/say/paper/voice.ts";
import type { NeedOffices } from "#state/need-offices.ts";
import type { ComputedWords, PaperFinding } from "#state/paper-edits.ts";
import type { Pilot } from "#state/pilots.ts";
import type { Candidates } from "#state/tasks/candidates.ts";
import type { PaperData } from "#state/tasks/paper-data.ts";
import type { PaperSubject } from "#state/tasks/paper-subjects.ts";
import type { ClassFills } from "./class-fills.tsx";

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
