import type { AppError } from "#core/base/errors.ts";
import type { FilterForm } from "#core/families/filter/form.ts";
import { clauseToForm } from "#core/families/filter/form-clause.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import type { IndicatorInfo } from "#core/measure/catalogue/indicator.ts";
import type { Classification } from "#core/measure/classify/classification.ts";
import { classify } from "#core/measure/classify/classify.ts";
import type { Form } from "#core/measure/measure.ts";
import type { AdminLevel, AreaGroups } from "#core/place/area-table.ts";
import type { PovertyPocket } from "#core/pocket/pocket.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import type { PackPreview } from "#io/pack/pack-preview.ts";
import { type AreaDetails, areaDetails } from "./area-details.ts";
import {
	displayedValue,
	effectiveForm,
	type Figures,
	figuresOfAnswer,
	figuresOfPreview,
	groupsOfLevel,
	type Share,
	shareAt,
} from "./figures.ts";
import { type HeadlineFacts, headlineFacts } from "./headline.ts";
import { memo } from "./memo.ts";
import { type RankedArea, rankAreas } from "./ranking.ts";
import type { AppState } from "./store.ts";
import { needsOf } from "./view/place.ts";
import type { CaseDefinitionId } from "./view/pockets.ts";
import { caseSentence, type ResolvedView, resolveView } from "./view/resolved-view.ts";

export type { AreaDetails, ComparedShare } from "./area-details.ts";
export type { Figures, Share } from "./figures.ts";
export type { HeadlineFacts } from "./headline.ts";
export type { RankedArea } from "./ranking.ts";
export type { ResolvedView } from "./view/resolved-view.ts";

/** Why the pack could not be opened; null while it opens, and once it is open. */
export function selectPackError(state: AppState): AppError | null {
	return state.pack.status === "failed" ? state.pack.error : null;
}

export function selectOpened(state: AppState): OpenedPack | null {
	return state.pack.status === "open" ? state.pack.opened : null;
}

export function selectManifest(state: AppState): PackManifest | null {
	return selectOpened(state)?.manifest ?? null;
}

/** Code of the pack itself, also while only a part of it is open: what people decided is kept under it. */
export function selectPackKode(state: AppState): string | undefined {
	const opened = selectOpened(state);
	return opened?.part?.of.kode ?? opened?.manifest.kode;
}

export function selectPreview(state: AppState): PackPreview | null {
	return state.pack.status === "opening" ? state.pack.preview : null;
}

/** The view with the pack's defaults filled in; null until a pack is open. */
export const selectResolvedView = memo(
	(state: AppState) => [state.view, selectOpened(state)] as const,
	(view, opened): ResolvedView | null => opened && resolveView(view, opened),
);

/** Groups of the level the newest answer is about (or of the view's level until there is one). */
export const selectGroups = memo(
	(state: AppState) => [selectOpened(state), state.answer, selectResolvedView(state)] as const,
	(opened, answer, resolved): AreaGroups | null => {
		const level: AdminLevel | undefined = answer?.query.level ?? resolved?.level;
		return opened && level !== undefined ? groupsOfLevel(opened, level) : null;
	},
);

const selectPreviewFigures = memo(
	(state: AppState) => {
		const { level, indicator, filter, chosenProgrammes } = state.view;
		return [selectPreview(state), level, indicator, filter, chosenProgrammes] as const;
	},
	(preview, level, indicator, filter, chosenProgrammes): Figures | null =>
		preview && figuresOfPreview(preview, { level, indicator, filter, chosenProgrammes }),
);

/** The shown figures per group with the total in the last place: the answer's, or the preview's while a pack is opening. */
export const selectFigures = memo(
	(state: AppState) => [state.answer, selectGroups(state), selectPreviewFigures(state)] as const,
	(answer, groups, preview): Figures | null => (answer && groups ? figuresOfAnswer(answer, groups) : preview),
);

export function selectIndicator(state: AppState): IndicatorInfo | null {
	return selectFigures(state)?.indicator ?? null;
}

/** "count" or "rate" as really shown: an indicator without a denominator is a count, one without a count a rate. */
export function selectShownForm(state: AppState): Form {
	const indicator = selectIndicator(state);
	return indicator ? effectiveForm(indicator, state.view.measure) : state.view.measure;
}

/** The coloured value per group, NaN = no figure (or a rate on fewer than ten). */
export const selectValues = memo(
	(state: AppState) => [selectFigures(state), selectShownForm(state)] as const,
	(figures, form): Float64Array | null =>
		figures && Float64Array.from(figures.groups.kode, (_, group) => displayedValue(figures, group, form)),
);

export const selectClassification = memo(
	(state: AppState) => [selectValues(state), state.view.classMethod, state.view.classCount, state.view.manualBreaks] as const,
	(values, method, classCount, manualBreaks): Classification | null =>
		values && classify(values, { method, classCount, manualBreaks }),
);

const NO_AREAS: readonly RankedArea[] = [];

export const selectRanking = memo(
	(state: AppState) => [selectFigures(state), selectShownForm(state), selectClassification(state)] as const,
	(figures, form, classification): readonly RankedArea[] =>
		figures && classification ? rankAreas(figures, form, classification.breaks) : NO_AREAS,
);

/** Totals of the region; NaN where the preview does not say. */
export type Totals = Share & {
	readonly value: number;
	readonly households: number;
	readonly persons: number;
	readonly selected: number;
	readonly selectedPersons: number;
	/** Selected families with none of the chosen programmes. */
	readonly withoutAny: number;
	/** Families in no area of the layer, by coordinates or code. */
	readonly outside: { readonly households: number; readonly selected: number };
};

export const selectTotals = memo(
	(state: AppState) => [selectFigures(state), selectShownForm(state), state.answer, selectPreview(state)] as const,
	(figures, form, answer, preview): Totals | null => {
		if (!figures) return null;
		const last = figures.groups.kode.length;
		const share = shareAt(figures, last);
		const value = displayedValue(figures, last, form);
		if (!answer)
			return {
				...share,
				value,
				households: preview?.households ?? Number.NaN,
				persons: Number.NaN,
				selected: figures.indicator.denominator === "selected_families" ? share.denominator : Number.NaN,
				selectedPersons: Number.NaN,
				withoutAny: Number.NaN,
				outside: { households: Number.NaN, selected: Number.NaN },
			};
		const { summary } = answer;
		const at = (values: Float64Array) => values[last] ?? Number.NaN;
		return {
			...share,
			value,
			households: at(summary.households),
			persons: at(summary.persons),
			selected: at(summary.selected),
			selectedPersons: at(summary.selectedPersons),
			withoutAny: at(answer.withoutAny),
			outside: summary.outside,
		};
	},
);

const detailsInputs = memo(
	(state: AppState) => [selectOpened(state), selectGroups(state), state.answer, selectRanking(state)] as const,
	(opened, groups, answer, ranking) => {
		const known = new Map<string, AreaDetails | null>();
		return (kode: string): AreaDetails | null => {
			if (!opened || !groups || !answer) return null;
			const found = known.get(kode);
			if (found !== undefined) return found;
			const made = areaDetails(kode, opened, groups, answer, ranking);
			known.set(kode, made);
			return made;
		};
	},
);

/** Everything the Rincian panel says about one area; null when the code is not on the shown level. */
export function selectAreaDetails(state: AppState, kode: string | null): AreaDetails | null {
	return kode === null ? null : detailsInputs(state)(kode);
}

export const selectHeadline = memo(
	(state: AppState) =>
		[selectFigures(state), selectShownForm(state), selectRanking(state), state.answer, selectPreview(state)] as const,
	(figures, form, ranking, answer, preview): HeadlineFacts | null => {
		if (!figures) return null;
		const selectedCount = answer?.selectedCount ?? figures.denominator[figures.groups.kode.length] ?? 0;
		return headlineFacts(figures, form, ranking, {
			selectedCount,
			chosenProgrammes: answer?.query.chosenProgrammes ?? preview?.chosen ?? [],
		});
	},
);

/** The filter sentence in force; "" = every family. */
export function selectFilterSentence(state: AppState): string {
	return selectResolvedView(state)?.filter ?? state.view.filter ?? selectPreview(state)?.filter ?? "";
}

/** The panel's controls, or null when the sentence is outside what they can show. */
export const selectForm = memo(
	(state: AppState) => [selectFilterSentence(state)] as const,
	(sentence): FilterForm | null => {
		const clause = parseFilter(sentence);
		return clause.ok ? clauseToForm(clause.value) : null;
	},
);

/** Sentence of the families counted as poor; null when the pack cannot answer the chosen definition. */
export const selectCaseSentence = memo(
	(state: AppState) => [selectOpened(state), selectFilterSentence(state), state.view.caseDefinition] as const,
	(opened, filter, id): string | null => opened && caseSentence(id, filter, opened),
);

export type CaseDefinition = { readonly id: CaseDefinitionId; readonly sentence: string };
const CASE_DEFINITIONS: readonly CaseDefinitionId[] = ["pack", "desil1", "desil1_2", "desil1_4", "miskin", "filter"];

/** The definitions of "poor" this pack can answer, in the order offered. */
export const selectCaseDefinitions = memo(
	(state: AppState) => [selectOpened(state), selectFilterSentence(state)] as const,
	(opened, filter): readonly CaseDefinition[] =>
		CASE_DEFINITIONS.flatMap((id) => {
			const sentence = opened && caseSentence(id, filter, opened);
			return sentence === null ? [] : [{ id, sentence }];
		}),
);

/** The radius in force: the person's own or the suggested one. NaN until a pack is open. */
export function selectRadiusMetres(state: AppState): number {
	return state.view.radiusMetres ?? selectOpened(state)?.suggestedRadius.metres ?? Number.NaN;
}

/** Does the live map show families and pockets rather than a measure by area? */
export const selectShowsPockets = (state: AppState): boolean => needsOf(state.view.place).picture === "pockets";

/** The pocket a person has chosen, where the newest answer still has it. */
export function selectChosenPocket({ pockets, view }: AppState): PovertyPocket | null {
	return pockets?.pockets.find(({ kode }) => kode === view.selectedPocket) ?? null;
}
