import { ok } from "#core/base/result.ts";
import { type RankLines, rankLines } from "#core/choice/rank-lines.ts";
import type { PackCall } from "../call.ts";
import { type ScoreQuery, scoreTaskOf } from "../score-query.ts";

/** `criterion`: the one whose share goes from 0 to 1. */
export type FlipsQuery = ScoreQuery & { readonly criterion: number };

/** Every pair of areas is looked at, so it grows with their square. */
export const flipsCall = {
	name: "flips",
	transfer: ({ starts, from, rank }) => [starts, from, rank],
	run: (_, { criterion, ...query }) => ok(rankLines({ ...scoreTaskOf(query), criterion })),
} as const satisfies PackCall<FlipsQuery, RankLines>;
