import type { AdminLevel } from "#core/place/area-table.ts";
import type { OpenedPack } from "#engine/protocol.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
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

const FILE_PARTS: Readonly<Record<Exclude<ExportKind, AreaKind>, string>> = {
	plan: "perencanaan",
	proposal: "usulan-sasaran",
	coverage: "rekap-cakupan",
	pockets: "kantong",
	families: "daftar-keluarga",
};

/** What a file is called, part by part: an area file by its level, others by what they are. */
export function fileNameParts(
	kind: ExportKind,
	level: AdminLevel,
	{ kode, periode, dibuat }: Pick<PackManifest, "kode" | "periode" | "dibuat">,
): string[] {
	return ["kantong", kode, isAreaKind(kind) ? level : FILE_PARTS[kind], periode, dibuat.slice(0, 10)];
}
