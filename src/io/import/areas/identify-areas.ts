import { appError } from "#core/base/errors.ts";
import { type Finding, type FindingCode, MOST_FINDING_ROWS, skippedColumn } from "#core/base/finding.ts";
import { fail, ok, type Result } from "#core/base/result.ts";
import { type Column, numberAt, textAt } from "#core/families/columns.ts";
import { plainName } from "#core/families/plain-name.ts";
import type { AdminLevel, AreaTable } from "#core/place/area-table.ts";
import { normaliseKode, parentKode } from "#core/place/kode-wilayah.ts";
import { bareCode } from "#core/place/official/code-dress.ts";
import { SURE_ENOUGH } from "#core/place/official/match-name.ts";
import type { OfficialIndex } from "#core/place/official/official-areas.ts";
import { placeName, shownName } from "#core/place/official/place-name.ts";
import {
	type CodeSystem,
	type PlaceChoices,
	type PlaceClue,
	type PlacedClue,
	type PlaceReading,
	readPlaces,
} from "#core/place/official/read-places.ts";
import { holdsIdentityNumbers, isPrivateColumn } from "#core/privacy/private-columns.ts";
import type { PolygonLayer } from "../../format/format.ts";
import { middleOf } from "./feature-middle.ts";
import { joinFeatures } from "./join-features.ts";
import { type PlaceColumns, readPlaceColumns } from "./place-columns.ts";

export type IdentifiedAreas = {
	readonly areas: Omit<AreaTable, "bbox">;
	readonly reading: PlaceReading;
	/** Rows are features of the file from 1. */
	readonly findings: readonly Finding[];
};

/** Figures of an area that the app knows, by the names they are met under. Everything else numeric is carried as `x_<name>`. */
const KNOWN_FIGURES: Readonly<Record<string, readonly string[]>> = {
	penduduk: ["penduduk", "jumlah_penduduk", "jml_penduduk", "populasi", "population", "jml_pddk"],
	keluarga_total: ["keluarga_total", "total_keluarga", "jumlah_seluruh_keluarga"],
	luas_km2: ["luas_km2", "luas_wilayah_km2", "area_km2"],
};
/** Numbers of a layer that are no figures of its areas. */
const NO_FIGURES =
	/^(fid|objectid|gid|ogc_fid|id|no|nomor|shape_?(area|length|leng|len)|st_area.*|st_length.*|metadata|lcode|srs_id|lat|lng|lon|x|y|tahun|date|valid_on)$/;

export function cluesOfFeatures(layer: PolygonLayer, places: PlaceColumns): PlaceClue[] {
	return Array.from({ length: layer.length }, (_, row): PlaceClue => {
		const [lng, lat] = middleOf(layer.geometry, row);
		return {
			code: places.code[row] ?? "",
			kelurahan: places.names.kelurahan[row] ?? "",
			kecamatan: places.names.kecamatan[row] ?? "",
			kota: places.names.kota[row] ?? "",
			rows: 1,
			lng,
			lat,
		};
	});
}

export function placeColumnsOf(layer: PolygonLayer): PlaceColumns | null {
	const texts = [...layer.columns].map(([name, column]) => ({ name, cells: cellsOf(column, layer.length) }));
	return readPlaceColumns(texts, layer.length);
}

/**
 * Which areas the features of a layer are, whatever codes or names they carry: official ones where codes or names say so, else
 * under the codes the file has. Features of one area are joined, two areas under one code are told apart. Faults: AREAS_EMPTY,
 * MISSING_COLUMN (neither code nor name).
 */
export function identifyAreas(
	layer: PolygonLayer,
	places: PlaceColumns | null,
	list: OfficialIndex | null,
	choices: PlaceChoices = {},
): Result<IdentifiedAreas> {
	if (layer.length === 0) return fail(appError("AREAS_EMPTY"));
	if (places === null)
		return fail(appError("MISSING_COLUMN", { column: "kode", found: [...layer.columns.keys()].slice(0, 12).join(", ") }));
	const clues = cluesOfFeatures(layer, places);
	const reading = readPlaces(clues, list ?? EMPTY, { ...choices, looksLikeBps: places.looksLikeBps });
	// what means other places says nothing about these
	const official = reading.isElsewhere ? null : list;
	const named = codesOf(places, reading);
	const { kode, findings: doubled } = separateDoubles(named, places, reading, official);
	const joined = joinFeatures(layer.geometry, kode);
	const first = joined.firstFeature;
	const names = namesOf(places, kode, official);
	const pick = <T>(values: readonly T[]): T[] => first.map((row) => values[row] as T);
	const level = places.level;
	const parents = parentsOf(places, kode, official);
	const { statistics, findings: figures } = figuresOf(layer, places, first);
	const finding = (code: FindingCode, rows: readonly number[], params?: Finding["params"]): Finding[] =>
		rows.length === 0
			? []
			: [
					{
						code,
						count: rows.length,
						rows: rows.slice(0, MOST_FINDING_ROWS).map((row) => row + 1),
						...(params ? { params } : {}),
					},
				];
	const rowsWhere = (is: (row: number) => boolean): number[] => clues.flatMap((_, row) => (is(row) ? [row] : []));
	const unofficial = official === null ? [] : rowsWhere((row) => !official.rowOf.has(kode[row] as string));
	return ok({
		reading,
		areas: {
			length: first.length,
			level,
			kode: pick(kode),
			nama: pick(names),
			...parentColumns(level, pick(kode), pick(names), {
				codes: {
					kecamatan: pick(parents.codes.kecamatan),
					kota: pick(parents.codes.kota),
					provinsi: pick(parents.codes.provinsi),
				},
				names: {
					kecamatan: pick(parents.names.kecamatan),
					kota: pick(parents.names.kota),
					provinsi: pick(parents.names.provinsi),
				},
			}),
			statistics,
			geometry: joined.geometry,
		},
		findings: [
			...readingFindings(reading, clues.length),
			...proposalFindings(reading.placed, places, official),
			...doubled,
			...finding("AREAS_JOINED", joined.joinedFeatures, { areas: first.length }),
			...finding("PARENT_CODE_REPLACED", parents.replaced),
			...finding(
				"NO_NAME",
				rowsWhere((row) => names[row] === kode[row]),
			),
			...finding("AREA_UNOFFICIAL", unofficial),
			...figures,
		],
	});
}

const EMPTY: OfficialIndex = {
	areas: {
		kode: [],
		nama: [],
		kodeBps: [],
		lng: new Float64Array(0),
		lat: new Float64Array(0),
		squareKilometres: new Float64Array(0),
		parts: new Uint8Array(0),
	},
	rowOf: new Map(),
	rowOfBps: new Map(),
	childrenOf: new Map(),
};

const CODE_LENGTH: Readonly<Record<AdminLevel, number>> = { kelurahan: 13, kecamatan: 8, kota: 5, provinsi: 2 };

/** The official code where it is sure and of the level of the layer; else the file's own, dotted where it can be; else one of its row. */
function codesOf(places: PlaceColumns, { placed, system }: PlaceReading): string[] {
	return placed.map(({ kode, certainty }, row) => {
		if (kode !== null && certainty >= SURE_ENOUGH && kode.length === CODE_LENGTH[places.level]) return kode;
		return ownCode(places.code[row] ?? "", system) || `baris-${row + 1}`;
	});
}

function ownCode(text: string, system: CodeSystem): string {
	const { digits } = bareCode(text);
	if (digits !== "" && system !== "bps") return normaliseKode(digits) ?? digits;
	return digits === "" ? text.trim() : digits;
}

/**
 * Features of one code and one name stay together; those of another name get an official code by their name, else the code with
 * a number, and are told.
 */
function separateDoubles(
	codes: readonly string[],
	places: PlaceColumns,
	{ placed }: PlaceReading,
	official: OfficialIndex | null,
): { readonly kode: string[]; readonly findings: readonly Finding[] } {
	const kode = [...codes];
	const rowsOf = new Map<string, number[]>();
	for (const [row, code] of codes.entries()) rowsOf.set(code, [...(rowsOf.get(code) ?? []), row]);
	const findings: Finding[] = [];
	const name = (row: number): string => placeName(places.names[places.level][row] ?? "", places.level).bare;
	for (const [code, rows] of rowsOf) {
		const different = [...new Set(rows.map(name))];
		if (different.length < 2) continue;
		const officialRow = official?.rowOf.get(code);
		const officialName =
			officialRow === undefined ? "" : placeName(official?.areas.nama[officialRow] as string, places.level).bare;
		// the one whose name is the official one keeps the code, else the surest, else the first
		const keeps =
			different.find((one) => one === officialName) ??
			name(rows.toSorted((a, b) => (placed[b] as PlacedClue).certainty - (placed[a] as PlacedClue).certainty)[0] as number);
		const others = different.filter((one) => one !== keeps);
		for (const row of rows) if (name(row) !== keeps) kode[row] = `${code}-${others.indexOf(name(row)) + 2}`;
		const texts = rows.map((row) => places.names[places.level][row] ?? "").filter((text, i, all) => all.indexOf(text) === i);
		findings.push({
			code: "CODE_TWICE",
			count: rows.length,
			rows: rows.slice(0, MOST_FINDING_ROWS).map((row) => row + 1),
			params: { kode: code, names: texts.join(" · ") },
		});
	}
	return { kode, findings };
}

/** The official name where the file's means it or says nothing; else the file's own, without KEL., KEC. and capitals only. */
function namesOf(places: PlaceColumns, kode: readonly string[], official: OfficialIndex | null): string[] {
	return kode.map((code, row) => nameOf(places.names[places.level][row] ?? "", code, places.level, official) || code);
}

function nameOf(text: string, kode: string, level: AdminLevel, official: OfficialIndex | null): string {
	const row = official?.rowOf.get(kode);
	const known = row === undefined ? "" : (official?.areas.nama[row] as string);
	if (text.trim() === "") return known;
	return known !== "" && placeName(known, level).bare === placeName(text, level).bare ? known : shownName(text, level);
}

type Parents = {
	readonly codes: Readonly<Record<"kecamatan" | "kota" | "provinsi", readonly string[]>>;
	readonly names: Readonly<Record<"kecamatan" | "kota" | "provinsi", readonly string[]>>;
	/** Features whose stated parent code does not begin their own. */
	readonly replaced: readonly number[];
};

function parentsOf(places: PlaceColumns, kode: readonly string[], official: OfficialIndex | null): Parents {
	const replaced = new Set<number>();
	const at = (level: "kecamatan" | "kota" | "provinsi"): readonly [readonly string[], readonly string[]] => {
		const name = (row: number): string => places.names[level][row] ?? "";
		const prefixOf = new Map(
			kode.flatMap((code, row): [string, string][] => {
				const prefix = parentKode(code, level);
				return prefix === null ? [] : [[placeName(name(row), level).full, prefix]];
			}),
		);
		const codes = kode.map((code, row) => {
			const stated = bareCode(places.parentCodes[level][row] ?? "").digits;
			const prefix = parentKode(code, level);
			// without any code a parent goes by its name, as the other rows of that name do
			if (prefix === null && stated === "")
				return (name(row).trim() === "" ? null : prefixOf.get(placeName(name(row), level).full)) ?? shownName(name(row), level);
			if (prefix === null) return stated;
			if (stated !== "" && official === null && normaliseKode(stated) !== prefix) replaced.add(row);
			if (stated !== "" && stated.length < prefix.replaceAll(".", "").length) replaced.add(row);
			return prefix;
		});
		return [codes, codes.map((code, row) => nameOf(name(row), code, level, official))];
	};
	const kecamatan = at("kecamatan");
	const kota = at("kota");
	const provinsi = at("provinsi");
	return {
		codes: { kecamatan: kecamatan[0], kota: kota[0], provinsi: provinsi[0] },
		names: { kecamatan: kecamatan[1], kota: kota[1], provinsi: provinsi[1] },
		replaced: [...replaced],
	};
}

/** An area of a level is its own parent there. */
function parentColumns(
	level: AdminLevel,
	kode: readonly string[],
	nama: readonly string[],
	{ codes, names }: Omit<Parents, "replaced">,
) {
	const code = (at: keyof Parents["codes"]): readonly string[] => (at === level ? kode : codes[at]);
	const name = (at: keyof Parents["names"]): readonly string[] => (at === level ? nama : names[at]);
	return {
		kodeKecamatan: code("kecamatan"),
		kecamatan: name("kecamatan"),
		kodeKota: code("kota"),
		kota: name("kota"),
		kodeProvinsi: code("provinsi"),
		provinsi: name("provinsi"),
	};
}

function figuresOf(layer: PolygonLayer, places: PlaceColumns, first: readonly number[]) {
	const statistics = new Map<string, Float64Array>();
	const findings: Finding[] = [];
	const carried: string[] = [];
	const unneeded: string[] = [];
	for (const [name, column] of layer.columns) {
		if (places.used.includes(name)) continue;
		// a parcel's layer has its taxpayers' numbers beside the figures
		if (isPrivateColumn(name) || holdsIdentityNumbers(column)) {
			findings.push(skippedColumn(name, isPrivateColumn(name) ? "PRIVATE" : "IDENTITY_NUMBER"));
			continue;
		}
		const plain = plainName(name);
		const values = Float64Array.from(first, (row) => (column.kind === "text" ? Number.NaN : numberAt(column, row)));
		if (column.kind === "text" || NO_FIGURES.test(plain) || values.every(Number.isNaN)) {
			unneeded.push(name);
			continue;
		}
		const known = Object.entries(KNOWN_FIGURES).find(([, names]) => names.includes(plain))?.[0];
		const id = known ?? (plain.startsWith("x_") ? plain : `x_${plain}`);
		if (statistics.has(id)) findings.push(skippedColumn(name, "DUPLICATE"));
		else statistics.set(id, values);
		if (known === undefined) carried.push(name);
	}
	if (carried.length > 0)
		findings.unshift({ code: "AREA_FIGURES", count: carried.length, rows: [], params: { columns: carried.join(", ") } });
	if (unneeded.length > 0)
		findings.push({ code: "COLUMNS_NOT_NEEDED", count: unneeded.length, rows: [], params: { columns: unneeded.join(", ") } });
	return { statistics, findings };
}

/** How the codes were meant, where that is more than the obvious. */
export function readingFindings(reading: PlaceReading, rows: number): Finding[] {
	const unproved: Finding = { code: "CODES_UNPROVED", count: rows, rows: [], params: { system: SYSTEM_NAMES[reading.system] } };
	return [...meaningOf(reading, rows), ...(reading.isUnproved ? [unproved] : [])];
}

/** Proper names, the same in every language. */
const SYSTEM_NAMES: Readonly<Record<CodeSystem, string>> = { kemendagri: "Kemendagri", bps: "BPS", own: "", none: "" };

function meaningOf({ system, evidence, isElsewhere }: PlaceReading, rows: number): Finding[] {
	if (system === "own") return [{ code: "CODES_OWN", count: rows, rows: [] }];
	if (system === "kemendagri" && isElsewhere) return [{ code: "CODES_ELSEWHERE", count: rows, rows: [] }];
	const bps = evidence.find((one) => one.system === "bps");
	const kemendagri = evidence.find((one) => one.system === "kemendagri");
	if (system !== "bps" || bps === undefined || kemendagri === undefined) return [];
	const { found, named, namesAgree, pointed, pointsAgree } = bps;
	const params = { named, namesAgree, pointed, pointsAgree, otherwise: kemendagri.found };
	return [{ code: "CODES_BPS", count: found, rows: [], params }];
}

/** Names that were taken for others, and those that wait: one finding per name. */
function proposalFindings(placed: readonly PlacedClue[], places: PlaceColumns, official: OfficialIndex | null): Finding[] {
	if (official === null) return [];
	return placed.flatMap(({ kode, certainty, by, letters }, row): Finding[] => {
		if (kode === null || by === "code" || by === "same" || by === "prefix") return [];
		const at = official.rowOf.get(kode) as number;
		const waits = certainty < SURE_ENOUGH;
		const params = {
			from: places.names[places.level][row] ?? "",
			to: official.areas.nama[at] as string,
			reason: by,
			letters,
			percent: Math.round(certainty * 100),
		};
		return [{ code: waits ? "NAME_WAITS" : "NAME_TAKEN", count: 1, rows: [row + 1], params }];
	});
}

function cellsOf(column: Column, rows: number): string[] {
	return Array.from({ length: rows }, (_, row) => {
		if (column.kind === "text") return (textAt(column, row) ?? "").trim();
		const value = numberAt(column, row);
		return Number.isNaN(value) ? "" : String(value);
	});
}
