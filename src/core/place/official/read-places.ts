import { parentKode } from "../kode-wilayah.ts";
import { type BareCode, bareCode } from "./code-dress.ts";
import { createNameList, matchName, type NameList, type NameReason, SURE_ENOUGH } from "./match-name.ts";
import { type OfficialIndex, villagesUnder } from "./official-areas.ts";

/** What one or more rows say about where they belong; "" and NaN where they say nothing. */
export type PlaceClue = {
	readonly code: string;
	readonly kelurahan: string;
	readonly kecamatan: string;
	readonly kota: string;
	/** Rows that say exactly this. */
	readonly rows: number;
	/** A point of these rows, degrees. */
	readonly lng: number;
	readonly lat: number;
};

/** How the codes of a file are meant: "own" codes are on no official list, "none" means that there are no codes. */
export type CodeSystem = "kemendagri" | "bps" | "own" | "none";

/** What speaks for one way to read the codes, in rows. */
export type SystemEvidence = {
	readonly system: "kemendagri" | "bps";
	/** Rows whose code is on the official list when read so, of `coded`. */
	readonly found: number;
	readonly coded: number;
	/** Of the rows found, those that name their village or kecamatan, and those whose names are the official ones. */
	readonly named: number;
	readonly namesAgree: number;
	/** Of the rows found, those with a point, and those whose point lies nearest to a village of the kecamatan the code means. */
	readonly pointed: number;
	readonly pointsAgree: number;
};

/** Where the rows of one clue belong. */
export type PlacedClue = {
	/** Dotted Kemendagri code of a village (or a kecamatan, when no village can be told); null when unknown. */
	readonly kode: string | null;
	/** 0 to 1; under `SURE_ENOUGH` the rows wait for a person. */
	readonly certainty: number;
	readonly by: "code" | NameReason;
	readonly letters: number;
};

export type PlaceReading = {
	readonly system: CodeSystem;
	/** Empty where there are no codes. */
	readonly evidence: readonly SystemEvidence[];
	/** One per clue. */
	readonly placed: readonly PlacedClue[];
	/** The codes are official, and nothing else the file says agrees: they may be used, but not checked against the list. */
	readonly isElsewhere: boolean;
	/** Both readings find the codes, and neither name nor point nor dress tells which is meant: decided by likelihood alone. */
	readonly isUnproved: boolean;
};

/** What a person has decided about codes and names. */
export type PlaceChoices = {
	/** Village names, as they are written, whose proposals a person took. */
	readonly accepted?: readonly string[];
	/** How the codes are meant, instead of by the evidence. */
	readonly system?: CodeSystem;
};

export type ReadPlacesOptions = PlaceChoices & {
	/** Whoever reads has seen a parent column that only BPS codes have (7 digits that begin the code). */
	readonly looksLikeBps?: boolean;
};

const UNKNOWN: PlacedClue = { kode: null, certainty: 0, by: "code", letters: 0 };
/** A reading of the codes has to find this share of the rows, and to be ahead by `LEAD` in names or points, to be believed. */
const LEAST_FOUND = 0.5;
const LEAD = 0.2;
/** With no more than these shares of names and of points in agreement, the codes mean other places. */
const HALF = 0.5;
const HARDLY = 0.1;
/** Lengths of dotted codes. */
const CITY_CODE = 5;
const PROVINCE_CODE = 2;
/** From the top of a list down. */
const LEVELS = ["provinsi", "kota", "kecamatan", "kelurahan"] as const;
/** A name under another kecamatan waits, unless its point lies within about 11 km of the official one. */
const MOVED = 0.9;
const MOVED_AND_NEAR = 0.96;
const NEAR_DEGREES = 0.1;
/** Kilometres do not matter here, only which is nearest: more points than this tell nothing new. */
const MOST_POINTS = 2_000;

/**
 * Which official area each clue means. Codes come before names; how the codes are meant is decided for the whole file by what
 * agrees with names, then with points, then by the look of the codes. Codes that are official but agree with nothing the file
 * says are its own.
 */
export function readPlaces(
	clues: readonly PlaceClue[],
	index: OfficialIndex,
	{ system: chosen, accepted = [], looksLikeBps = false }: ReadPlacesOptions = {},
): PlaceReading {
	const codes = clues.map(({ code }) => bareCode(code));
	const finder = createFinder(index);
	const evidence = (["kemendagri", "bps"] as const).map((system) => gather(system, clues, codes, finder));
	const decided = decide(evidence, codes, clues, looksLikeBps);
	const system = chosen ?? decided.system;
	const byNames = system === "own" ? null : createNamePlacer(clues, finder);
	const taken = new Set(accepted);
	const placed = clues.map((clue, i): PlacedClue => {
		const found = place(clue, codes[i]);
		return found.kode !== null && found.certainty < SURE_ENOUGH && taken.has(clue.kelurahan) ? { ...found, certainty: 1 } : found;
	});
	function place(clue: PlaceClue, code: BareCode): PlacedClue {
		// a code that stands in the list letter by letter needs no reading
		if (clue.code.trim() !== "" && index.rowOf.has(clue.code.trim()))
			return { kode: clue.code.trim(), certainty: 1, by: "code", letters: 0 };
		if (system === "kemendagri" || system === "bps") {
			const found = finder.byCode(system, code, clue.kelurahan);
			if (found?.kode != null && !index.childrenOf.has(found.kode)) return found;
			const named = byNames?.(clue, found?.kode ?? null) ?? UNKNOWN;
			return named.kode === null ? (found ?? UNKNOWN) : named;
		}
		return byNames?.(clue, null) ?? UNKNOWN;
	}
	const own = evidence.find((one) => one.system === system);
	return {
		system,
		evidence: evidence[0]?.coded === 0 ? [] : evidence,
		placed,
		isElsewhere: own !== undefined && agreesWithNothing(own),
		isUnproved: chosen === undefined && decided.isUnproved,
	};
}

type Finder = {
	readonly index: OfficialIndex;
	byCode(system: "kemendagri" | "bps", code: BareCode, kelurahan: string): PlacedClue | null;
	/** Villages of a kecamatan (or of any code), as names with their codes. */
	villages(kode: string): { readonly list: NameList; readonly kode: readonly string[] };
	/** Direct children of a code. */
	children(kode: string): { readonly list: NameList; readonly kode: readonly string[] };
};

function createFinder(index: OfficialIndex): Finder {
	const { areas, rowOf, rowOfBps, childrenOf } = index;
	type Names = { readonly list: NameList; readonly kode: readonly string[] };
	const cached = (make: (kode: string) => Names): ((kode: string) => Names) => {
		const known = new Map<string, Names>();
		return (kode) => {
			const before = known.get(kode);
			if (before !== undefined) return before;
			const made = make(kode);
			known.set(kode, made);
			return made;
		};
	};
	const names = (rows: readonly number[], level: "kelurahan" | "kecamatan" | "kota" | "provinsi"): Names => ({
		list: createNameList(
			level,
			rows.map((row) => areas.nama[row]),
		),
		kode: rows.map((row) => areas.kode[row]),
	});
	const depthOf = depths(index);
	const villages = cached((kode) => names(villagesUnder(index, kode), "kelurahan"));
	const children = cached((kode) => {
		return names(childrenOf.get(kode) ?? [], LEVELS[depthOf.get(kode) ?? 0] ?? "kelurahan");
	});
	const code = (kode: string): PlacedClue => ({ kode, certainty: 1, by: "code", letters: 0 });
	/** Of a list of larger areas, which codes below them lie in. */
	const isLowest = (kode: string): boolean => rowOf.has(kode) && !childrenOf.has(kode);
	return {
		index,
		villages,
		children,
		byCode(system, { digits }, kelurahan) {
			if (digits === "") return null;
			if (system === "kemendagri") {
				const dotted = dottedOf(digits);
				if (dotted === null) return null;
				if (rowOf.has(dotted)) return code(dotted);
				const kecamatan = parentKode(dotted, "kecamatan");
				if (kecamatan !== null && rowOf.has(kecamatan)) return code(kecamatan);
				const around = [dotted.slice(0, CITY_CODE), dotted.slice(0, PROVINCE_CODE)].find(isLowest);
				return around === undefined ? null : code(around);
			}
			const city = rowOfBps.get(digits.slice(0, 4));
			const isCityLayer = city !== undefined && isLowest(areas.kode[city]);
			const row = isCityLayer ? city : rowOfBps.get(digits.slice(0, digits.length > 4 ? 7 : 4));
			if (row === undefined || digits.length === 6) return null;
			const parent = areas.kode[row];
			if (digits.length < 10 || kelurahan.trim() === "") return code(parent);
			const { list, kode } = villages(parent);
			const match = matchName(kelurahan, list);
			if (match === null) return code(parent);
			return { kode: kode[match.at], certainty: match.certainty, by: match.reason, letters: match.letters };
		},
	};
}

/** How many levels stand above the children of each code, 0 under "". */
function depths({ areas, childrenOf }: OfficialIndex): ReadonlyMap<string, number> {
	const known = new Map<string, number>();
	const walk = (kode: string, depth: number): void => {
		known.set(kode, depth);
		for (const row of childrenOf.get(kode) ?? []) if (childrenOf.has(areas.kode[row])) walk(areas.kode[row], depth + 1);
	};
	walk("", 0);
	return known;
}

/** "6474031002" → "64.74.03.1002"; null for seven digits, which only BPS writes. */
function dottedOf(digits: string): string | null {
	if (digits.length === 7) return null;
	return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6, 10)]
		.filter((part) => part !== "")
		.join(".");
}

function gather(
	system: "kemendagri" | "bps",
	clues: readonly PlaceClue[],
	codes: readonly BareCode[],
	finder: Finder,
): SystemEvidence {
	const evidence = { system, found: 0, coded: 0, named: 0, namesAgree: 0, pointed: 0, pointsAgree: 0 };
	const nearest = createNearest(finder.index);
	let points = 0;
	for (const [i, clue] of clues.entries()) {
		const code = codes[i];
		if (code.digits === "") continue;
		evidence.coded += clue.rows;
		const placed = finder.byCode(system, code, clue.kelurahan);
		if (placed?.kode == null) continue;
		const isParent = finder.index.childrenOf.has(placed.kode);
		const kecamatan = parentKode(placed.kode, "kecamatan") ?? (isParent ? null : placed.kode);
		if (kecamatan === null) {
			if (code.digits.length > 4) continue;
			evidence.found += clue.rows;
			if (clue.kota.trim() === "") continue;
			evidence.named += clue.rows;
			const official = finder.index.areas.nama[finder.index.rowOf.get(placed.kode) as number];
			if (matchName(clue.kota, createNameList("kota", [official])) !== null) evidence.namesAgree += clue.rows;
			continue;
		}
		// where villages are known a village code must be one: that its kecamatan exists proves little
		if (system === "kemendagri" && code.digits.length === 10 && isParent) continue;
		evidence.found += clue.rows;
		const agrees = namesAgree(clue, placed.kode, kecamatan, finder);
		if (agrees !== null) {
			evidence.named += clue.rows;
			if (agrees) evidence.namesAgree += clue.rows;
		}
		if (!Number.isFinite(clue.lng) || points >= MOST_POINTS) continue;
		points++;
		evidence.pointed += clue.rows;
		if (nearest(clue.lng, clue.lat) === kecamatan) evidence.pointsAgree += clue.rows;
	}
	return evidence;
}

/** The clue's own names against the official ones of the code; null when it has none, or the list none of its level. A village's name counts before its kecamatan's. */
function namesAgree(clue: PlaceClue, kode: string, kecamatan: string, finder: Finder): boolean | null {
	const { list: villages, kode: villageCodes } = finder.villages(kecamatan);
	if (clue.kelurahan.trim() !== "" && villages.names.length > 0) {
		const match = matchName(clue.kelurahan, villages);
		if (match === null || match.certainty < SURE_ENOUGH) return false;
		return kode.length < 13 || villageCodes[match.at] === kode;
	}
	if (clue.kecamatan.trim() === "") return null;
	const parent = parentKode(kecamatan, "kota") ?? "";
	const { list, kode: codes } = finder.children(parent);
	if (list.names.length === 0) return null;
	const match = matchName(clue.kecamatan, list);
	return match !== null && match.certainty >= SURE_ENOUGH && codes[match.at] === kecamatan;
}

/** Kecamatan of the official label point nearest to a point, "" when none is known. */
function createNearest({ areas }: OfficialIndex): (lng: number, lat: number) => string {
	const rows = areas.kode.flatMap((_, row) => (Number.isFinite(areas.lng[row]) ? [row] : []));
	return (lng, lat) => {
		let best = -1;
		let least = Infinity;
		for (const row of rows) {
			const distance = (areas.lng[row] - lng) ** 2 + (areas.lat[row] - lat) ** 2;
			if (distance < least) [least, best] = [distance, row];
		}
		return best < 0 ? "" : (parentKode(areas.kode[best], "kecamatan") ?? areas.kode[best]);
	};
}

function decide(
	evidence: readonly SystemEvidence[],
	codes: readonly BareCode[],
	clues: readonly PlaceClue[],
	looksLikeBps: boolean,
): { readonly system: CodeSystem; readonly isUnproved: boolean } {
	const proved = (system: CodeSystem) => ({ system, isUnproved: false });
	const [kemendagri, bps] = evidence as readonly [SystemEvidence, SystemEvidence];
	const { coded } = kemendagri;
	if (coded === 0) return proved("none");
	const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
	const dressed = clues.reduce((rows, clue, i) => rows + (codes[i]?.dotted === true ? clue.rows : 0), 0) * 2 > coded;
	const isHdx = codes.some(({ hdx }) => hdx);
	const possible = evidence.filter(({ found }) => found >= LEAST_FOUND * coded);
	if (possible.length === 0) return proved(looksLikeBps || isHdx ? "bps" : "own");
	for (const [agree, asked] of [
		["namesAgree", "named"],
		["pointsAgree", "pointed"],
	] as const) {
		const lead = share(bps[agree], bps[asked]) - share(kemendagri[agree], kemendagri[asked]);
		if (Math.abs(lead) >= LEAD) return proved(lead > 0 ? "bps" : "kemendagri");
	}
	if (isHdx || looksLikeBps) return proved("bps");
	const isUpper = codes.every(({ digits }) => digits.length <= 4);
	// the two number kabupaten/kota alike, nearly everywhere
	if (dressed || isUpper || possible.length === 1) return proved(possible[0].system);
	// a village's block starts with 1 or 2 in Kemendagri codes; at that place BPS codes end the kecamatan, mostly with 0
	const villageBlock = clues.reduce((rows, clue, i) => rows + (/^\d{6}[12]/.test(codes[i]?.digits ?? "") ? clue.rows : 0), 0);
	return { system: villageBlock * 2 > coded ? "kemendagri" : "bps", isUnproved: true };
}

/** Hardly a point lies where the codes say, and no more than every second name is the official one. */
function agreesWithNothing({ found, named, namesAgree, pointed, pointsAgree }: SystemEvidence): boolean {
	const atMost = (part: number, whole: number, share: number): boolean => whole === 0 || part <= whole * share;
	return found > 0 && named + pointed > 0 && atMost(namesAgree, named, HALF) && atMost(pointsAgree, pointed, HARDLY);
}

/** Places rows by their names alone, kecamatan within its kabupaten/kota, villages within their kecamatan. */
function createNamePlacer(
	clues: readonly PlaceClue[],
	finder: Finder,
): (clue: PlaceClue, within: string | null) => PlacedClue | null {
	const cities = (finder.index.childrenOf.get("") ?? []).flatMap((row) => {
		const province = finder.index.areas.kode[row];
		return finder.children(province).kode;
	});
	const home = likelyCity(clues, cities, finder);
	const cityList = createNameList(
		"kota",
		cities.map((kode) => finder.index.areas.nama[finder.index.rowOf.get(kode) as number]),
	);
	return (clue, within) => {
		const stated = clue.kota.trim() === "" ? null : matchName(clue.kota, cityList);
		const city = within === null ? (stated === null ? home : cities[stated.at]) : parentKode(within, "kota");
		if (city === null) return null;
		const certainty = within === null ? (stated?.certainty ?? 1) : 1;
		const isLowest = (kode: string): boolean => !finder.index.childrenOf.has(kode);
		// in a list of larger areas nothing below them has a name
		if (isLowest(city)) return stated === null ? null : named(clue.kota, { list: cityList, kode: cities }, 1);
		// a layer without kecamatan holds one that has no name
		const isUndivided = finder.children(city).list.texts.every((text) => text === "");
		if ((clue.kecamatan.trim() === "" || isUndivided) && within?.length !== 8)
			return named(clue.kelurahan, finder.villages(city), certainty);
		const kecamatan = within?.length === 8 ? null : named(clue.kecamatan, finder.children(city), certainty);
		const parent = within?.length === 8 ? within : (kecamatan?.kode ?? null);
		if (parent !== null && isLowest(parent)) return kecamatan;
		const village = parent === null ? null : named(clue.kelurahan, finder.villages(parent), kecamatan?.certainty ?? 1);
		return village ?? moved(clue, city, finder) ?? kecamatan;
	};
}

/** Kecamatan are split and renamed: the same name elsewhere in the kabupaten/kota, surer when a point lies near. */
function moved(clue: PlaceClue, city: string, finder: Finder): PlacedClue | null {
	const village = named(clue.kelurahan, finder.villages(city), 1);
	if (village?.kode == null || village.certainty < SURE_ENOUGH) return null;
	const { areas, rowOf } = finder.index;
	const row = rowOf.get(village.kode) as number;
	const degrees = Math.hypot(areas.lng[row] - clue.lng, areas.lat[row] - clue.lat);
	const certainty = degrees <= NEAR_DEGREES ? MOVED_AND_NEAR : MOVED;
	return { ...village, by: "moved", certainty };
}

function named(
	text: string,
	{ list, kode }: { readonly list: NameList; readonly kode: readonly string[] },
	parentCertainty: number,
): PlacedClue | null {
	const match = matchName(text, list);
	if (match === null) return null;
	return {
		kode: kode[match.at],
		certainty: Math.min(match.certainty, parentCertainty),
		by: match.reason,
		letters: match.letters,
	};
}

/** The kabupaten/kota whose kecamatan (or villages) carry most of the names, when it has more than any other. */
function likelyCity(clues: readonly PlaceClue[], cities: readonly string[], finder: Finder): string | null {
	if (cities.length === 1) return cities[0];
	const scores = cities.map((city) => {
		const kecamatan = new Set(finder.children(city).list.names.flatMap(({ full, bare }) => [full, bare]));
		const villages = new Set(finder.villages(city).list.names.flatMap(({ full, bare }) => [full, bare]));
		return clues.reduce((rows, clue) => {
			const [text, names, level] =
				clue.kecamatan.trim() === ""
					? ([clue.kelurahan, villages, "kelurahan"] as const)
					: ([clue.kecamatan, kecamatan, "kecamatan"] as const);
			const [name] = createNameList(level, [text]).names;
			return rows + (name !== undefined && (names.has(name.full) || names.has(name.bare)) ? clue.rows : 0);
		}, 0);
	});
	const best = Math.max(...scores);
	return best > 0 && scores.filter((score) => score === best).length === 1 ? cities[scores.indexOf(best)] : null;
}
