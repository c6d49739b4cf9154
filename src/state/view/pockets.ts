import { field } from "./field.ts";
import { whole, words } from "./link-text.ts";

/** Who is counted as poor: as the pack says, by decile, by its rule, or the families of the filter. */
export type CaseDefinitionId = "pack" | "desil1" | "desil1_2" | "desil1_4" | "miskin" | "filter";
export type PocketMethod = "casecontrol" | "dbscan";

export const RADIUS_METRES = { least: 25, most: 1000 } as const;
export const MINIMUM_POOR = { least: 2, most: 50 } as const;

function within({ least, most }: { readonly least: number; readonly most: number }, value: number): number {
	return Math.min(most, Math.max(least, Math.round(value)));
}

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
		default: "casecontrol",
		link: words("metode", [
			["kantong", "casecontrol"],
			["kelompok", "dbscan"],
		]),
		events: {
			pocketMethodChanged: (_view: object, pocketMethod: PocketMethod) => ({ pocketMethod, selectedPocket: null }),
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
				selectedPocket: null,
			}),
		},
	}),
	minimumPoor: field<number>()({
		default: 5,
		dragged: true,
		link: { name: "sedikitnya", read: whole(MINIMUM_POOR.least, MINIMUM_POOR.most), write: String },
		events: {
			minimumPoorChanged: (_view: object, minimum: number) => ({
				minimumPoor: within(MINIMUM_POOR, minimum),
				selectedPocket: null,
			}),
		},
	}),
	selectedPocket: field<number | null>()({
		default: null,
		ofPack: true,
		dragged: true,
		link: { name: "kantong", read: whole(1, 100_000), write: String },
		events: { pocketSelected: (_view: object, selectedPocket: number | null) => ({ selectedPocket }) },
	}),
};
