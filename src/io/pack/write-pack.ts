import { gzipSync } from "fflate";
import { resolveAreaOf, withAreaColumns } from "#core/families/area-columns.ts";
import { columnTypes, type HouseholdColumns } from "#core/families/columns.ts";
import { compileFilter } from "#core/families/filter/compile.ts";
import { parseFilter } from "#core/families/filter/parse.ts";
import { familiesInNoArea } from "#core/families/part-families.ts";
import { reachingProgrammes } from "#core/families/programme.ts";
import { resolveIndicator } from "#core/measure/catalogue/catalogue.ts";
import { summariseAreas } from "#core/measure/count/summarise-areas.ts";
import { groupAreas } from "#core/place/area-groups.ts";
import type { AreaTable } from "#core/place/area-table.ts";
import { createAreaIndex } from "#core/place/geometry/area-index.ts";
import { assignAreas } from "#core/place/geometry/assign-areas.ts";
import { isKodeWilayah } from "#core/place/kode-wilayah.ts";
import { sha256HexSync } from "../bytes/sha256-sync.ts";
import { writeAreasFgb, writeHouseholdsFgb } from "../format/flatgeobuf/write.ts";
import { type HouseholdsLayer, type LayerFile, type PackManifest, type PlainFile, WHOLE_FILE_BYTES } from "./pack-manifest.ts";
import type { PackPreview } from "./pack-preview.ts";
import { previewRings } from "./preview-rings.ts";

/** What the manifest says that cannot be computed from the layers. */
export type PackFacts = Omit<PackManifest, "format" | "layers">;

export type PackInput = {
	readonly facts: PackFacts;
	readonly areas: AreaTable;
	readonly households?: HouseholdColumns | null;
	/** Does the household layer list every family of the region? */
	readonly complete?: boolean;
	/** `series.csv`, as it is. */
	readonly series?: Uint8Array | string;
	/** Household layers above this stay plain; `WHOLE_FILE_BYTES` by default. */
	readonly wholeFileBytes?: number;
};

/** `ringkasan.json` has to arrive before anything else does. */
const PREVIEW_CHARACTERS = 60_000;

/**
 * The files of a pack by name: `areas.fgb`, `households.fgb.gz` (`households.fgb` when it is too large to be read whole), `series.csv`, `ringkasan.json` (left out when the opening view
 * cannot be computed from these columns) and `pack.json` with their sizes, hashes and counts. The same input gives the same
 * bytes.
 */
export function buildPackFiles(input: PackInput): Map<string, Uint8Array> {
	const { facts, areas } = input;
	const households = input.households ?? null;
	const encoder = new TextEncoder();
	const files = new Map<string, Uint8Array>();
	files.set("areas.fgb", writeAreasFgb(areas));
	const familyLayer = households ? addHouseholds(files, households, input) : null;
	if (input.series !== undefined)
		files.set("series.csv", typeof input.series === "string" ? encoder.encode(input.series) : input.series);
	const preview = households ? buildPreview(facts, areas, households, input.complete ?? false) : null;
	if (preview) files.set("ringkasan.json", encoder.encode(JSON.stringify(preview)));

	const manifest: PackManifest = {
		format: "kantong-pack/1",
		...facts,
		layers: {
			areas: {
				...layerFile(files, "areas.fgb", areas.length),
				level: areas.level,
				...(areas.kode.every(isKodeWilayah) ? {} : { codes: "own" }),
				...(areas.schematic === true ? { schematic: true } : {}),
			},
			...(familyLayer ? { households: familyLayer } : {}),
			...(preview ? { ringkasan: fileFacts(files, "ringkasan.json") } : {}),
			...(files.has("series.csv") ? { series: fileFacts(files, "series.csv") } : {}),
		},
	};
	files.set("pack.json", encoder.encode(`${JSON.stringify(manifest, null, "\t")}\n`));
	return files;
}

/** Read whole: packed, and without an index that nobody would ask. Too large for that: plain and indexed, to be read by parts. */
function addHouseholds(files: Map<string, Uint8Array>, households: HouseholdColumns, input: PackInput): HouseholdsLayer {
	const complete = input.complete ?? false;
	const whole = writeHouseholdsFgb(households, { index: false });
	if (whole.length > (input.wholeFileBytes ?? WHOLE_FILE_BYTES)) {
		const atEnd = familiesInNoArea(input.areas, households);
		files.set("households.fgb", writeHouseholdsFgb(households, { atEnd }));
		return {
			...layerFile(files, "households.fgb", households.length),
			complete,
			atEnd: atEnd.reduce((count, is) => count + is, 0),
		};
	}
	const url = "households.fgb.gz";
	files.set(url, gzipSync(whole, { mtime: 0 }));
	const unpacked = { bytes: whole.length, sha256: sha256HexSync(whole) };
	return { ...layerFile(files, url, households.length), unpacked, complete };
}

function fileFacts(files: ReadonlyMap<string, Uint8Array>, url: string): PlainFile {
	const bytes = files.get(url);
	if (!bytes) throw new Error(`buildPackFiles: no ${url}`);
	return { url, bytes: bytes.length, sha256: sha256HexSync(bytes) };
}

function layerFile(files: ReadonlyMap<string, Uint8Array>, url: string, count: number): LayerFile {
	return { ...fileFacts(files, url), count };
}

/** The opening view's figures, or null when the indicator or the filter cannot be answered by these columns. */
export function buildPreview(
	facts: PackFacts,
	areas: AreaTable,
	households: HouseholdColumns,
	complete: boolean,
): PackPreview | null {
	const filter = facts.indicators.filter ?? "";
	const chosen = reachingProgrammes(facts);
	const areaOf = resolveAreaOf(households, areas, assignAreas(createAreaIndex(areas.geometry), households.lng, households.lat));
	const placed = withAreaColumns(households, areas, areaOf);
	const clause = parseFilter(filter);
	const mask = clause.ok ? compileFilter(clause.value, placed) : clause;
	const indicator = resolveIndicator(facts.indicators.default, {
		types: columnTypes(placed),
		programmes: facts.programmes,
		complete,
		statistics: [...areas.statistics.keys()],
		chosenProgrammes: chosen,
		povertyThreshold: facts.indicators.povertyThreshold,
	});
	if (!mask.ok || !indicator.ok) return null;
	const groups = groupAreas(areas, areas.level);
	const summary = summariseAreas({
		households: placed,
		areas,
		groups,
		areaOf,
		mask: mask.value,
		indicator: indicator.value,
		programmes: facts.programmes,
	});
	if (!summary.ok) return null;

	const { numerator, denominator } = summary.value;
	// JSON has no NaN: no denominator is 0, which no reader divides by
	const figures = (row: number) => ({ numerator: finite(numerator[row]), denominator: finite(denominator[row]) });
	const table = areas.kode.map((kode, area) => ({
		kode,
		nama: areas.nama[area] ?? "",
		kecamatan: areas.kecamatan[area] ?? "",
		...figures(groups.groupOf[area] ?? -1),
	}));
	const { nama, periode, notice } = facts;
	const total = figures(groups.kode.length);
	const without = {
		nama,
		periode,
		notice,
		filter,
		indicator: indicator.value.info.id,
		chosen,
		households: households.length,
		total,
	};
	const rings = previewRings(areas, PREVIEW_CHARACTERS - JSON.stringify({ ...without, areas: table }).length - table.length * 10);
	return { ...without, areas: table.map((row, area) => ({ ...row, rings: rings[area] ?? [] })) };
}

function finite(value: number | undefined): number {
	return value !== undefined && Number.isFinite(value) ? value : 0;
}
