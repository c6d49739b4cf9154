import { createRandom, type Random } from "#core/base/random.ts";
import { booleanColumn, buildHouseholds, numberColumn, takeRows, textColumn } from "#core/families/build-columns.ts";
import { type Column, type HouseholdColumns, numberAt, textAt } from "#core/families/columns.ts";
import { pick, sampleWeighted } from "./draw.ts";
import { AIDS, type Aid } from "./facts.ts";

/** Families of the later list that were not on the earlier one. */
const ENTERED = 342;
/** Families of the earlier list that are not on the later one, by the reason written down when they left; "" = none was. */
const LEFT: Readonly<Record<string, number>> = {
	tidak_layak: 168,
	pindah: 96,
	meninggal: 71,
	tidak_ditemukan: 62,
	ganda: 44,
	"": 48,
};
/** Families that lived in another kelurahan. */
const MOVED = 41;
/** Steps of the decile from the earlier to the later list, and the weight of a family not ranked yet. */
const STEP_WEIGHTS = { [-2]: 3, [-1]: 9, 0: 72, 1: 11, 2: 5 };
const UNRANKED_SHARE = 0.012;
/** Share of today's receivers who received before, and of those without who did. */
const RECEIVED_BEFORE: Readonly<Record<Aid, readonly [number, number]>> = {
	pkh: [0.9, 0.03],
	sembako: [0.86, 0.08],
	blt: [0.55, 0.09],
	listrik: [0.93, 0.02],
	lpg: [0.92, 0.02],
	pemda: [0.6, 0.02],
	perusahaan: [0.5, 0.015],
};

/** One family of the earlier list: where it lived, and who it is in the later layer. */
type EarlierFamily = {
	readonly id: string;
	/** Row of the later layer whose house it lived in. */
	readonly house: number;
	/** Its own row of the later layer, −1 = it is not there any more. */
	readonly self: number;
	/** Reason noted when it left, "" = none or it did not leave. */
	readonly reason: string;
	readonly desil: number;
};

/**
 * An invented list of the year before, made backwards from the sample's households: most listed families stay, some come and
 * go. It has its own random numbers, so the later layer is not touched. Those who left keep the reason in the column `keluar`;
 * families without a row in the later layer have ids of their own.
 */
export function drawEarlierList(later: HouseholdColumns, seed: number): HouseholdColumns {
	const random = createRandom(seed + 2024);
	const kodeOf = (row: number): string => textAt(later.columns.get("kode"), row) ?? "";
	const weights = weightsByKelurahan(later, random);
	const isListed = (row: number): boolean => numberAt(later.columns.get("terdaftar"), row) === 1;
	const rows = Array.from({ length: later.length }, (_, row) => row);
	const listed = rows.filter(isListed);
	const others = rows.filter((row) => !isListed(row));
	const entered = new Set(sampleWeighted(random, listed, ENTERED, (row) => weights.entered.get(kodeOf(row)) ?? 1));
	const stayed = listed.filter((row) => !entered.has(row));
	const movers = new Set(sampleWeighted(random, stayed, MOVED, () => 1));
	const families = stayed.map((row): EarlierFamily => {
		const id = textAt(later.columns.get("id"), row) ?? "";
		const house = movers.has(row) ? elsewhere(later, row, random) : row;
		return { id, house, self: row, reason: "", desil: earlierDecile(numberAt(later.columns.get("desil"), row), random) };
	});
	families.push(...drawLeavers({ later, listed, others, weight: (row) => weights.left.get(kodeOf(row)) ?? 1, random }));
	const order = families.map((family, i) => ({ family, i })).sort((a, b) => a.family.house - b.family.house || a.i - b.i);
	return earlierColumns(
		later,
		order.map(({ family }) => family),
		random,
	);
}

/** How much likelier families come and go in one kelurahan than in another. */
function weightsByKelurahan(later: HouseholdColumns, random: Random) {
	const kode = later.columns.get("kode");
	const known = kode?.kind === "text" ? [...kode.dictionary].sort() : [];
	const draw = (): Map<string, number> => new Map(known.map((text) => [text, 0.4 + 1.8 * random.next()]));
	return { entered: draw(), left: draw() };
}

function drawLeavers(task: {
	later: HouseholdColumns;
	listed: readonly number[];
	others: readonly number[];
	weight: (row: number) => number;
	random: Random;
}): EarlierFamily[] {
	const { later, listed, others, weight, random } = task;
	const desil = later.columns.get("desil");
	// who is better off now lives on, outside the list; the others are gone, and somebody of their street has the house
	const better = others.filter((row) => numberAt(desil, row) <= 6);
	const wanted = LEFT["tidak_layak"] as number;
	const graduates = sampleWeighted(random, better, Math.min(wanted, better.length), weight);
	const leavers = graduates.map((row): EarlierFamily => {
		const id = textAt(later.columns.get("id"), row) ?? "";
		return { id, house: row, self: row, reason: "tidak_layak", desil: pick(random, { 2: 12, 3: 38, 4: 50 }) };
	});
	const gone = Object.entries(LEFT).flatMap(([reason, count]) =>
		Array.from({ length: reason === "tidak_layak" ? count - graduates.length : count }, () => reason),
	);
	const houses = sampleWeighted(random, listed, gone.length, weight);
	gone.forEach((reason, i) => {
		const house = houses[i] as number;
		const id = `L${String(i + 1).padStart(6, "0")}`;
		leavers.push({ id, house, self: -1, reason, desil: earlierDecile(numberAt(desil, house), random) });
	});
	return leavers;
}

/** A listed family's house in another kelurahan. */
function elsewhere(later: HouseholdColumns, row: number, random: Random): number {
	const kode = later.columns.get("kode");
	for (;;) {
		const house = random.integer(later.length);
		if (textAt(kode, house) !== textAt(kode, row)) return house;
	}
}

/** 1–5, or 0 for a family not ranked then. */
function earlierDecile(decile: number, random: Random): number {
	if (random.next() < UNRANKED_SHARE) return 0;
	return Math.min(5, Math.max(1, decile - pick(random, STEP_WEIGHTS)));
}

function earlierColumns(later: HouseholdColumns, families: readonly EarlierFamily[], random: Random): HouseholdColumns {
	const places = takeRows(
		later,
		families.map(({ house }) => house),
	);
	const place = (name: string): [string, Column] => [name, places.columns.get(name) as Column];
	const received = (aid: Aid, { self, house }: EarlierFamily): boolean => {
		const now = numberAt(later.columns.get(`p_${aid}`), self < 0 ? house : self) === 1;
		return random.next() < RECEIVED_BEFORE[aid][now ? 0 : 1];
	};
	return buildHouseholds(places.lng, places.lat, [
		["id", textColumn(families.map(({ id }) => id))],
		place("kode"),
		place("rt"),
		place("rw"),
		["desil", numberColumn(families.map(({ desil }) => desil))],
		["anggota", numberColumn(families.map(({ self, house }) => numberAt(later.columns.get("anggota"), self < 0 ? house : self)))],
		["terdaftar", booleanColumn(families.map(() => true))],
		["status", textColumn(families.map(() => "layak"))],
		["keluar", textColumn(families.map(({ reason }) => (reason === "" ? null : reason)))],
		...AIDS.map((aid): [string, Column] => [`p_${aid}`, booleanColumn(families.map((family) => received(aid, family)))]),
	]);
}
