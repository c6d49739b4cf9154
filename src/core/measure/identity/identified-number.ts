import type { NumberIdentity } from "./number-identity.ts";

export type IdentifiedNumber = { readonly own: string; readonly identity: NumberIdentity };
