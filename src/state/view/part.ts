import * as v from "valibot";
import { field } from "./field.ts";
import { kode } from "./link-text.ts";

/** The whole of a region that is otherwise opened by part, as the link says it. */
export const WHOLE_REGION = "semua";

export const PART_FIELDS = {
	/** Code of the part of a large region that is open, or `WHOLE_REGION`; null = as the pack decides. */
	part: field<string | null>()({
		default: null,
		ofPack: true,
		link: { name: "bagian", read: v.union([v.literal(WHOLE_REGION), kode]), write: (part) => part },
		events: {},
	}),
};
