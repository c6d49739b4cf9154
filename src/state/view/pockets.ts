import * as v from "valibot";
import { DEFAULT_METHOD, pocketMethod as methodOf, POCKET_METHODS, type PocketMethod } from "#core/pocket/methods.ts";
import { POCKET_PREFIX } from "#core/pocket/pocket-code.ts";
import { field } from "./field.ts";
import { harmless, whole, words } from "./link-text.ts";

/** Who is counted as poor: as the pack says, by decile, by its rule, or the families of the filter. */
export type CaseDefinitionId = "pack" | "desil1" | "desil1_2" | "desil1_4" | "miskin" | "filter";

export const RADIUS_METRES = { least: 25, most: 1000 } as const;
export const MINIMUM_POOR = { least: 2, most: 50 } as const;

function within({ least, most }: { readonly least: number; readonly most: number }, value: number): number {
	return Math.min(most, Math.max(least, Math.round(value)));
}

type Searched = { readonly pocketMethod: PocketMethod; readonly minimumPoor: number };

export const POCKET_FIELDS = {
	caseDefinition: field<CaseDefinitionId>()({
		default: "pack",
		link: words("miskin", [
			["paket", "pack"],
			["desil1", "desil1"],
			["desil1_2", "desil1_2"],
			["desil1_4", "desil1_4"],
			["aturan", "miskin"],
			["saringan", "filter"],
		]),
		events: {
			caseDefinitionChanged: (_view: object, caseDefinition: CaseDefinitionId) => ({ caseDefinition, selectedPocket: null }),
		},
	}),
	pocketMethod: field<PocketMethod>()({
		default: DEFAULT_METHOD,
		link: words(
			"metode",
			POCKET_METHODS.map(({ id, link }) => [link, id] as const),
		),
		events: {
			/** A minimum that nobody chose goes over to that of the new method. */
			pocketMethodChanged: (view: Searched, pocketMethod: PocketMethod) => ({
				pocketMethod,
				selectedPocket: null,
				...(view.minimumPoor === methodOf(view.pocketMethod).minimum ? { minimumPoor: methodOf(pocketMethod).minimum } : {}),
			}),
		},
	}),
	/** null = suggested. */
	radiusMetres: field<number | null>()({
		default: null,
		ofPack: true,
		dragged: true,
		link: { name: "radius", read: whole(RADIUS_METRES.least, RADIUS_METRES.most), write: String },
		events: {
			radiusChanged: (_view: object, metres: number | null) => ({
				radiusMetres: metres === null ? null : within(RADIUS_METRES, metres),
			}),
		},
	}),
	minimumPoor: field<number>()({
		default: methodOf(DEFAULT_METHOD).minimum,
		dragged: true,
		link: { name: "sedikitnya", read: whole(MINIMUM_POOR.least, MINIMUM_POOR.most), write: String },
		events: {
			minimumPoorChanged: (_view: object, minimum: number) => ({ minimumPoor: within(MINIMUM_POOR, minimum) }),
		},
	}),
	/** `kode` of the selected pocket, which stays with it when the radius moves; in older links its place in the list. */
	selectedPocket: field<string | null>()({
		default: null,
		ofPack: true,
		ofPart: true,
		dragged: true,
		link: {
			name: "kantong",
			read: v.pipe(
				harmless,
				v.regex(/^(?:[1-9]\d{0,4}|100000|[0-9a-z]{7,9})$/),
				v.transform((code) => POCKET_PREFIX + code),
			),
			write: (kode) => kode.slice(POCKET_PREFIX.length),
		},
		events: { pocketSelected: (_view: object, selectedPocket: string | null) => ({ selectedPocket }) },
	}),
};
