import type { DenominatorKind, IndicatorId, IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import { reliabilityOf } from "#core/measure/reliability.ts";
import { wilsonInterval } from "#core/measure/statistics/interval.ts";
import type { AdminLevel, AreaGroups } from "#core/place/area-table.ts";
import type { OpenedPack, ViewAnswer } from "#engine/protocol.ts";
import type { PackPreview } from "#io/pack/pack-preview.ts";
import type { Measure } from "./view/indicator.ts";
import { canonicalSentence } from "./view/resolved-view.ts";
import type { View } from "./view/view.ts";

export type Reliability = ReturnType<typeof reliabilityOf>;

/** A count over a named whole. `rate` is NaN where the whole is unknown or fewer than ten. */
export type Share = {
	readonly numerator: number;
	readonly denominator: number;
	readonly denominatorKind: DenominatorKind | null;
	readonly rate: number;
	/** 95 % Wilson interval; NaN where the whole is not a number of families. */
	readonly low: number;
	readonly high: number;
	readonly reliability: Reliability;
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

const FAMILY_WHOLES: readonly (DenominatorKind | null)[] = [
	"all_families",
	"selected_families",
	"eligible_families",
	"list_total",
];

/** Families and persons over a whole; a whole under ten gives no rate, square kilometres are never too few. */
export function shareOf(numerator: number, denominator: number, denominatorKind: DenominatorKind | null): Share {
	const base = { numerator, denominator, denominatorKind };
	const nothing = { rate: Number.NaN, low: Number.NaN, high: Number.NaN };
	if (denominatorKind === null || !(denominator > 0)) return { ...base, ...nothing, reliability: "none" };
	if (denominatorKind === "square_kilometres")
		return { ...base, rate: numerator / denominator, low: Number.NaN, high: Number.NaN, reliability: "ok" };
	const reliability = reliabilityOf(numerator, denominator);
	if (reliability === "none" || reliability === "too_few") return { ...base, ...nothing, reliability };
	const rate = numerator / denominator;
	if (!FAMILY_WHOLES.includes(denominatorKind) || numerator > denominator)
		return { ...base, rate, low: Number.NaN, high: Number.NaN, reliability };
	const [low, high] = wilsonInterval(numerator, denominator);
	return { ...base, rate, low, high, reliability };
}

/** Counts only where there is no denominator, rates only where there is no count. */
export function effectiveMeasure(indicator: IndicatorInfo, measure: Measure): Measure {
	if (indicator.denominator === null) return "count";
	return indicator.hasCount ? measure : "rate";
}

export function shareAt(figures: Figures, index: number): Share {
	return shareOf(figures.numerator[index] ?? Number.NaN, figures.denominator[index] ?? Number.NaN, figures.indicator.denominator);
}

/** What the map colours and the list sorts by. NaN = no figure. */
export function displayedValue(figures: Figures, index: number, measure: Measure): number {
	return measure === "count" ? (figures.numerator[index] ?? Number.NaN) : shareAt(figures, index).rate;
}

export function figuresOfAnswer(answer: ViewAnswer, groups: AreaGroups): Figures {
	const { summary, indicator } = answer;
	return { source: "answer", groups, indicator, numerator: summary.numerator, denominator: summary.denominator };
}

function previewIndicator(id: string): IndicatorInfo {
	const base = {
		id: id as IndicatorId,
		unit: id === "jiwa" ? ("jiwa" as const) : ("keluarga" as const),
		hasCount: id !== "kepadatan",
	};
	if (id.startsWith("cakupan:"))
		return { ...base, direction: "coverage", denominator: "eligible_families", programme: id.slice("cakupan:".length) };
	if (id === "kepadatan") return { ...base, direction: "extent", denominator: "square_kilometres" };
	if (id === "jiwa") return { ...base, direction: "extent", denominator: "population" };
	if (id === "terdaftar" || id === "terpilih") return { ...base, direction: "extent", denominator: "all_families" };
	return { ...base, direction: "burden", denominator: "selected_families" };
}

type PreviewedView = Pick<View, "level" | "indicator" | "filter" | "chosenProgrammes">;

/** Whether the pack's summary shows the very view that is asked for. */
function previewShows(preview: PackPreview, view: PreviewedView): boolean {
	const same = (own: string | null, shown: string) => own === null || own === shown;
	return (
		view.level === "kelurahan" &&
		same(view.indicator, preview.indicator) &&
		(view.filter === null || canonicalSentence(view.filter) === canonicalSentence(preview.filter)) &&
		(view.chosenProgrammes === null || view.chosenProgrammes.join() === preview.chosen.join())
	);
}

export function figuresOfPreview(preview: PackPreview, view: PreviewedView): Figures | null {
	if (!previewShows(preview, view)) return null;
	const { areas, total } = preview;
	return {
		source: "preview",
		groups: {
			level: "kelurahan",
			kode: areas.map((area) => area.kode),
			nama: areas.map((area) => area.nama),
			induk: areas.map((area) => area.kecamatan),
		},
		indicator: previewIndicator(preview.indicator),
		numerator: [...areas.map((area) => area.numerator), total.numerator],
		denominator: [...areas.map((area) => area.denominator), total.denominator],
	};
}

export function groupsOfLevel(opened: OpenedPack, level: AdminLevel): AreaGroups | null {
	return opened.groups.find((groups) => groups.level === level) ?? null;
}
