import { currentIndicatorId } from "#core/measure/catalogue/aliases.ts";
import { usualIndicator } from "#core/measure/catalogue/catalogue.ts";
import type { IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import { type Cell, rateCell } from "#core/measure/cell.ts";
import type { DenominatorKind } from "#core/measure/denominator.ts";
import type { Form } from "#core/measure/measure.ts";
import type { AdminLevel, AreaGroups } from "#core/place/area-table.ts";
import type { OpenedPack, ViewAnswer } from "#engine/protocol.ts";
import type { PackPreview } from "#io/pack/pack-preview.ts";
import { canonicalSentence } from "./view/resolved-view.ts";
import type { View } from "./view/view.ts";

/** A count over a named whole. `rate` is NaN where the whole is unknown or fewer than ten. */
export type Share = Omit<Cell, "value"> & {
	readonly denominatorKind: DenominatorKind | null;
	readonly rate: number;
};

/** The numbers behind everything on the Peta place, from the engine's answer or, before that, from the pack's summary. */
export type Figures = {
	readonly source: "answer" | "preview";
	readonly groups: Pick<AreaGroups, "level" | "kode" | "nama" | "induk">;
	readonly indicator: IndicatorInfo;
	/** One entry per group; the last, beyond the groups, is the region's total. */
	readonly numerator: ArrayLike<number>;
	readonly denominator: ArrayLike<number>;
};

/** A cell of a whole named by its kind; none where there is no whole. */
export function shareOf(numerator: number, denominator: number, denominatorKind: DenominatorKind | null): Share {
	const { value, ...cell } = rateCell(numerator, denominator, denominatorKind);
	return { ...cell, denominatorKind, rate: value };
}

/** Counts only where there is no denominator, rates only where there is no count. */
export function effectiveForm(indicator: IndicatorInfo, form: Form): Form {
	if (indicator.denominator === null) return "count";
	return indicator.hasCount ? form : "rate";
}

export function shareAt(figures: Figures, index: number): Share {
	return shareOf(figures.numerator[index] ?? Number.NaN, figures.denominator[index] ?? Number.NaN, figures.indicator.denominator);
}

/** What the map colours and the list sorts by. NaN = no figure. */
export function displayedValue(figures: Figures, index: number, form: Form): number {
	return form === "count" ? (figures.numerator[index] ?? Number.NaN) : shareAt(figures, index).rate;
}

export function figuresOfAnswer(answer: ViewAnswer, groups: AreaGroups): Figures {
	const { summary, indicator } = answer;
	return { source: "answer", groups, indicator, numerator: summary.numerator, denominator: summary.denominator };
}

type PreviewedView = Pick<View, "level" | "indicator" | "filter" | "chosenProgrammes">;

/** Whether the pack's summary shows the very view that is asked for. */
function previewShows(preview: PackPreview, view: PreviewedView): boolean {
	return (
		view.level === "kelurahan" &&
		(view.indicator === null || currentIndicatorId(view.indicator) === currentIndicatorId(preview.indicator)) &&
		(view.filter === null || canonicalSentence(view.filter) === canonicalSentence(preview.filter)) &&
		(view.chosenProgrammes === null || view.chosenProgrammes.join() === preview.chosen.join())
	);
}

export function figuresOfPreview(preview: PackPreview, view: PreviewedView): Figures | null {
	const indicator = usualIndicator(preview.indicator);
	if (indicator === null || !previewShows(preview, view)) return null;
	const { areas, total } = preview;
	return {
		source: "preview",
		groups: {
			level: "kelurahan",
			kode: areas.map((area) => area.kode),
			nama: areas.map((area) => area.nama),
			induk: areas.map((area) => area.kecamatan),
		},
		indicator,
		numerator: [...areas.map((area) => area.numerator), total.numerator],
		denominator: [...areas.map((area) => area.denominator), total.denominator],
	};
}

export function groupsOfLevel(opened: OpenedPack, level: AdminLevel): AreaGroups | null {
	return opened.groups.find((groups) => groups.level === level) ?? null;
}
