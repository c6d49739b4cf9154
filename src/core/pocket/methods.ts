import type { PocketMethodInfo } from "./method.ts";
import { CASE_CONTROL } from "./methods/case-control-method.ts";
import { VISIT_GROUPS } from "./methods/visit-groups-method.ts";

/** Every method, the default first. */
export const POCKET_METHODS = [CASE_CONTROL, VISIT_GROUPS] as const;
export type PocketMethod = (typeof POCKET_METHODS)[number]["id"];
export const DEFAULT_METHOD: PocketMethod = POCKET_METHODS[0].id;

export function pocketMethod(id: PocketMethod): PocketMethodInfo {
	const method = POCKET_METHODS.find((candidate) => candidate.id === id);
	if (method === undefined) throw new Error(`pocketMethod: no method ${id} in the list`);
	return method;
}

/** Are these groups for visits, which claim nothing, rather than kantong? */
export function isVisitMethod(id: PocketMethod): boolean {
	return pocketMethod(id).says === "kelompok";
}
