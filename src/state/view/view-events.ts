import type { CaseDefinitionId, PocketMethod, View } from "./view.ts";

/** What each event does to the view. Pure; the store applies them. */

export function placeChanged(view: View, place: View["place"]): View {
	return { ...view, place };
}

/** Another pack: everything that names the old pack's areas, columns or programmes goes back to the new pack's defaults. */
export function packChosen(view: View, kode: string): View {
	return {
		...view,
		pack: kode,
		indicator: null,
		filter: null,
		chosenProgrammes: null,
		manualBreaks: [],
		classMethod: view.classMethod === "manual" ? "natural" : view.classMethod,
		isolatedClass: -1,
		selectedKode: null,
		selectedPocket: null,
		radiusMetres: null,
		camera: null,
		compared: null,
		compareSort: null,
		trendKode: null,
		candidates: [],
		criteria: null,
		printSubject: null,
	};
}

/** Hand-set breaks belong to the values they were set on: other values, other classes. */
function withOtherValues(view: View): View {
	return {
		...view,
		isolatedClass: -1,
		...(view.classMethod === "manual" ? { classMethod: "natural" as const, manualBreaks: [] } : {}),
	};
}

export function indicatorChanged(view: View, indicator: NonNullable<View["indicator"]>): View {
	return { ...withOtherValues(view), indicator };
}

export function measureChanged(view: View, measure: View["measure"]): View {
	return measure === view.measure ? view : { ...withOtherValues(view), measure };
}

export function levelChanged(view: View, level: View["level"]): View {
	return level === view.level ? view : { ...view, level, isolatedClass: -1, selectedKode: null };
}

export function filterChanged(view: View, filter: string | null): View {
	return { ...view, filter, isolatedClass: -1, ...(view.caseDefinition === "filter" ? { selectedPocket: null } : {}) };
}

/** "None of the chosen" needs at least one: taking the last one away changes nothing. */
export function chosenProgrammesChanged(view: View, ids: readonly string[]): View {
	if (ids.length === 0) return view;
	return { ...view, chosenProgrammes: [...ids], isolatedClass: -1 };
}

export function classificationChanged(
	view: View,
	change: { readonly method?: View["classMethod"]; readonly count?: number; readonly breaks?: readonly number[] },
	shownInnerBreaks: readonly number[],
): View {
	const method = change.breaks ? "manual" : (change.method ?? view.classMethod);
	const count = Math.min(7, Math.max(3, Math.round(change.count ?? view.classCount)));
	if (method !== "manual") return { ...view, classMethod: method, classCount: count, manualBreaks: [], isolatedClass: -1 };
	const starting = view.manualBreaks.length > 0 ? view.manualBreaks : shownInnerBreaks;
	const breaks = [...(change.breaks ?? starting)].filter(Number.isFinite).sort((a, b) => a - b);
	return { ...view, classMethod: "manual", classCount: count, manualBreaks: breaks, isolatedClass: -1 };
}

/** The same class again shows all classes. */
export function classIsolated(view: View, index: number): View {
	return { ...view, isolatedClass: view.isolatedClass === index ? -1 : index };
}

export function areaSelected(view: View, kode: string | null): View {
	return { ...view, selectedKode: kode, tab: kode === null ? view.tab : "rincian" };
}

export function householdsToggled(view: View, shown: boolean): View {
	return { ...view, showHouseholds: shown };
}

export function pocketsToggled(view: View, shown: boolean): View {
	return { ...view, showPockets: shown };
}

export function caseDefinitionChanged(view: View, caseDefinition: CaseDefinitionId): View {
	return { ...view, caseDefinition, selectedPocket: null };
}

export function pocketMethodChanged(view: View, pocketMethod: PocketMethod): View {
	return { ...view, pocketMethod, selectedPocket: null };
}

export const RADIUS_METRES = { least: 25, most: 1000 } as const;
export const MINIMUM_POOR = { least: 2, most: 50 } as const;

export function radiusChanged(view: View, metres: number | null): View {
	const radiusMetres = metres === null ? null : Math.min(RADIUS_METRES.most, Math.max(RADIUS_METRES.least, Math.round(metres)));
	return { ...view, radiusMetres, selectedPocket: null };
}

export function minimumPoorChanged(view: View, minimum: number): View {
	return {
		...view,
		minimumPoor: Math.min(MINIMUM_POOR.most, Math.max(MINIMUM_POOR.least, Math.round(minimum))),
		selectedPocket: null,
	};
}

export function pocketSelected(view: View, id: number | null): View {
	return { ...view, selectedPocket: id };
}

export function cameraMoved(view: View, camera: View["camera"]): View {
	return { ...view, camera };
}

export function tableToggled(view: View, open: boolean): View {
	return { ...view, tableOpen: open };
}

export function tabChanged(view: View, tab: View["tab"]): View {
	return { ...view, tab };
}

export const COMPARED = { least: 2, most: 6 } as const;

export function compareUnitChanged(view: View, compareUnit: View["compareUnit"]): View {
	return compareUnit === view.compareUnit ? view : { ...view, compareUnit, compared: null };
}

/** Between two and six areas; a seventh, or leaving fewer than two, changes nothing. */
export function comparedChanged(view: View, kode: readonly string[]): View {
	const unique = [...new Set(kode)];
	return unique.length < COMPARED.least || unique.length > COMPARED.most ? view : { ...view, compared: unique };
}

export const MOST_CANDIDATES = 30;

/** Stars an area, or takes its star away. */
export function candidateToggled(view: View, kode: string): View {
	const without = view.candidates.filter((known) => known !== kode);
	if (without.length < view.candidates.length) return { ...view, candidates: without };
	return without.length >= MOST_CANDIDATES ? view : { ...view, candidates: [...without, kode] };
}

/** Opens the paper for a subject; `null` keeps the subject in hand. */
export function printRequested(view: View, template: View["printTemplate"], subject: string | null): View {
	return { ...view, place: "cetak", printTemplate: template, printSubject: subject ?? view.printSubject };
}
