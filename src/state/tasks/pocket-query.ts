import { reachingProgrammes } from "#core/families/programme.ts";
import { pocketMethod } from "#core/pocket/methods.ts";
import { FALSE_DISCOVERY_RATE } from "#core/pocket/pocket.ts";
import type { OpenedPack, PocketQuery } from "#engine/protocol.ts";
import { caseSentence } from "../view/resolved-view.ts";
import { DEFAULT_VIEW } from "../view/view.ts";

export type PocketWish = Partial<Omit<PocketQuery, "chosenProgrammes">> & {
	/** null or absent: the pack's own. */
	readonly chosenProgrammes?: readonly string[] | null;
};

/** What to look for pockets with: what is wished, and the defaults of the Kantong place for the rest. */
export function pocketQuery(opened: OpenedPack, wish: PocketWish = {}): PocketQuery {
	const method = wish.method ?? DEFAULT_VIEW.pocketMethod;
	return {
		poor: wish.poor ?? caseSentence("pack", "", opened) ?? "",
		method,
		radiusMetres: wish.radiusMetres ?? opened.suggestedRadius.metres,
		minimum: wish.minimum ?? pocketMethod(method).minimum,
		alpha: wish.alpha ?? FALSE_DISCOVERY_RATE,
		chosenProgrammes: reachingProgrammes(opened.manifest, wish.chosenProgrammes ?? null),
	};
}
