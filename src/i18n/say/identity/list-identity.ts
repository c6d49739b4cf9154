import type { NumberIdentity } from "#core/measure/identity/number-identity.ts";
import { type IdentityContext, sourceWords } from "./measure-identity.ts";

/** What a number worked out from the list says of itself; the rest it has from the list. */
export type OwnIdentity = Pick<NumberIdentity, "label" | "value" | "unit" | "definition"> & Partial<NumberIdentity>;

export function listIdentity(own: OwnIdentity, { manifest, filterWords }: IdentityContext): NumberIdentity {
	return {
		universe: "registry",
		filter: filterWords,
		source: sourceWords(manifest),
		period: manifest.periode,
		warnings: [],
		...own,
	};
}
