import * as v from "valibot";
import { type Pilot, pilotsSchema } from "./pilots.ts";
import { MOST_CANDIDATES } from "./view/candidates.ts";

const FORMAT = "kantong-keputusan/1";

/** Stars and decisions of one region, as a file that a person keeps. */
export type Decisions = {
	/** Code of the region the decisions are about. */
	readonly paket: string;
	readonly kandidat: readonly string[];
	readonly pilots: readonly Pilot[];
};

const schema = v.object({
	format: v.literal(FORMAT),
	paket: v.pipe(v.string(), v.maxLength(60)),
	kandidat: v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(MOST_CANDIDATES)),
	keputusan: pilotsSchema,
});

export function decisionsText({ paket, kandidat, pilots }: Decisions, dibuat: string): string {
	return `${JSON.stringify({ format: FORMAT, paket, dibuat, kandidat, keputusan: pilots }, null, "\t")}\n`;
}

/** null when the text is not a decisions file. */
export function readDecisions(text: string): Decisions | null {
	try {
		const parsed = v.safeParse(schema, JSON.parse(text));
		if (!parsed.success) return null;
		const { paket, kandidat, keputusan } = parsed.output;
		return { paket, kandidat, pilots: keputusan };
	} catch {
		return null;
	}
}
