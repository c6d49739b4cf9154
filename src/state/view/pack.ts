import * as v from "valibot";
import { field } from "./field.ts";
import { harmless } from "./link-text.ts";

export const PACK_FIELDS = {
	/** Code of the pack; null = the first of the list. */
	pack: field<string | null>()({
		default: null,
		link: { name: "paket", read: v.pipe(harmless, v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/)), write: (pack) => pack },
		events: {},
	}),
};
