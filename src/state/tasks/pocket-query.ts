import { reachingProgrammes } from "#core/families/programme.ts";
import { pocketMethod } from "#core/pocket/methods.ts";
import type { OpenedPack, PocketQuery } from "#engine/protocol.ts";
import { caseSentence } from "../view/resolved-view.ts";
import { DEFAULTS } from "./defaults.ts";

export type PocketWish = Partial<Omit<PocketQuery, "chosenProgrammes">> & {
	/** null or absent: the pack's own. */
	readonly chosenProgrammes?: readonly string[] | null;
};

/** What to look for pockets with: what is wished, and the defaults of the Kantong place for the rest. */
export function pocketQuery(opened: OpenedPack, wish: PocketWish = {}): PocketQuery {
	const method = wish.method ?? DEFAULTS.pockets.method;
	return {
		poor: wish.poor ?? caseSentence("pack", "", opened) ?? "",
		method,
		radiusMetres: wish.radiusMetres ?? opened.suggestedRadius.metres,
		minimum: wish.minimum ?? pocketMethod(method).minimum,
		alpha: wish.alpha ?? DEFAULTS.pockets.alpha,
		chosenProgrammes: reachingProgrammes(opened.manifest, wish.chosenProgrammes ?? null),
	};
}
