import type { AdminLevel } from "#core/place/area-table.ts";
import { ADMIN_LEVELS } from "#core/place/kode-wilayah.ts";
import { bareCode, joinCodeParts } from "#core/place/official/code-dress.ts";
import { placeRoleOf, roleRank } from "./area-roles.ts";

/** Texts of one column, by row. */
export type TextColumnOf = { readonly name: string; readonly cells: readonly string[] };

/** What the columns of a file say about where its rows belong, gathered row by row. */
export type PlaceColumns = {
	/** The deepest level that is coded or named. */
	readonly level: AdminLevel;
	/** The code of each row at its deepest level, put together from split columns where need be; "" where there is none. */
	readonly code: readonly string[];
	/** Names by level; "" where there is none. */
	readonly names: Readonly<Record<AdminLevel, readonly string[]>>;
	/** Codes of the parents as the file has them; "" where there is none, or only a part of a split code. */
	readonly parentCodes: Readonly<Record<AdminLevel, readonly string[]>>;
	/** A kecamatan column of seven digits begins the codes: only BPS has such. */
	readonly looksLikeBps: boolean;
	/** Columns that took part, by their own names. */
	readonly used: readonly string[];
};

/**
 * Widths of split codes, province to village. BPS's stand first: four digits of a Kemendagri village never fit them, while
 * BPS's parts, their zeros lost, would fit Kemendagri's.
 */
const VILLAGE_WIDTHS = [
	[2, 2, 3, 3],
	[2, 2, 2, 4],
] as const;
const UPPER_WIDTHS = [
	[2, 2, 2],
	[2, 2, 3],
] as const;
const TOP_DOWN = ["provinsi", "kota", "kecamatan", "kelurahan"] as const;

/** null when no column says anything about a place. */
export function readPlaceColumns(columns: readonly TextColumnOf[], rows: number): PlaceColumns | null {
	const best = new Map<string, TextColumnOf>();
	for (const column of columns) {
		const role = placeRoleOf(column.name);
		if (role === null || column.cells.every((cell) => cell.trim() === "")) continue;
		const key = `${role.kind} ${role.level}`;
		const held = best.get(key);
		if (held === undefined || roleRank(column.name) < roleRank(held.name)) best.set(key, column);
	}
	if (best.size === 0) return null;
	const blank = Array.from({ length: rows }, () => "");
	const used = new Set<string>();
	const take = (kind: "code" | "name", level: AdminLevel | "own"): readonly string[] | null => {
		const column = best.get(`${kind} ${level}`);
		if (column !== undefined) used.add(column.name);
		return column?.cells ?? null;
	};
	const ownCodes = take("code", "own");
	const codes = Object.fromEntries(TOP_DOWN.map((level) => [level, take("code", level)])) as Record<
		AdminLevel,
		readonly string[] | null
	>;
	const level = levelOfRows(best, ownCodes);
	const { code, isJoined } = wholeCodes(level, ownCodes, codes, rows);
	const ownNames = take("name", "own");
	const names = Object.fromEntries(
		ADMIN_LEVELS.map((one) => [one, take("name", one) ?? (one === level ? ownNames : null) ?? blank]),
	) as Record<AdminLevel, readonly string[]>;
	const kecamatan = codes.kecamatan;
	return {
		level,
		code,
		names,
		parentCodes: Object.fromEntries(ADMIN_LEVELS.map((one) => [one, isJoined ? blank : (codes[one] ?? blank)])) as Record<
			AdminLevel,
			readonly string[]
		>,
		looksLikeBps:
			kecamatan !== null &&
			most(kecamatan, (cell, row) => {
				const { digits } = bareCode(cell);
				return digits.length === 7 && bareCode(code[row] as string).digits.startsWith(digits);
			}),
		used: [...used],
	};
}

/** The deepest level that is named or coded; a name of no stated level beside named parents is of the level below them. */
function levelOfRows(best: ReadonlyMap<string, TextColumnOf>, ownCodes: readonly string[] | null): AdminLevel {
	const stated = ADMIN_LEVELS.findIndex((level) => best.has(`code ${level}`) || best.has(`name ${level}`));
	const coded = ADMIN_LEVELS.indexOf(levelOfCodes(ownCodes ?? []) ?? "provinsi");
	const below = best.has("name own") && ownCodes === null && stated > 0 ? stated - 1 : stated;
	const found = [below, ownCodes === null ? -1 : coded].filter((at) => at >= 0);
	return ADMIN_LEVELS[Math.min(...found)] ?? "kelurahan";
}

type WholeCodes = { readonly code: readonly string[]; readonly isJoined: boolean };

/** Whole codes as they are; parts of several columns put together, in the widths that fit most rows. */
function wholeCodes(
	level: AdminLevel,
	own: readonly string[] | null,
	codes: Readonly<Record<AdminLevel, readonly string[] | null>>,
	rows: number,
): WholeCodes {
	const deepest = codes[level] ?? own;
	const isWhole = (cells: readonly string[]): boolean => most(cells, (cell) => isWholeAt(level, cell));
	const asTheyAre = (code: readonly string[]): WholeCodes => ({ code, isJoined: false });
	if (deepest !== null && isWhole(deepest)) return asTheyAre(deepest);
	if (own !== null && isWhole(own)) return asTheyAre(own);
	const down = TOP_DOWN.slice(0, TOP_DOWN.indexOf(level) + 1);
	const parts = down.map((one) => codes[one]);
	if (parts.every((cells) => cells !== null)) {
		const joined = (level === "kelurahan" ? VILLAGE_WIDTHS : UPPER_WIDTHS).map((widths) =>
			Array.from({ length: rows }, (_, row) =>
				joinCodeParts(
					parts.map((cells) => cells[row] ?? ""),
					widths,
				),
			),
		);
		const filled = (cells: readonly string[]): number => cells.filter((cell) => cell !== "").length;
		const [found] = joined
			.filter((cells) => isWhole(cells) && cells.every((cell) => cell === "" || isWholeAt(level, cell)))
			.toSorted((a, b) => filled(b) - filled(a));
		if (found !== undefined) return { code: found, isJoined: true };
	}
	return asTheyAre(
		deepest ??
			own ??
			ADMIN_LEVELS.map((one) => codes[one]).find((cells) => cells !== null) ??
			Array.from({ length: rows }, () => ""),
	);
}

const DIGITS: Readonly<Record<AdminLevel, readonly number[]>> = { provinsi: [2], kota: [4], kecamatan: [6, 7], kelurahan: [10] };

function isWholeAt(level: AdminLevel, cell: string): boolean {
	return DIGITS[level].includes(bareCode(cell).digits.length);
}

/** More than half of the filled cells. */
function most(cells: readonly string[], is: (cell: string, row: number) => boolean): boolean {
	let filled = 0;
	let fitting = 0;
	for (const [row, cell] of cells.entries()) {
		if (cell.trim() === "") continue;
		filled++;
		if (is(cell, row)) fitting++;
	}
	return fitting * 2 > filled;
}

/** The level most of the codes have; null without codes. */
function levelOfCodes(cells: readonly string[]): AdminLevel | null {
	return ADMIN_LEVELS.find((level) => cells.some((cell) => cell !== "") && most(cells, (cell) => isWholeAt(level, cell))) ?? null;
}
