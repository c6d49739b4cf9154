import type { AppError } from "#core/base/errors.ts";
import type { EngineCall, EngineCalls } from "./calls.ts";
import type { Progress } from "./progress.ts";

/** The types that the page may name; it reaches no other file of the engine but the client. */
export type { BuiltPackAnswer } from "./calls/build-pack.ts";
export type { EffectAnswer, EffectQuery } from "./calls/effect.ts";
export type { HexagonAnswer } from "./calls/hexagons.ts";
export type { HouseholdCard } from "./calls/household-at.ts";
export type { PeriodsAnswer, PeriodsQuery } from "./calls/periods.ts";
export type { PocketAnswer, PocketQuery } from "./calls/pockets.ts";
export type { RowsAnswer, RowsQuery } from "./calls/rows.ts";
export type { TallyAnswer, TallyQuery, TallyUnit } from "./calls/tally.ts";
export type { ViewAnswer, ViewQuery } from "./calls/view.ts";
export type { EngineCall, EngineCalls } from "./calls.ts";
export type { EarlierSource } from "./earlier-lists.ts";
export type { OpenedPack } from "./opened-pack.ts";
export type { Progress } from "./progress.ts";

export type ToWorker =
	| {
			readonly [C in EngineCall]: { readonly id: number; readonly call: C; readonly request: EngineCalls[C]["request"] };
	  }[EngineCall]
	/** `id` is that of the call to cancel. */
	| { readonly id: number; readonly call: "cancel" }
	/** Asks for a sign of life, answered with `alive`. */
	| { readonly id: number; readonly call: "ping" };

export type FromWorker =
	| { readonly id: number; readonly type: "progress"; readonly progress: Progress }
	| { readonly id: number; readonly type: "answer"; readonly answer: EngineCalls[EngineCall]["answer"] }
	| { readonly id: number; readonly type: "error"; readonly error: AppError }
	| { readonly id: number; readonly type: "alive" };
