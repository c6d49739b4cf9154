import { plainName } from "#core/families/plain-name.ts";
import type { AdminLevel } from "#core/place/area-table.ts";
import { ADMIN_LEVELS } from "#core/place/kode-wilayah.ts";
import { CODE_NAMES, NAME_NAMES, OWN_CODE_NAMES, OWN_NAME_NAMES } from "../../format/area-names.ts";

/** What a column says about where a row belongs. */
export type PlaceRole = { readonly kind: "code" | "name"; readonly level: AdminLevel };

const ROLES: ReadonlyMap<string, PlaceRole> = new Map(
	ADMIN_LEVELS.flatMap((level): [string, PlaceRole][] => [
		...CODE_NAMES[level].map((name): [string, PlaceRole] => [name, { kind: "code", level }]),
		...NAME_NAMES[level].map((name): [string, PlaceRole] => [name, { kind: "name", level }]),
	]),
);

/** The role a column's name gives it, null when it says nothing about a place. "own": of whatever level the rows have. */
export function placeRoleOf(column: string): PlaceRole | { readonly kind: "code" | "name"; readonly level: "own" } | null {
	const plain = plainName(column);
	const role = ROLES.get(plain);
	if (role !== undefined) return role;
	if (OWN_CODE_NAMES.includes(plain)) return { kind: "code", level: "own" };
	return OWN_NAME_NAMES.includes(plain) ? { kind: "name", level: "own" } : null;
}

/** How good a name is for its role: smaller is better. */
export function roleRank(column: string): number {
	const plain = plainName(column);
	const lists = [OWN_CODE_NAMES, OWN_NAME_NAMES, ...Object.values(CODE_NAMES), ...Object.values(NAME_NAMES)];
	const at = lists.map((names) => names.indexOf(plain)).filter((place) => place >= 0);
	return at.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...at);
}
