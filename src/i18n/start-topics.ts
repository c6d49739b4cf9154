import type { Topic } from "./topics.ts";

/** What the first screen says, in one file per language (see `vite.config.ts`). */
export const START_TOPICS = [
	"columns",
	"details",
	"errors",
	"filter",
	"headline",
	"indicator",
	"map",
	"measure",
	"ranking",
	"shell",
	"speech",
] as const satisfies readonly Topic[];
