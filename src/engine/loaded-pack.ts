import type { Finding } from "#core/base/finding.ts";
import { ok, type Result } from "#core/base/result.ts";
import { resolveAreaOf, withAreaColumns } from "#core/families/area-columns.ts";
import { type ColumnTypes, columnTypes, type HouseholdColumns } from "#core/families/columns.ts";
import type { Clause } from "#core/families/filter/clause.ts";
import { compileFilter } from "#core/families/filter/compile.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { inspectJoin } from "#core/families/join-doctor.ts";
import type { IndicatorContext } from "#core/measure/catalogue/indicator.ts";
import { indicatorContext } from "#core/measure/catalogue/indicator-context.ts";
import { buildCube, type HouseholdCube } from "#core/measure/count/cube.ts";
import { groupAreas, groupLevels } from "#core/place/area-groups.ts";
import type { AdminLevel, AreaGroups, AreaTable } from "#core/place/area-table.ts";
import { projectToUtm, type UtmZone, utmZoneOfBbox } from "#core/place/earth.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { ADMIN_LEVELS } from "#core/place/kode-wilayah.ts";
import type { DenominatorRung } from "#core/pocket/pocket.ts";
import type { PackManifest } from "#io/pack/pack-manifest.ts";
import { manifestOfPart, type OpenedPartFiles } from "#io/pack/pack-parts.ts";

/** The open pack as the engine holds it: columns, where each family counts, and its place in one UTM zone. */
export type LoadedPack = {
	/** Of a part, where a part is open: its code, its name, without the targets of the region. */
	readonly manifest: PackManifest;
	/** The part that is open, and the region it is a part of; null = the whole region is. */
	readonly part: LoadedPart | null;
	readonly areas: AreaTable;
	/** With the virtual columns `kelurahan`, `kecamatan`, `kota`. */
	readonly households: HouseholdColumns;
	readonly types: ColumnTypes;
	/** Area each family is counted in, −1 = none. */
	readonly areaOf: Int32Array;
	readonly groups: readonly AreaGroups[];
	readonly rung: DenominatorRung;
	readonly zone: UtmZone;
	/** Metres; NaN without coordinates. */
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly findings: readonly Finding[];
	/** Answers filters on deciles, listing and programmes without touching rows; null where rows are as quick. */
	readonly cube: HouseholdCube | null;
	/** Remembered per sentence. */
	select(sentence: string): Result<Selection>;
};

export type LoadedPart = OpenedPartFiles & { readonly of: Pick<PackManifest, "kode" | "nama"> };

/** A filter sentence on this pack. `mask`: one byte per family, 1 = passes; never to be altered or transferred. */
export type Selection = { readonly clause: Clause; readonly mask: Uint8Array };

const NO_HOUSEHOLDS: HouseholdColumns = { length: 0, lng: new Float64Array(0), lat: new Float64Array(0), columns: new Map() };
const LEVELS: readonly AdminLevel[] = ["kelurahan", "kecamatan", "kota"];
const REMEMBERED = 8;

function rungOf(manifest: PackManifest, areas: AreaTable): DenominatorRung {
	if (manifest.layers.households?.complete === true) return "A";
	return areas.statistics.has("keluarga_total") ? "B" : "C";
}

/**
 * `part`: where `areas` and `read` are those of a part of the manifest's region. `onStep`: called between its long steps, each of
 * which passes over every family.
 */
export function loadPack(
	region: PackManifest,
	areas: AreaTable,
	read: HouseholdColumns | null,
	{ part = null, onStep = () => undefined }: { readonly part?: OpenedPartFiles | null; readonly onStep?: () => void } = {},
): LoadedPack {
	const manifest = part === null ? region : manifestOfPart(region, part.part);
	const plain = read ?? NO_HOUSEHOLDS;
	const assigned = assignAreas(createAreaIndex(areas.geometry), plain.lng, plain.lat);
	onStep();
	const findings = read === null ? [] : inspectJoin({ areas, households: plain, areaOf: assigned });
	onStep();
	const areaOf = resolveAreaOf(plain, areas, assigned);
	const households = withAreaColumns(plain, areas, areaOf);
	const types = columnTypes(households);
	onStep();
	const zone = utmZoneOfBbox(areas.bbox);
	const { x, y } = projectToUtm(zone, plain.lng, plain.lat);
	onStep();
	// a level above the part would show the part's figures under the region's name
	const highest = ADMIN_LEVELS.indexOf(part?.part.level ?? "provinsi");
	const levels = groupLevels(areas).filter(
		(level) => level === areas.level || (LEVELS.includes(level) && ADMIN_LEVELS.indexOf(level) <= highest),
	);
	return {
		manifest,
		part: part && { ...part, of: { kode: region.kode, nama: region.nama } },
		areas,
		households,
		types,
		areaOf,
		groups: levels.map((level) => groupAreas(areas, level)),
		rung: rungOf(manifest, areas),
		zone,
		x,
		y,
		findings,
		cube: read === null ? null : buildCube({ households, areaOf, areaCount: areas.length }),
		select: rememberSelections(households, types),
	};
}

function rememberSelections(households: HouseholdColumns, types: ColumnTypes): LoadedPack["select"] {
	const known = new Map<string, Selection>();
	return (sentence) => {
		const before = known.get(sentence);
		if (before) return ok(before);
		const clause = parseFilter(sentence, types);
		if (!clause.ok) return clause;
		const mask = compileFilter(clause.value, households);
		if (!mask.ok) return mask;
		const oldest = known.keys().next();
		if (known.size >= REMEMBERED && !oldest.done) known.delete(oldest.value);
		const selection = { clause: clause.value, mask: mask.value };
		known.set(sentence, selection);
		return ok(selection);
	};
}

export function contextOfPack(pack: LoadedPack, chosenProgrammes: readonly string[] | null = null): IndicatorContext {
	return indicatorContext({ ...pack, complete: pack.rung === "A" }, { chosen: chosenProgrammes });
}
