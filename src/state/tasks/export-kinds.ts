import type { OpenedPack } from "#engine/protocol.ts";
import type { AreaKind, PlanKind } from "./export-file.ts";

export type ExportKind = AreaKind | PlanKind | "pockets" | "families";

/** Every measure per area, in one of four formats. */
export function isAreaKind(kind: ExportKind): kind is AreaKind {
	return kind === "xlsx" || kind === "csv" || kind === "geojson" || kind === "fgb";
}

/** A table to plan with. */
export function isPlanKind(kind: ExportKind): kind is PlanKind {
	return kind === "plan" || kind === "proposal" || kind === "coverage";
}

/** Is the file made of the measure table? */
export function needsTable(kind: ExportKind): boolean {
	return isAreaKind(kind) || isPlanKind(kind);
}

/** The files this pack can give: without families there is nothing to plan with, look for pockets in, or list. */
export function kindsOf(opened: OpenedPack): readonly ExportKind[] {
	const areas: ExportKind[] = ["xlsx", "csv", "geojson", "fgb"];
	if (opened.householdCount === 0) return areas;
	const plans: ExportKind[] = opened.manifest.programmes.length === 0 ? [] : ["plan", "proposal", "coverage"];
	return [...areas, "pockets", ...plans, "families"];
}
