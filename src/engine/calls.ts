import type { PackCall } from "./call.ts";
import type { BuildPackQuery, BuiltPackAnswer } from "./calls/build-pack.ts";
import { coverSetCall } from "./calls/cover-set.ts";
import { effectCall } from "./calls/effect.ts";
import { firstWeightingCall } from "./calls/first-weighting.ts";
import { flipsCall } from "./calls/flips.ts";
import { hexagonsCall } from "./calls/hexagons.ts";
import { householdAtCall } from "./calls/household-at.ts";
import type { OpenPackQuery } from "./calls/open-pack.ts";
import { periodsCall } from "./calls/periods.ts";
import { pocketsCall } from "./calls/pockets.ts";
import { rowsCall } from "./calls/rows.ts";
import { sensitivityCall } from "./calls/sensitivity.ts";
import { tallyCall } from "./calls/tally.ts";
import { viewCall } from "./calls/view.ts";
import type { OpenedPack } from "./opened-pack.ts";

/** Every question that can be asked about an open pack. A new one is a file in `calls/` and a line here. */
export const PACK_CALLS = [
	viewCall,
	pocketsCall,
	hexagonsCall,
	householdAtCall,
	tallyCall,
	effectCall,
	periodsCall,
	rowsCall,
	sensitivityCall,
	flipsCall,
	firstWeightingCall,
	coverSetCall,
] as const;

type Registered = (typeof PACK_CALLS)[number];

type RequestOf<C> = C extends { readonly run: (pack: never, query: infer Query, options: never) => unknown } ? Query : never;
type AnswerOf<C> = C extends PackCall<never, infer Answer> ? Answer : never;

/** Request and answer of each call, by its name. */
export type EngineCalls = {
	readonly [C in Registered as C["name"]]: { readonly request: RequestOf<C>; readonly answer: AnswerOf<C> };
} & {
	readonly openPack: { readonly request: OpenPackQuery; readonly answer: OpenedPack };
	readonly buildPack: { readonly request: BuildPackQuery; readonly answer: BuiltPackAnswer };
};
export type EngineCall = keyof EngineCalls;
